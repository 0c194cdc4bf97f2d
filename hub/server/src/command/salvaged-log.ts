// [P5] A log in quarantine as it comes into the feed: the continuation of what the hub had acknowledged of it, and
// the device's own seal over its end.
import { chainStart } from '@lineside/core/kernel/chain';
import { readEnvelope, type StoredFact } from '@lineside/core/kernel/fact';
import type { OriginId } from '@lineside/core/kernel/ids';
import type { OriginRow } from '../store/feed.ts';
import type { Effects, Ground } from '../store/ground.ts';

export interface SalvagedLog {
  facts: readonly StoredFact[];
  salvaged: NonNullable<Effects['salvaged']>;
}

export function salvagedLog(
  { device, origin, upTo }: { device: string; origin: OriginId; upTo: number },
  ground: Ground,
): SalvagedLog {
  const present = ground.origin(origin);
  const rows = ground.quarantine(origin, present?.acknowledged.seq ?? 0).filter(({ seq }) => seq <= upTo);
  const last = rows.at(-1);
  if (last === undefined || last.seal === null) throw new Error(`no sealed end of ${origin} in quarantine`);
  const facts = rows.flatMap(({ body, hash }): StoredFact[] => {
    const envelope = readEnvelope(body);
    return envelope === null ? [] : [{ envelope, body, hash }];
  });
  const head = { seq: last.seq, hash: last.hash };
  const begun: OriginRow = present ?? {
    origin,
    station: last.station,
    device,
    acknowledged: { seq: 0, hash: chainStart },
    lastAt: 0,
    frozen: null,
  };
  return {
    facts,
    salvaged: {
      origin: { ...begun, acknowledged: head, lastAt: last.at },
      seal: { head, signature: last.seal, device },
    },
  };
}
