// The same facts as the axis, as a table: when, who, what, how late they reached the hub, and what was not known.
import type { EvidenceFact, ExceptionDetail } from '@lineside/core/contracts/review';
import { elapsed } from '@lineside/ui/format/time-format';
import { language } from '@lineside/ui/language';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { TableHead } from '../../parts/table-head.tsx';
import { clockTime } from '../../view/clock-time.ts';
import { factWord } from '../../view/fact-word.ts';

interface CaseTableProps {
  detail: ExceptionDetail;
  selected: string | null;
  byId: (fact: string) => EvidenceFact | undefined;
  onSelect: (fact: string) => void;
}

export function CaseTable(props: CaseTableProps) {
  const rows = () =>
    [
      ...props.detail.sides.flatMap(({ side, facts }) => facts.map((fact) => ({ side, fact }))),
      ...props.detail.context.map((fact) => ({ side: '', fact })),
    ].toSorted((a, b) => (a.fact.hlc < b.fact.hlc ? -1 : 1));
  return (
    <div class="overflow-x-auto rounded-card border border-line" tabindex="0">
      <table class="bench-table" data-testid="case-table">
        <caption class="sr-only">{words('facts')}</caption>
        <TableHead
          columns={[
            'side',
            'when',
            'what',
            'step',
            'station',
            'who',
            'reachedHub',
            { figure: 'hadRead' },
            'knewColumn',
          ]}
        />
        <tbody>
          <For each={rows()}>
            {({ side, fact }) => (
              <tr
                aria-current={props.selected === fact.fact ? 'true' : undefined}
                class="aria-current:[&_td]:bg-accent-soft"
              >
                <td class="font-code font-semibold">{side}</td>
                <td class="font-code">{clockTime(fact.at, props.detail.now)}</td>
                <td>
                  <button
                    type="button"
                    class="row-link border-0 bg-transparent p-0 font-semibold text-inherit"
                    onClick={() => props.onSelect(fact.fact)}
                  >
                    {factWord(fact, language())}
                  </button>
                </td>
                <td class="font-code">{fact.step ?? ''}</td>
                <td class="font-code">{fact.station}</td>
                <td>{fact.actorName ?? fact.actor}</td>
                <td class="font-code text-ink-soft">
                  <Show
                    when={Math.abs(fact.arrivedAt - fact.at) > 1000}
                    fallback={<span class="font-sans">{words('atOnce')}</span>}
                  >
                    {words(fact.arrivedAt < fact.at ? 'earlierBy' : 'laterBy', {
                      span: elapsed(Math.abs(fact.arrivedAt - fact.at)),
                    })}
                  </Show>
                </td>
                <td class="text-right font-code">{fact.seenPosition ?? '—'}</td>
                <td class="whitespace-normal! text-warn-ink">
                  {fact.didNotKnow
                    .map((id) => props.byId(id))
                    .filter((other) => other !== undefined)
                    .map((other) => `${factWord(other, language())} ${other.station}`)
                    .join(', ')}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
