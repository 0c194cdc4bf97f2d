// The logs that this station has written: how far, how far the hub has them, and whether one was frozen.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { syncTexts } from '@lineside/core/i18n/station-sync-texts';
import { Badge } from '@lineside/ui/badge';
import { exactTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { For, Show } from 'solid-js';
import { TableCard } from './table-card.tsx';

export function Origins(props: { report: SyncReport }) {
  return (
    <TableCard
      testId="sync-origins"
      title={say(syncTexts.syncOrigins)}
      heads={[
        say(syncTexts.syncOrigin),
        say(syncTexts.syncOpened),
        say(syncTexts.syncWritten),
        say(syncTexts.syncAcknowledged),
      ]}
    >
      <For each={props.report.origins}>
        {(origin) => (
          <tr>
            <td class="max-w-36">
              <SerialNumber value={origin.origin} tail={4} />
              <Show when={origin.forked}>
                <Badge kind="hold">{say(syncTexts.syncForked)}</Badge>
              </Show>
            </td>
            <td>{exactTime(origin.openedAt)}</td>
            <td class="font-code">{origin.head}</td>
            <td class="font-code" classList={{ 'text-ink-faint': origin.acknowledged === origin.head }}>
              {origin.acknowledged}
            </td>
          </tr>
        )}
      </For>
    </TableCard>
  );
}
