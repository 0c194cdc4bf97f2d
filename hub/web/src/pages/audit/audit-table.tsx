// The facts, newest arrival first; one opens to what changed with it.
import type { AuditRow } from '@lineside/core/contracts/people';
import { exactTime } from '@lineside/ui/format/time-format';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { TableHead } from '../../parts/table-head.tsx';
import { arrivedLate } from '../../view/arrived-late.ts';
import type { AuditView } from '../../view/audit-filters.ts';
import { auditSubject } from '../../view/audit-subject.ts';
import { factWord } from '../../view/fact-word.ts';
import { AuditChange } from './audit-change.tsx';

interface AuditTableProps {
  rows: readonly AuditRow[];
  onView: (change: Partial<AuditView>) => void;
}

export function AuditTable(props: AuditTableProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set());
  const byFact = createMemo(() => new Map(props.rows.map((row) => [row.fact, row])));
  const turn = (fact: string) =>
    setOpened((before) => {
      const rest = [...before].filter((other) => other !== fact);
      return new Set(before.has(fact) ? rest : [...rest, fact]);
    });
  return (
    <table class="bench-table" data-testid="audit-table">
      <caption class="sr-only">{`${words('auditTitle')}. ${words('rowKeys')}`}</caption>
      <TableHead
        columns={['auditWhen', 'auditWho', 'auditType', 'auditAbout', 'auditWhere', 'auditReason']}
      />
      <tbody ref={list}>
        <For each={props.rows.map(({ fact }) => fact)}>
          {(fact) => (
            <Show when={byFact().get(fact)}>
              {(row) => (
                <>
                  <Row
                    row={row()}
                    isOpen={opened().has(fact)}
                    onTurn={() => turn(fact)}
                    onView={props.onView}
                  />
                  <Show when={opened().has(fact)}>
                    <tr>
                      <td colspan="6" class="h-auto! bg-sunken! p-0! whitespace-normal!">
                        <AuditChange fact={fact} />
                      </td>
                    </tr>
                  </Show>
                </>
              )}
            </Show>
          )}
        </For>
      </tbody>
    </table>
  );
}

interface RowProps {
  row: AuditRow;
  isOpen: boolean;
  onTurn: () => void;
  onView: (change: Partial<AuditView>) => void;
}

function Row(props: RowProps) {
  const subject = () => auditSubject(props.row.stream);
  const lateHint = () =>
    words('auditLateHint', { at: exactTime(props.row.at), arrived: exactTime(props.row.arrivedAt) });
  return (
    <tr data-testid="audit-row" data-fact={props.row.fact} data-type={props.row.type}>
      <td>
        <button
          type="button"
          data-row-link
          data-testid="audit-open"
          aria-expanded={props.isOpen}
          aria-label={`${words('auditOpen')}: ${factWord(props.row, language())} ${subject().key}`}
          onClick={() => props.onTurn()}
          class="mr-1.5 inline-grid size-6 place-items-center rounded-chip border-0 bg-transparent align-middle text-ink-faint hover:bg-sunken hover:text-ink"
        >
          <ChevronRight
            size={15}
            aria-hidden="true"
            class={`transition-transform ${props.isOpen ? 'rotate-90' : ''}`}
          />
        </button>
        <Ago at={props.row.at} />
        <Show when={arrivedLate(props.row)}>
          <span
            title={lateHint()}
            data-testid="audit-late"
            class="ml-2 inline-flex items-center gap-1 rounded-chip bg-offline-soft px-1.5 text-mini font-medium text-offline-ink"
          >
            <Sign name="late" size={11} />
            {words('auditLate')}
          </span>
        </Show>
      </td>
      <td>
        <Narrow onPress={() => props.onView({ actor: props.row.actor })} title={props.row.actor}>
          {props.row.actorName ?? props.row.actor}
        </Narrow>
      </td>
      <td class="font-medium" title={props.row.type}>
        {factWord(props.row, language())}
      </td>
      <td>
        <span class="mr-2 text-mini text-ink-faint">{say(subject().kind)}</span>
        <Show when={subject().address} fallback={<span class="font-code">{subject().key}</span>}>
          {(address) => (
            <Lead look="lead" href={address()} class="font-code">
              {subject().key}
            </Lead>
          )}
        </Show>
      </td>
      <td>
        <Narrow onPress={() => props.onView({ station: props.row.station })} title={props.row.station}>
          {props.row.station === 'HUB' ? words('auditHub') : props.row.station}
        </Narrow>
      </td>
      <td class="w-1/3 max-w-0 truncate text-ink-soft" title={props.row.reason ?? undefined}>
        {props.row.reason}
      </td>
    </tr>
  );
}

/** A word in a row that narrows the list to it. */
function Narrow(props: { title: string; onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      title={words('filterBy', { what: props.title })}
      onClick={() => props.onPress()}
      class="figure-link border-0 bg-transparent p-0 text-left"
    >
      {props.children}
    </button>
  );
}
