// Takes facts that follow the feed into it: positions, feed hashes, marks, folds, reach and views. Pure. Every fact
// comes in: unknown ones (F4) and poison (F5) are kept, marked and passed on, and block nothing behind them.
import { reachOf } from '@lineside/core/domain/facts';
import type { StationState } from '@lineside/core/domain/station/state';
import type { Catalogue, KnownFact } from '@lineside/core/kernel/catalogue';
import { feedHash, type Sha256 } from '@lineside/core/kernel/chain';
import type { Envelope, StoredFact } from '@lineside/core/kernel/fact';
import { foldStream } from '@lineside/core/kernel/fold';
import { hlcLeads, receiveHlc } from '@lineside/core/kernel/hlc';
import { type StreamId, streamId } from '@lineside/core/kernel/ids';
import { type FeedFact, type FeedHead, plantWide, type StreamChange } from '../store/feed.ts';
import type { Ground } from '../store/ground.ts';
import type { ViewChanges } from '../store/views.ts';
import { ViewProjection } from '../view/project.ts';

/** What a plan may know besides its ground. */
export interface World {
  catalogue: Catalogue;
  sha256: Sha256;
  /** hub wall clock, ms */
  now: number;
}

export interface Admission {
  head: FeedHead;
  facts: readonly FeedFact[];
  streams: readonly StreamChange[];
  views: ViewChanges;
  /** [F7] facts whose stamp led the hub's clock too far to move it */
  clockLeads: number;
}

interface Touched {
  known: KnownFact[];
  reached: Map<string, number>;
}

export function admitFacts(stored: readonly StoredFact[], ground: Ground, world: World): Admission {
  const { catalogue, sha256, now } = world;
  const views = new ViewProjection();
  const touched = new Map<StreamId, Touched>();
  const lineOf = stationLines(ground);
  let { position, hash, hlc } = ground.head;
  let clockLeads = 0;

  const facts = stored.map((fact): FeedFact => {
    const { envelope } = fact;
    position += 1;
    hash = feedHash(hash, fact.hash, sha256);
    hlc = receiveHlc(hlc, envelope.hlc, now);
    if (hlcLeads(envelope.hlc, now)) clockLeads += 1;
    const stream: Touched = touched.get(envelope.stream) ?? { known: [], reached: new Map() };
    touched.set(envelope.stream, stream);
    const line = lineReached(envelope, lineOf);
    if (line !== null && !stream.reached.has(line)) stream.reached.set(line, position);
    const read = catalogue.read(envelope);
    if (read.kind === 'known') {
      stream.known.push(read.fact);
      views.arrived(read.fact);
    }
    const issue = read.kind === 'poison' ? read.issue : null;
    const status = read.kind === 'known' ? 'OK' : read.kind === 'poison' ? 'POISON' : 'UNKNOWN';
    return { ...fact, position, feedHash: hash, arrivedAt: now, status, issue };
  });

  const streams = [...touched].map(([stream, { known, reached }]): StreamChange => {
    if (known.length === 0) return { stream, snapshot: null, reached };
    const before = ground.snapshot(stream);
    const snapshot = foldStream(catalogue, before, known, () =>
      readHistory(ground.history(stream), catalogue),
    );
    if (snapshot !== null) views.folded(stream, before, snapshot);
    return { stream, snapshot, reached };
  });
  return { head: { ...ground.head, position, hash, hlc }, facts, streams, views: views.changes, clockLeads };
}

/** Reads stored bodies again; those that do not fold are left out. */
export function readHistory(bodies: readonly string[], catalogue: Catalogue): readonly KnownFact[] {
  return bodies.flatMap((body) => {
    const read = catalogue.read(JSON.parse(body) as Envelope);
    return read.kind === 'known' ? [read.fact] : [];
  });
}

function lineReached(envelope: Envelope, lineOf: (station: string) => string | null): string | null {
  const reach = reachOf(envelope);
  if ('hubOnly' in reach) return null;
  if ('plant' in reach) return plantWide;
  return 'line' in reach ? reach.line : lineOf(reach.station);
}

/** Lines by station, as configured; the hub itself stands on none. */
function stationLines(ground: Ground): (station: string) => string | null {
  const lines = new Map<string, string | null>();
  return (station) => {
    let line = lines.get(station);
    if (line === undefined) {
      const state = ground.snapshot(streamId('station', station))?.state as StationState | undefined;
      line = state?.line ?? null;
      lines.set(station, line);
    }
    return line;
  };
}
