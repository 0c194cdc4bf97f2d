// What must be so before a run is closed, as a checklist; what is in the way is named.
import type { RunDetail } from '@lineside/core/contracts/planning';
import type { CloseoutVerdict } from '@lineside/core/domain/run/closeout';
import { Sign, type SignName } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { casesAddress, stationAddress, traceAddress } from '../../view/addresses.ts';
import { sinceEnded } from '../../view/run-flow.ts';

type Row = RunDetail['closeout'][number];

/** Enough to begin with; the rest are found among the units. */
const mostNamed = 8;

const looks: Record<CloseoutVerdict, { sign: SignName | null; ink: string }> = {
  MET: { sign: 'pass', ink: 'text-pass-ink' },
  MISSING: { sign: 'fail', ink: 'text-fail-ink' },
  REASON: { sign: 'warn', ink: 'text-warn-ink' },
  NOT_ASKED: { sign: null, ink: 'text-ink-faint' },
};

export function Closeout(props: { run: RunDetail }) {
  return (
    <section class="sheet min-w-0 px-4 pt-3 pb-3" aria-labelledby="closeout-title" data-testid="run-closeout">
      <h2 id="closeout-title" class="m-0 pb-1.5 text-[15px] font-semibold tracking-tight">
        {words(props.run.ended ? 'endedTitle' : 'closeoutTitle')}
      </h2>
      <Show when={props.run.ended} fallback={<CloseoutRows rows={props.run.closeout} />}>
        {(ended) => (
          <>
            <p class="m-0 text-table text-ink-soft">
              {words(props.run.status === 'CANCELLED' ? 'runCancelledBy' : 'runClosedBy', {
                who: ended().by,
              })}
              <Show when={ended().reason}>
                {(reason) => <> {words('becauseOf', { reason: reason() })}</>}
              </Show>
            </p>
            <Show when={sinceEnded(props.run).length > 0}>
              <p class="m-0 pt-2 text-table font-medium">{words('endedSince')}</p>
              <CloseoutRows rows={sinceEnded(props.run)} ended />
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

/** @param props.ended nothing is to be closed any more */
export function CloseoutRows(props: { rows: readonly Row[]; ended?: boolean }) {
  return (
    <ul class="m-0 grid list-none gap-0 p-0">
      <For each={props.rows}>
        {(row) => (
          <li
            data-testid={`closeout-${row.item}`}
            data-verdict={row.verdict}
            class="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-1.5 text-table last:border-b-0"
          >
            <span class={`pt-[3px] ${looks[row.verdict].ink}`}>
              <Show
                when={looks[row.verdict].sign}
                fallback={
                  <span
                    aria-hidden="true"
                    class="block size-3 rounded-full border border-dashed border-line-strong"
                  />
                }
              >
                {(sign) => <Sign name={sign()} size={13} />}
              </Show>
            </span>
            <div class="grid min-w-0 gap-0.5">
              <span classList={{ 'text-ink-faint': row.verdict === 'NOT_ASKED' }}>{sentence(row)}</span>
              <Show when={row.verdict === 'REASON' && !props.ended}>
                <span class="text-mini text-ink-faint">{words('closeNeedsReason')}</span>
              </Show>
              <Names row={row} />
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}

function sentence(row: Row): string {
  // final inspection is asked by nobody yet, so that it is never met nor missing
  if (row.item === 'OQC') return words('closeLaterOQC');
  return row.verdict === 'MET' ? words(`closeMet${row.item}`) : words(`close${row.item}`, { n: row.count });
}

/** Serial numbers lead to their trace, stations to the stations, what review raised to its desk. */
function leadOf({ item }: Row, name: string): string {
  if (item === 'STATIONS_HEARD') return stationAddress(name);
  return item === 'EXCEPTIONS' ? casesAddress(name) : traceAddress(name);
}

function Names(props: { row: Row }) {
  const named = () => props.row.names.slice(0, mostNamed);
  const unnamed = () => props.row.count - named().length;
  return (
    <Show when={props.row.names.length > 0}>
      <span class="flex flex-wrap gap-x-2.5 font-code text-mini leading-5">
        <For each={named()}>
          {(name) => (
            <Lead look="lead" href={leadOf(props.row, name)}>
              {name}
            </Lead>
          )}
        </For>
        <Show when={unnamed() > 0}>
          <span class="font-sans text-ink-faint">{words('andMore', { n: unnamed() })}</span>
        </Show>
      </span>
    </Show>
  );
}
