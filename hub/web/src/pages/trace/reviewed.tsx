// What review found about the unit, and what was answered: each leads to its case with all the evidence.
import type { Trace } from '@lineside/core/contracts/trace';
import { Badge } from '@lineside/ui/badge';
import { Time } from '@lineside/ui/time';
import { For, Match, Show, Switch } from 'solid-js';
import { words } from '../../language.ts';
import { ExceptionKindMark } from '../../parts/exception-kind.tsx';
import { Lead } from '../../parts/lead.tsx';
import { caseAddress } from '../../view/addresses.ts';

export function Reviewed(props: { trace: Trace }) {
  return (
    <Show when={props.trace.exceptions.length > 0}>
      <section
        class="min-w-0 border-t border-line print:break-inside-avoid"
        aria-labelledby="reviewed-title"
        data-testid="trace-exceptions"
      >
        <h2 id="reviewed-title" class="eyebrow m-0 px-4 pt-2 font-medium">
          {words('traceExceptions')}
        </h2>
        <ul class="m-0 list-none p-0">
          <For each={props.trace.exceptions}>{(exception) => <Exception exception={exception} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Exception(props: { exception: Trace['exceptions'][number] }) {
  return (
    <li
      data-testid={`trace-exception-${props.exception.kind}`}
      data-state={props.exception.state}
      class="relative flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line px-4 py-2 text-table last:border-b-0 hover:bg-sunken"
    >
      <Lead look="row" href={caseAddress(props.exception.id)}>
        <ExceptionKindMark kind={props.exception.kind} />
      </Lead>
      <Switch>
        <Match when={props.exception.answer}>
          {(answer) => (
            <>
              <Badge kind="accent">{words(`answer${answer().answer}`)}</Badge>
              <span class="min-w-0">{answer().reason}</span>
              <span class="ml-auto text-ink-soft">
                {words('by', { who: answer().byName ?? answer().by })}
              </span>
              <span class="font-code text-ink-soft">
                <Time at={answer().at} form="exact" />
              </span>
            </>
          )}
        </Match>
        <Match when={props.exception.state === 'CLEARED'}>
          <Badge kind="pass">{words('stateCLEARED')}</Badge>
          <span class="ml-auto font-code text-ink-soft">
            <Time at={props.exception.at} form="exact" />
          </span>
        </Match>
        <Match when={true}>
          <Badge kind="warn">{words('traceExceptionOpen')}</Badge>
          <span class="ml-auto font-code text-ink-soft">
            <Time at={props.exception.at} form="exact" />
          </span>
        </Match>
      </Switch>
    </li>
  );
}
