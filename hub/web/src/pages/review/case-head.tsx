// What happened, in a sentence; what it is about, and whether it may still clear itself.
import type { ExceptionDetail } from '@lineside/core/contracts/review';
import { language } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { ExceptionKindMark } from '../../parts/exception-kind.tsx';
import { Lead } from '../../parts/lead.tsx';
import { runAddress, traceAddress } from '../../view/addresses.ts';
import { caseTelling } from '../../view/case-telling.ts';
import { blamedStations } from '../../view/verdict.ts';

export function CaseHead(props: { detail: ExceptionDetail }) {
  const row = () => props.detail.row;
  const silent = () => blamedStations(props.detail.completeness, props.detail.now, language());
  return (
    <header class="grid gap-2 border-b border-line px-4 py-3">
      <div class="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-table">
        <ExceptionKindMark kind={row().kind} />
        <Show when={row().unit}>
          {(unit) => (
            <Lead look="lead" href={traceAddress(unit())} class="min-w-0">
              <SerialNumber value={unit()} tail={6} class="font-semibold" />
            </Lead>
          )}
        </Show>
        <Show when={row().run}>
          {(run) => (
            <Lead look="lead" href={runAddress(run())} class="font-code">
              {run()}
            </Lead>
          )}
        </Show>
        <Show when={row().line}>{(line) => <span class="font-code text-ink-soft">{line()}</span>}</Show>
        <Ago at={row().at} class="ml-auto text-ink-soft" />
      </div>
      <h2 class="m-0 text-[17px] leading-[25px] font-semibold text-balance" data-testid="case-telling">
        {caseTelling(props.detail, language())}
      </h2>
      <Show when={row().mayClear && silent() !== null}>
        <p
          data-testid="may-clear"
          class="hatched m-0 flex items-center gap-2 rounded-chip bg-offline-soft px-3 py-1.5 text-table font-medium text-offline-ink"
        >
          <Sign name="offline" size={16} />
          {words('clearsLater', { who: silent() })}
        </p>
      </Show>
    </header>
  );
}
