// Above the stations: narrow them by text and by whether they are heard.
import { For, type JSX } from 'solid-js';
import { words } from '../../language.ts';
import { FilterChip } from '../../parts/filter-chip.tsx';
import { FilterText } from '../../parts/filter-text.tsx';
import { toggled } from '../../view/run-filters.ts';
import { contacts, type StationRow, type StationView } from '../../view/station-filters.ts';
import { contactWords } from './contact-word.tsx';

interface StationsToolbarProps {
  all: readonly StationRow[];
  shown: number;
  view: StationView;
  onView: (change: Partial<StationView>) => void;
  /** what else can be done on this page */
  children?: JSX.Element;
}

export function StationsToolbar(props: StationsToolbarProps) {
  const count = (contact: string) => props.all.filter((row) => row.contact === contact).length;
  return (
    <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('stationsTitle')}</h1>
      <FilterText
        value={props.view.text}
        onInput={(text) => props.onView({ text })}
        label={words('stationsFilter')}
        testId="stations-filter-text"
      />
      <fieldset
        class="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0"
        aria-label={words('contactFilter')}
      >
        <For each={contacts}>
          {(contact) => (
            <FilterChip
              pressed={props.view.contacts.includes(contact)}
              count={count(contact)}
              testId={`stations-filter-${contact}`}
              onPress={() => props.onView({ contacts: toggled(props.view.contacts, contact) })}
            >
              {words(contactWords[contact])}
            </FilterChip>
          )}
        </For>
      </fieldset>
      <span class="ml-auto text-mini text-ink-faint" role="status" data-testid="stations-shown">
        {words('stationsShown', { shown: props.shown, total: props.all.length })}
      </span>
      {props.children}
    </header>
  );
}
