// What a text may mean, best first, under the search box.
import { language } from '@lineside/ui/language';
import { For, Match, Switch } from 'solid-js';
import { failureSentence } from '../api/hub-failure.ts';
import { words } from '../language.ts';
import { runStatusWord } from '../parts/run-status.tsx';
import { isUnitStatus, unitStatusWord } from '../parts/unit-status.tsx';
import type { SearchHit } from '../view/search-hit.ts';

/** A hit's note holds codes, joined by ` · `; those that are statuses are said in words. */
function noteWords(note: string): string {
  return note
    .split(' · ')
    .map((part) => (isUnitStatus(part) ? unitStatusWord(part) : runStatusWord(part)))
    .join(' · ');
}

export interface SearchHitsProps {
  asked: string;
  hits: readonly SearchHit[];
  busy: boolean;
  error: unknown;
  active: number;
  onPick: (hit: SearchHit) => void;
  onPoint: (index: number) => void;
}

const kinds = { UNIT: 'hitUnit', RUN: 'hitRun', ORDER: 'hitOrder' } as const;

export function SearchHits(props: SearchHitsProps) {
  return (
    <div class="absolute top-[44px] right-0 z-40 w-[min(440px,80vw)] min-w-full overflow-hidden rounded-card border border-line bg-raised text-table shadow-lift">
      <div
        id="search-hits"
        role="listbox"
        aria-label={words('searchResults')}
        class="max-h-[60vh] overflow-y-auto"
      >
        <For each={props.hits}>
          {(hit, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: so do the keys
            <div
              id={`search-hit-${index()}`}
              role="option"
              aria-selected={props.active === index()}
              data-testid={`search-hit-${hit.key}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onPick(hit)}
              onPointerMove={() => props.onPoint(index())}
              class="flex cursor-pointer items-baseline gap-3 px-3 py-2 aria-selected:bg-accent-soft"
            >
              <span class="w-12 shrink-0 text-mini text-ink-faint">{words(kinds[hit.kind])}</span>
              <span class="min-w-0 wrap-anywhere font-code">{hit.key}</span>
              <span class="ml-auto max-w-1/2 shrink-0 text-right wrap-anywhere text-mini text-ink-soft">
                {noteWords(hit.note)}
              </span>
            </div>
          )}
        </For>
      </div>
      <Switch>
        <Match when={props.error}>
          <p role="alert" class="m-0 px-3 py-2.5 text-fail-ink">
            {failureSentence(props.error, language())}
          </p>
        </Match>
        <Match when={props.busy && props.hits.length === 0}>
          <p class="m-0 px-3 py-2.5 text-ink-faint">{words('searching')}</p>
        </Match>
        <Match when={props.hits.length === 0}>
          <div role="status" data-testid="search-nothing" class="grid gap-0.5 px-3 py-2.5">
            <strong class="font-semibold">{words('searchNothing', { q: props.asked })}</strong>
            <span class="text-mini text-ink-soft">{words('searchNothingHint')}</span>
          </div>
        </Match>
      </Switch>
    </div>
  );
}
