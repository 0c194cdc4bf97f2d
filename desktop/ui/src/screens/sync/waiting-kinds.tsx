// What waits for the hub, by kind, in the words of the floor.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { syncTexts } from '@lineside/core/i18n/station-sync-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { For, Show } from 'solid-js';
import { TableCard } from './table-card.tsx';

const names: Record<string, Text> = {
  'unit.created': syncTexts.factUnitCreated,
  'unit.trackedIn': syncTexts.factUnitTrackedIn,
  'unit.trackedOut': syncTexts.factUnitTrackedOut,
  'unit.disposed': syncTexts.factUnitDisposed,
  'unit.corrected': syncTexts.factUnitCorrected,
  'equipment.stateSet': syncTexts.factEquipmentStateSet,
  'shift.handedOver': syncTexts.factShiftHandedOver,
  'run.started': syncTexts.factRunStarted,
  'origin.opened': syncTexts.factOriginOpened,
  'user.languageChosen': syncTexts.factUserLanguageChosen,
};

export function WaitingKinds(props: { report: SyncReport }) {
  return (
    <TableCard
      testId="sync-by-type"
      title={say(syncTexts.syncByType)}
      heads={[say(syncTexts.syncType), say(syncTexts.syncCode), say(syncTexts.syncCount)]}
      {...(props.report.waitingByType.length === 0
        ? { empty: <EmptyState title={say(syncTexts.syncNothingWaits)} /> }
        : {})}
    >
      <For each={props.report.waitingByType}>
        {(kind) => (
          <tr>
            <td>
              <Show when={names[kind.type]} fallback={kind.type}>
                {(name) => <>{say(name())}</>}
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
