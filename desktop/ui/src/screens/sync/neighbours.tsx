// The other stations of the line as the hub sees them: heard when, and what they are known to owe.
import type { SyncReport } from '@lineside/core/contracts/station-bridge';
import { stationTexts } from '@lineside/core/i18n/station-texts';
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
      title={say(stationTexts.syncNeighbours)}
      heads={[
        say(stationTexts.syncNeighbour),
        say(stationTexts.syncLink),
        say(stationTexts.syncHeard),
        say(stationTexts.syncOwes),
      ]}
      {...(props.report.neighbours.length === 0
        ? {
            empty: (
              <EmptyState
                title={say(stationTexts.syncNeighboursEmpty)}
                hint={say(stationTexts.syncNeighboursEmptyHint)}
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
                {say(neighbour.reachable ? stationTexts.syncReachable : stationTexts.syncSilent)}
              </span>
            </td>
            <td title={neighbour.lastContactAt === null ? undefined : exactTime(neighbour.lastContactAt)}>
              {neighbour.lastContactAt === null
                ? '—'
                : relativeTime(neighbour.lastContactAt, now(), language())}
            </td>
            <td class="font-code">
              {neighbour.owed === 0 ? (
                <span class="font-sans text-ink-faint">{say(stationTexts.syncOwesNothing)}</span>
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
