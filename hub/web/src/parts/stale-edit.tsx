// Somebody else saved the same thing meanwhile: who and when, what the edit here would change in theirs, and the two
// ways on. Nothing is overwritten unseen.
import { changesBetween, type Json } from '@lineside/core/domain/change/changes';
import { Button } from '@lineside/ui/button';
import { Sign } from '@lineside/ui/sign';
import { createMemo, onMount, Show } from 'solid-js';
import { words } from '../language.ts';
import { Ago } from './ago.tsx';
import { ChangeList } from './change-list.tsx';

interface StaleEditProps {
  /** as it stands at the hub now; null: it was removed */
  theirs: unknown;
  /** as the form has it */
  mine: unknown;
  /** name of whoever saved it */
  by: string;
  /** hub's wall clock, ms */
  at: number;
  onTakeTheirs: () => void;
  /** saves again, on their edition */
  onKeepMine: () => void;
}

export function StaleEdit(props: StaleEditProps) {
  let section: HTMLElement | undefined;
  // it stands on top; one has scrolled down to the button
  onMount(() => section?.scrollIntoView({ block: 'nearest' }));
  const changes = createMemo(() =>
    props.theirs === null
      ? []
      : changesBetween(props.theirs as Json, props.mine as Json).map(({ path, before, after }) => ({
          path: [...path],
          before: before as never,
          after: after as never,
        })),
  );
  const lead = () => {
    if (props.theirs === null) return words('staleRemoved');
    return words(changes().length === 0 ? 'staleSame' : 'staleLead');
  };
  return (
    <section
      ref={section}
      role="alert"
      data-testid="stale-edit"
      class="grid gap-3 rounded-card border border-warn bg-warn-soft p-3 text-warn-ink"
    >
      <div class="flex gap-2.5">
        <Sign name="warn" size={18} class="mt-px" />
        <div class="grid gap-0.5">
          <p class="m-0 font-semibold">
            {words('staleTitle', { who: props.by })} <Ago at={props.at} class="font-normal text-table" />
          </p>
          <p class="m-0 text-table">{lead()}</p>
        </div>
      </div>
      <Show when={changes().length > 0}>
        <div class="grid gap-2 rounded-chip bg-surface p-3 text-ink">
          <p class="m-0 flex items-center gap-2 text-mini text-ink-faint">
            <del class="decoration-fail">{words('staleTheirs')}</del>
            <span aria-hidden="true">→</span>
            <span class="font-medium text-ink">{words('staleMine')}</span>
          </p>
          <ChangeList changes={changes()} testId="stale-edit-changes" />
        </div>
      </Show>
      <div class="flex flex-wrap gap-2">
        <Show when={props.theirs !== null}>
          <Button size="dense" data-testid="stale-take-theirs" onClick={() => props.onTakeTheirs()}>
            {words('staleTakeTheirs')}
          </Button>
        </Show>
        <Button kind="primary" size="dense" data-testid="stale-keep-mine" onClick={() => props.onKeepMine()}>
          {words('staleKeepMine')}
        </Button>
      </div>
    </section>
  );
}
