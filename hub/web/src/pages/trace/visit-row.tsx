// One visit: the row says what it was and what about it needs a look; opened, it shows everything recorded.
import type { Trace, TraceVisit } from '@lineside/core/contracts/trace';
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { ResultSign } from '@lineside/ui/result-sign';
import { Time } from '@lineside/ui/time';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { clockTime, span } from '../../view/clock-time.ts';
import { clocksDisagree } from '../../view/visit-marks.ts';
import { VisitBody } from './visit-body.tsx';
import { VisitNotes } from './visit-notes.tsx';

interface VisitRowProps {
  visit: TraceVisit;
  index: number;
  trace: Trace;
  open: boolean;
  onToggle: () => void;
}

export function VisitRow(props: VisitRowProps) {
  const body = () => `visit-body-${props.index}`;
  return (
    <article
      id={`visit-${props.index}`}
      data-visit={props.visit.id}
      data-voided={props.visit.voided !== null}
      class="col-span-full grid grid-cols-subgrid border-b border-line last:border-b-0 print:break-inside-avoid"
    >
      <h3 class="col-span-full m-0 grid grid-cols-subgrid text-table font-normal">
        <button
          type="button"
          aria-expanded={props.open}
          aria-controls={body()}
          data-testid={`trace-visit-${props.visit.step}`}
          onClick={() => props.onToggle()}
          class="col-span-full grid grid-cols-subgrid items-center gap-x-4 gap-y-1 border-0 bg-transparent px-4 py-2 text-left hover:bg-sunken focus-visible:-outline-offset-2"
          classList={{ 'bg-sunken': props.open, 'text-ink-faint': props.visit.voided !== null }}
        >
          <ChevronRight
            size={14}
            aria-hidden="true"
            class="text-ink-faint transition-transform print:invisible"
            classList={{ 'rotate-90': props.open }}
          />
          <span class="min-w-0">
            <span class="font-code text-mini text-ink-faint">{props.visit.step}</span>{' '}
            <span class="font-semibold" classList={{ 'line-through': props.visit.voided !== null }}>
              {props.visit.stepName === null ? '' : say(props.visit.stepName)}
            </span>
          </span>
          <span
            class="min-w-0 font-code"
            classList={{ 'line-through': props.visit.voided !== null }}
            title={props.visit.stationName === null ? undefined : say(props.visit.stationName)}
          >
            {props.visit.station}
          </span>
          <span title={props.visit.operator}>{props.visit.operatorName ?? props.visit.operator}</span>
          <VisitTimes visit={props.visit} now={props.trace.now} />
          <VisitResult visit={props.visit} />
          <VisitNotes visit={props.visit} now={props.trace.now} />
        </button>
      </h3>
      <div
        id={body()}
        class="col-span-full border-t border-line print:block"
        classList={{ hidden: !props.open }}
      >
        <VisitBody visit={props.visit} trace={props.trace} />
      </div>
    </article>
  );
}

function VisitTimes(props: { visit: TraceVisit; now: number }) {
  const inAt = () => props.visit.in?.at ?? null;
  const outAt = () => props.visit.out?.at ?? null;
  const length = () => {
    const [from, to] = [inAt(), outAt()];
    return from === null || to === null ? '' : span(from, to);
  };
  return (
    <>
      <span class="font-code whitespace-nowrap">
        <Show when={inAt()} fallback={<span class="font-sans text-warn-ink">{words('inNotKnown')}</span>}>
          {(at) => <Moment at={at()} near={props.now} />}
        </Show>
      </span>
      <span class="font-code whitespace-nowrap">
        <Show when={outAt()} fallback={<span class="font-sans text-accent-ink">{words('stillInside')}</span>}>
          {(at) => <Moment at={at()} near={inAt() ?? props.now} />}
        </Show>
      </span>
      <span
        class="text-right font-code"
        classList={{ 'font-semibold text-warn-ink': clocksDisagree(props.visit) }}
        title={clocksDisagree(props.visit) ? words('clocksDisagree') : undefined}
      >
        {length()}
      </span>
    </>
  );
}

/** The date is left out on the day of `near`. */
function Moment(props: { at: number; near: number }) {
  return (
    <Show when={clockTime(props.at, props.near).length > 8} fallback={<Time at={props.at} form="seconds" />}>
      <Time at={props.at} form="exact" />
    </Show>
  );
}

function VisitResult(props: { visit: TraceVisit }) {
  return (
    <span class="flex items-center gap-2 whitespace-nowrap">
      <Show when={props.visit.result}>
        {(result) => (
          <Show
            when={props.visit.voided === null}
            fallback={<s>{say(result() === 'PASS' ? uiTexts.pass : uiTexts.fail)}</s>}
          >
            <ResultSign result={result()} word />
          </Show>
        )}
      </Show>
      <Show when={props.visit.heldBy.length > 0}>
        <Badge kind="hold" title={props.visit.heldBy.join(', ')} />
      </Show>
    </span>
  );
}
