// The items under their headings: each opens to its form, is moved within its section, and sections among themselves.
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import Plus from 'lucide-solid/icons/plus';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { TextPairInput } from '../../parts/form-fields.tsx';
import { ReorderList } from '../../parts/reorder-list.tsx';
import {
  type FaiSectionDraft,
  headingFault,
  movedItem,
  movedSection,
  withHeading,
  withItem,
  withSection,
} from '../../view/fai-draft.ts';
import { FaiItemCard } from './fai-item-card.tsx';
import type { FaiScene } from './fai-scene.ts';

export function FaiSections(props: { scene: FaiScene }) {
  const draft = () => props.scene.draft();
  const ids = createMemo(() => draft().sections.map(({ id }) => id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
  });
  const add = () => {
    const next = withSection(draft());
    props.scene.change(next);
    props.scene.open(next.sections.at(-1)?.items[0]?.id ?? null);
  };
  return (
    <>
      <For each={ids()}>
        {(id, i) => (
          <Show when={draft().sections.find((section) => section.id === id)}>
            {(section) => (
              <Section section={section()} place={i()} last={i() === ids().length - 1} scene={props.scene} />
            )}
          </Show>
        )}
      </For>
      <Show when={!props.scene.readOnly()}>
        <div>
          <Button size="dense" data-testid="fai-add-section" onClick={add}>
            <Plus size={14} aria-hidden="true" />
            {words('faiAddSection')}
          </Button>
        </div>
      </Show>
    </>
  );
}

interface SectionProps {
  section: FaiSectionDraft;
  place: number;
  last: boolean;
  scene: FaiScene;
}

function Section(props: SectionProps) {
  const draft = () => props.scene.draft();
  const move = (by: -1 | 1) => props.scene.change(movedSection(draft(), props.place, props.place + by));
  const add = () => {
    const next = withItem(draft(), props.section.id);
    props.scene.change(next);
    props.scene.open(next.sections.find(({ id }) => id === props.section.id)?.items.at(-1)?.id ?? null);
  };
  const headingProblem = () => {
    const fault = headingFault(draft(), props.section.id);
    if (fault === null) return null;
    return words(fault === 'HALF' ? 'faultMissingPair' : 'faiHeadingSame');
  };
  const heading = () => say(props.section.heading) || words('faiNoHeading');
  return (
    <section class="sheet grid min-w-0 gap-3 p-4" aria-label={heading()} data-testid="fai-section">
      <div class="flex items-end gap-1.5">
        <div class="min-w-0 flex-1">
          <TextPairInput
            label={words('faiHeading')}
            value={props.section.heading}
            onValue={(text) =>
              props.scene.change(withHeading(draft(), props.section.id, text), `heading ${props.section.id}`)
            }
            problem={headingProblem()}
            disabled={props.scene.readOnly()}
            testId={`fai-heading-${props.place}`}
          />
        </div>
        <Show when={!props.scene.readOnly()}>
          <SectionButton
            label={words('faiSectionUp')}
            disabled={props.place === 0}
            onPress={() => move(-1)}
            testId={`fai-section-up-${props.place}`}
          >
            <ArrowUp size={15} aria-hidden="true" />
          </SectionButton>
          <SectionButton
            label={words('faiSectionDown')}
            disabled={props.last}
            onPress={() => move(1)}
            testId={`fai-section-down-${props.place}`}
          >
            <ArrowDown size={15} aria-hidden="true" />
          </SectionButton>
        </Show>
      </div>
      <ReorderList
        items={props.section.items}
        keyOf={({ id }) => id}
        nameOf={({ name }) => say(name) || words('faiUnnamed')}
        onMove={(from, to) => props.scene.change(movedItem(draft(), props.section.id, from, to))}
        fixed={props.scene.readOnly()}
        label={heading()}
        testId="fai-items"
        class="grid gap-1.5"
      >
        {(item, handle) => (
          <FaiItemCard item={item()} section={props.section.id} handle={handle} scene={props.scene} />
        )}
      </ReorderList>
      <Show when={!props.scene.readOnly()}>
        <div>
          <Button kind="quiet" size="dense" data-testid={`fai-add-item-${props.place}`} onClick={add}>
            <Plus size={14} aria-hidden="true" />
            {words('faiAddItem')}
          </Button>
        </div>
      </Show>
    </section>
  );
}

function SectionButton(props: {
  label: string;
  disabled: boolean;
  onPress: () => void;
  testId: string;
  children: JSX.Element;
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      data-testid={props.testId}
      onClick={() => props.onPress()}
      class="grid size-9 shrink-0 place-items-center rounded-chip border border-line-strong bg-surface text-ink-soft hover:border-accent hover:text-accent-ink disabled:border-line disabled:text-ink-faint"
    >
      {props.children}
    </button>
  );
}
