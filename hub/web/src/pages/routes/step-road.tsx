// The steps of a route as a road from top to bottom: what is done, where, and what belongs to it. A step is put in
// between, moved by dragging or by keys, and chosen to be set up.
import type { DraftStep, RouteSource } from '@lineside/core/domain/route/draft';
import type { EffectiveSettings } from '@lineside/core/domain/route/effective';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import Lock from 'lucide-solid/icons/lock';
import Plus from 'lucide-solid/icons/plus';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { useOperationName } from '../../parts/operation-names.ts';
import { ReorderList } from '../../parts/reorder-list.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { StepStop } from './step-stop.tsx';

interface StepRoadProps {
  steps: readonly DraftStep[];
  /** the steps are not to be changed here */
  fixed: boolean;
  source: RouteSource;
  chosen: string | null;
  holds: ReadonlyMap<string, EffectiveSettings>;
  problems: readonly RouteProblem[];
  /** null: the route as a whole */
  onChoose: (step: DraftStep | null) => void;
  onInsert: (at: number) => void;
  onMove: (from: number, to: number) => void;
}

export function StepRoad(props: StepRoadProps) {
  const operationName = useOperationName();
  let road: HTMLElement | undefined;
  useRowKeys(() => road);
  const ofRoute = () => props.problems.filter(({ stepNo }) => stepNo === null).length;
  const nameOf = (step: DraftStep) =>
    say(step.name) || (step.operation === null ? words('stepUnnamed') : operationName(step.operation));
  return (
    <section
      ref={road}
      class="sheet flex min-h-0 flex-col overflow-y-auto"
      aria-label={words('fieldSteps')}
      data-testid="step-road"
    >
      <button
        type="button"
        data-row-link
        data-testid="route-whole"
        aria-pressed={props.chosen === null}
        onClick={() => props.onChoose(null)}
        class="sticky top-0 z-10 flex min-h-10 items-center gap-2 border-0 border-b border-line bg-sunken px-3 text-left text-table font-semibold hover:text-accent-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
      >
        {words('routeWhole')}
        <Show when={ofRoute() > 0}>
          <span class="inline-flex items-center gap-1 font-code text-mini text-fail-ink">
            <Sign name="fail" size={11} label={words('routeProblems', { n: ofRoute() })} />
            {ofRoute()}
          </span>
        </Show>
        <Show when={props.source === 'ERP'}>
          <span
            class="ml-auto inline-flex items-center gap-1 text-mini font-normal text-ink-faint"
            title={words('sourceERPHint')}
          >
            <Lock size={12} aria-hidden="true" />
            {words('stepsFromErp')}
          </span>
        </Show>
      </button>
      <Show
        when={props.steps.length > 0}
        fallback={
          <EmptyState title={words('stepsEmpty')} hint={words('stepsEmptyHint')} testId="steps-empty" />
        }
      >
        <ReorderList
          items={props.steps}
          keyOf={({ key }) => key}
          nameOf={nameOf}
          onMove={props.onMove}
          fixed={props.fixed}
          label={words('fieldSteps')}
          testId="step"
        >
          {(step, handle, index) => (
            <>
              <Show when={!props.fixed}>
                <InsertHere
                  before={nameOf(step())}
                  onInsert={() => props.onInsert(index())}
                  testId={`step-insert-${index()}`}
                />
              </Show>
              <StepStop
                step={step()}
                name={nameOf(step())}
                operation={step().operation === null ? null : operationName(step().operation ?? '')}
                handle={handle}
                isLast={index() === props.steps.length - 1}
                chosen={props.chosen === step().key}
                holds={props.holds.get(step().key) ?? null}
                problems={props.problems.filter(({ stepNo }) => stepNo === step().stepNo)}
                onChoose={() => props.onChoose(step())}
              />
            </>
          )}
        </ReorderList>
      </Show>
      <Show when={!props.fixed}>
        <div class="p-3">
          <Button
            size="dense"
            class="w-full"
            data-testid="step-add"
            onClick={() => props.onInsert(props.steps.length)}
          >
            <Plus size={14} aria-hidden="true" />
            {words('stepAdd')}
          </Button>
        </div>
      </Show>
    </section>
  );
}

/** Shows itself where the pointer or the focus is. */
function InsertHere(props: { before: string; onInsert: () => void; testId: string }) {
  return (
    <button
      type="button"
      data-testid={props.testId}
      aria-label={words('stepInsertBefore', { name: props.before })}
      title={words('stepInsertBefore', { name: props.before })}
      onClick={() => props.onInsert()}
      class="group/insert absolute inset-x-0 -top-2 z-[5] flex h-4 items-center border-0 bg-transparent p-0 pl-[34px] opacity-0 focus-visible:opacity-100 hover:opacity-100"
    >
      <span class="grid size-5 place-items-center rounded-full bg-accent text-on-accent">
        <Plus size={13} aria-hidden="true" />
      </span>
      <span class="h-0.5 flex-1 bg-accent" />
    </button>
  );
}
