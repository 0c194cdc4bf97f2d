// [P5] The plan of one line of a salvage file, pure: what continues a device's log is put into quarantine, what is
// here already is counted, and what neither continues nor repeats is refused.
import type { SalvageBatch, SalvageReceipt } from '@lineside/core/contracts/devices';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { chainStart } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { Device } from '../store/devices.ts';
import type { Ground, Planned } from '../store/ground.ts';
import type { QuarantinedFact } from '../store/quarantine.ts';
import type { SealedRun } from '../sync/read-batch.ts';

export function planSalvage(
  salvage: { batch: SalvageBatch; run: SealedRun; device: Device; by: string },
  ground: Ground,
  now: number,
): Planned<SalvageReceipt | Refused<ProblemCode>> {
  const { batch, run, device, by } = salvage;
  const { origin, from, head, seal } = batch;
  const refused = (answer: Refused<ProblemCode>) => ({ answer, effects: {} });
  const known = ground.origin(origin);
  if (known !== null && known.device !== device.device)
    return refused(refuse('ORIGIN_NOT_YOURS', { origin }));
  if (known?.frozen != null) return refused(refuse('SALVAGE_FORKED', { origin, seq: known.frozen.seq }));

  const acknowledged = known?.acknowledged ?? { seq: 0, hash: chainStart };
  const held = ground.quarantine(origin, acknowledged.seq);
  const hashes = new Map(ground.hashes(origin, from - 1, head.seq));
  for (const { seq, hash } of held) hashes.set(seq, hash);
  const end = held.at(-1)?.seq ?? acknowledged.seq;
  if (from > end + 1) return refused(refuse('SALVAGE_GAP', { from, has: end }));
  if (from > 1 && hashes.get(from - 1) !== run.prev)
    return refused(refuse('SALVAGE_FORKED', { origin, seq: from - 2 }));
  const other = run.facts.find(({ envelope: { seq }, hash }) => seq <= end && hashes.get(seq) !== hash);
  if (other !== undefined) return refused(refuse('SALVAGE_FORKED', { origin, seq: other.envelope.seq - 1 }));

  const fresh = run.facts.filter(({ envelope }) => envelope.seq > end);
  const quarantine = fresh.map(
    ({ envelope: { seq, type, at }, hash, body }): QuarantinedFact => ({
      ...{ origin, seq, hash, body, type, at },
      seal: seq === head.seq ? seal : null,
      device: device.device,
      station: device.station,
      receivedAt: now,
      receivedFrom: by,
      state: 'HELD',
    }),
  );
  const { station, device: id } = device;
  const receipt = { station, device: id, origin, kept: fresh.length, had: run.facts.length - fresh.length };
  return { answer: receipt, effects: { quarantine } };
}
