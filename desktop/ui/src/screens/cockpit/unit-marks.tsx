// What is special about a board in hand: that it was sent back, or went in without news of the steps before.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';

export function UnitMarks(props: { unit: UnitHere }) {
  return (
    <>
      <Show when={props.unit.rework}>
        {(rework) => (
          <Badge kind="warn" testId="rework-badge">
            {say(shiftTexts.reworkUnit, rework())}
          </Badge>
        )}
      </Show>
      <Show when={props.unit.provisional}>
        {(provisional) => (
          <Badge kind="provisional" title={provisional().reason} testId="provisional-badge">
            {say(stationTexts.provisionalIn, { reason: provisional().reason })}
          </Badge>
        )}
      </Show>
    </>
  );
}
