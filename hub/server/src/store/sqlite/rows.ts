// Rows as better-sqlite3 hands them out, turned into what the port speaks of.
import type { Snapshot } from '@lineside/core/kernel/fold';
import type { Hlc } from '@lineside/core/kernel/hlc';
import type { OriginId, Sha256Hex } from '@lineside/core/kernel/ids';
import type { OriginRow } from '../feed.ts';

export interface OriginRecord {
  origin: OriginId;
  station: string;
  device: string | null;
  seq: number;
  hash: Sha256Hex;
  last_at: number;
  frozen_seq: number | null;
  frozen_hash: Sha256Hex | null;
}

export function originRow(record: OriginRecord): OriginRow {
  const { origin, station, device, seq, hash, frozen_seq, frozen_hash } = record;
  return {
    origin,
    station,
    device,
    acknowledged: { seq, hash },
    lastAt: record.last_at,
    frozen: frozen_seq === null || frozen_hash === null ? null : { seq: frozen_seq, hash: frozen_hash },
  };
}

export interface SnapshotRecord {
  state: string;
  hlc: Hlc;
  origin: OriginId;
  seq: number;
}

export function snapshotOf({ state, hlc, origin, seq }: SnapshotRecord): Snapshot {
  return { state: JSON.parse(state), last: { hlc, origin, seq } };
}
