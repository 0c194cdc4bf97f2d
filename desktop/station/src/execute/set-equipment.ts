// Saying by hand that this station's equipment is down, in maintenance, or runs again.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import { decideSetEquipment } from '@lineside/core/domain/equipment/set-state';
import { initialEquipment } from '@lineside/core/domain/equipment/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { Decider } from '../access/approve.ts';
import type { CommandParts, Input } from './command-parts.ts';
import { writeOnce } from './write-once.ts';

export function setEquipment(
  parts: CommandParts,
  { actor, requestedBy }: Decider,
  station: StationConfigured,
  { command, condition, reason }: Input<'setEquipment'>,
): BridgeOutput<'setEquipment'> {
  const asked = { actor, command, type: 'equipment.stateSet', asks: () => true } as const;
  const written = writeOnce(parts, asked, () => {
    const equipment = parts.folds.state('equipment', station.code) ?? initialEquipment;
    const context = { actor, requestedBy, station, equipment };
    return decideSetEquipment(context, { station: station.code, condition, reason });
  });
  return 'ok' in written ? written : { ok: true, confirmation: written.confirmation };
}
