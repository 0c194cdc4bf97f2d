// [P5] What only this PC may still hold, as lines that the hub takes into quarantine: runs of each own log beyond what
// the hub acknowledged, sealed with this device's key. Reads a sound database and a broken one alike.
import type { SalvageBatch } from '@lineside/core/contracts/devices';
import { maxBatchBytes, maxBatchFacts, sealText } from '@lineside/core/contracts/sync';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { type Envelope, readEnvelope } from '@lineside/core/kernel/fact';
import type { OriginId, Sha256Hex } from '@lineside/core/kernel/ids';
import { readBroken } from '../read-broken.ts';
import { type StationKey, signerOf } from '../station-key.ts';

export interface SalvageCounts {
  exported: number;
  /** places where something is missing: the hub can take no line behind them */
  gaps: number;
  /** own and others’ rows that could not be read, at least */
  unreadable: number;
}

interface Run {
  from: number;
  seq: number;
  hash: Sha256Hex;
  bodies: string[];
  bytes: number;
}

/**
 * @param file the station's database
 * @param all also what the hub has acknowledged
 * @param counts added up on the way
 */
export function* salvageLines(
  file: string,
  key: StationKey,
  { sha256, all, counts }: { sha256: Sha256; all: boolean; counts: SalvageCounts },
): Generator<SalvageBatch> {
  const signer = signerOf(key);
  const old = readBroken(file);
  const acknowledged = new Map(old.origins.map((row) => [row.origin, row.acknowledged_seq]));
  const runs = new Map<OriginId, Run>();

  for (const row of old.facts()) {
    if (row.own !== 1) continue;
    const envelope = sha256(row.body) === row.hash ? readEnvelope(row.body) : null;
    if (envelope === null) {
      counts.unreadable += 1;
      continue;
    }
    if (!all && envelope.seq <= (acknowledged.get(envelope.origin) ?? 0)) continue;
    yield* take(envelope, row.body, row.hash);
  }
  for (const [origin, run] of runs) yield* flushed(origin, run);
  if (old.unreadable) counts.unreadable += 1;

  function* take(envelope: Envelope, body: string, hash: Sha256Hex): Generator<SalvageBatch> {
    const { origin, seq, prev } = envelope;
    const bytes = Buffer.byteLength(body);
    const present = runs.get(origin);
    const begun = all ? 1 : (acknowledged.get(origin) ?? 0) + 1;
    const follows = present === undefined ? seq === begun : seq === present.seq + 1 && prev === present.hash;
    if (!follows) counts.gaps += 1;
    const full = present?.bodies.length === maxBatchFacts || (present?.bytes ?? 0) + bytes > maxBatchBytes;
    if (present !== undefined && (!follows || full)) yield* flushed(origin, present);
    const run = follows && !full && present !== undefined ? present : emptyAt(seq);
    runs.set(origin, run);
    run.bodies.push(body);
    Object.assign(run, { seq, hash, bytes: run.bytes + bytes });
  }

  function* flushed(origin: OriginId, { from, seq, hash, bodies }: Run): Generator<SalvageBatch> {
    if (bodies.length === 0) return;
    counts.exported += bodies.length;
    const head = { seq, hash };
    yield {
      device: key.device,
      origin,
      from,
      bodies,
      head,
      seal: signer.sign(sealText({ origin, ...head })),
    };
  }
}

function emptyAt(seq: number): Run {
  return { from: seq, seq, hash: '' as Sha256Hex, bodies: [], bytes: 0 };
}
