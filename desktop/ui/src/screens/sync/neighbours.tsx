// The other stations of the line as the hub sees them: heard when, and what they are known to owe.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { syncTexts } from '@lineside/core/i18n/station-sync-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { exactTime, relativeTime } from '@lineside/ui/format/time-format';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { TableCard } from './table-card.tsx';

export function Neighbours(props: { report: SyncReport }) {
  const { now } = useStation();
  return (
    <TableCard
      testId="sync-neighbours"
      title={say(syncTexts.syncNeighbours)}
      heads={[
        say(syncTexts.syncNeighbour),
        say(syncTexts.syncLink),
        say(syncTexts.syncHeard),
        say(syncTexts.syncOwes),
      ]}
      {...(props.report.neighbours.length === 0
        ? {
            empty: (
              <EmptyState
                title={say(syncTexts.syncNeighboursEmpty)}
                hint={say(syncTexts.syncNeighboursEmptyHint)}
              />
            ),
          }
        : {})}
    >
      <For each={props.report.neighbours}>
        {(neighbour) => (
          <tr data-testid={`neighbour-${neighbour.station}`}>
            <td class="font-code font-semibold">{neighbour.station}</td>
            <td>
              <span
                class="flex items-center gap-2"
                classList={{ 'text-offline-ink': !neighbour.reachable, 'text-pass-ink': neighbour.reachable }}
              >
                <Sign name={neighbour.reachable ? 'online' : 'offline'} size={20} />
                {say(neighbour.reachable ? syncTexts.syncReachable : syncTexts.syncSilent)}
              </span>
            </td>
            <td title={neighbour.lastContactAt === null ? undefined : exactTime(neighbour.lastContactAt)}>
              {neighbour.lastContactAt === null
                ? '—'
                : relativeTime(neighbour.lastContactAt, now(), language())}
            </td>
            <td class="font-code">
              {neighbour.owed === 0 ? (
                <span class="font-sans text-ink-faint">{say(syncTexts.syncOwesNothing)}</span>
              ) : (
                `≥ ${neighbour.owed}`
              )}
            </td>
          </tr>
        )}
      </For>
    </TableCard>
  );
}
