// Open sessions, who was active last on top; each can be ended after asking.
import type { SessionRow } from '@lineside/core/contracts/people';
import { Time } from '@lineside/ui/time';
import { For, Show } from 'solid-js';
import { hubNow } from '../../api/hub-clock.ts';
import { useEndSession } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { Lead } from '../../parts/lead.tsx';
import { TableHead } from '../../parts/table-head.tsx';
import { userAddress } from '../../view/addresses.ts';

interface SessionTableProps {
  rows: readonly SessionRow[];
  label: string;
  /** one's own: whose they are need not be said */
  own?: boolean;
}

const about = ['sessionFrom', 'sessionAgent', 'sessionOpened', 'sessionSeen', 'sessionExpires'] as const;

export function SessionTable(props: SessionTableProps) {
  return (
    <section class="sheet min-h-0 overflow-auto" aria-label={props.label} tabindex="0">
      <table class="bench-table" data-testid="sessions-table">
        <caption class="sr-only">{props.label}</caption>
        <TableHead columns={[...(props.own ? [] : (['userColumn'] as const)), ...about, 'sessionEnd']} />
        <tbody>
          <For each={props.rows}>{(row) => <Row row={row} own={props.own === true} />}</For>
        </tbody>
      </table>
    </section>
  );
}

function Row(props: { row: SessionRow; own: boolean }) {
  const end = useEndSession();
  return (
    <tr data-testid={`session-row-${props.row.id}`} data-user={props.row.user}>
      <Show when={!props.own}>
        <td>
          <Lead look="lead" href={userAddress(props.row.user)} class="font-semibold">
            {props.row.name}
          </Lead>
          <span class="ml-2 font-code text-mini text-ink-faint">{props.row.user}</span>
        </td>
      </Show>
      <td>
        <span class="font-code">{props.row.address}</span>
        <Show when={props.row.own}>
          <span
            class="ml-2 rounded-chip bg-accent-soft px-1.5 text-mini font-medium text-accent-ink"
            data-testid="session-own"
          >
            {words('sessionOwn')}
          </span>
        </Show>
      </td>
      <td class="text-ink-soft">{props.row.agent || '—'}</td>
      <td>
        <Ago at={props.row.openedAt} class="text-ink-soft" />
      </td>
      <td>
        <Ago at={props.row.lastSeenAt} />
      </td>
      <td class="text-ink-soft">
        <Time at={props.row.expiresAt} form="since" now={hubNow()} />
      </td>
      <td class="w-px">
        <CommandDialog
          trigger={words('sessionEnd')}
          triggerKind="quiet"
          title={words('sessionEndTitle', { name: props.row.name })}
          lead={words('sessionEndLead')}
          confirm={words('sessionEnd')}
          confirmKind="fail"
          testId={`session-end-${props.row.id}`}
          onConfirm={() => end.mutateAsync(props.row.id)}
        />
      </td>
    </tr>
  );
}
