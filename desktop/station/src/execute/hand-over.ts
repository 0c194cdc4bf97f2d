// Handing a shift over: the sheet as it stands now is kept with the remarks, as one fact.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import type { Actor } from '@lineside/core/domain/access/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { streamId } from '@lineside/core/kernel/ids';
import type { CommandParts, Input } from './command-parts.ts';
import { writeOnce } from './write-once.ts';

export function handOver(
  parts: CommandParts,
  actor: Actor,
  station: StationConfigured,
  { command, from, remarks }: Input<'handOver'>,
): BridgeOutput<'handOver'> {
  const type = 'shift.handedOver';
  const written = writeOnce(parts, { actor, command, type, asks: () => true }, () => {
    const data = parts.handover.draft(station, from, remarks);
    return { facts: [{ stream: streamId('shift', station.code), type, data }] };
  });
  if ('ok' in written) return written;
  const [fact] = written.told;
  if (fact === undefined) throw new Error('no handover was written');
  const sheet = parts.handover.sheet(station, fact.data, fact.actor, fact);
  return { ok: true, confirmation: written.confirmation, sheet };
}
