// What waits for the hub, by kind, in the words of the floor.
import type { SyncReport } from '@lineside/core/contracts/station-bridge';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { For, Show } from 'solid-js';
import { TableCard } from './table-card.tsx';

const names: Record<string, Text> = {
  'unit.created': stationTexts.factUnitCreated,
  'unit.trackedIn': stationTexts.factUnitTrackedIn,
  'unit.trackedOut': stationTexts.factUnitTrackedOut,
  'unit.disposed': stationTexts.factUnitDisposed,
  'run.started': stationTexts.factRunStarted,
  'origin.opened': stationTexts.factOriginOpened,
  'user.languageChosen': stationTexts.factUserLanguageChosen,
};

export function WaitingKinds(props: { report: SyncReport }) {
  return (
    <TableCard
      testId="sync-by-type"
      title={say(stationTexts.syncByType)}
      heads={[say(stationTexts.syncType), say(stationTexts.syncCode), say(stationTexts.syncCount)]}
      {...(props.report.waitingByType.length === 0
        ? { empty: <EmptyState title={say(stationTexts.syncNothingWaits)} /> }
        : {})}
    >
      <For each={props.report.waitingByType}>
        {(kind) => (
          <tr>
            <td>
              <Show when={names[kind.type]} fallback={kind.type}>
                {(name) => say(name())}
              </Show>
            </td>
            <td class="font-code text-ink-faint">{kind.type}</td>
            <td class="font-code font-semibold">{kind.count}</td>
          </tr>
        )}
      </For>
    </TableCard>
  );
}
