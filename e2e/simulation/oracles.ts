// What must hold when the storm is over. Each oracle looks at disks only, and says in words what is broken.
import { catalogue, reachOf } from '@lineside/core/domain/facts';
import { type Feed, reviewFeed } from '@lineside/core/domain/review/review-feed';
import type { KnownFact } from '@lineside/core/kernel/catalogue';
import { chainStart, feedHash, type Sha256, walkChain } from '@lineside/core/kernel/chain';
import { type Envelope, readEnvelope } from '@lineside/core/kernel/fact';
import { foldStream } from '@lineside/core/kernel/fold';
import { type OriginId, type Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import { canonicalJson } from '@lineside/core/kernel/state-digest';

/** What lies on one disk. */
export interface Disk {
  name: string;
  /** by fact id; only what counts (set-aside sides of a fork do not) */
  facts: ReadonlyMap<string, { body: string; hash: string }>;
  /** folded states as stored, by stream */
  states: ReadonlyMap<string, unknown>;
}

/** [F1] What the disk folded bit by bit is what folding all its facts from scratch gives. */
export function incrementalEqualsRefolded(disk: Disk): string[] {
  const refolded = refold(envelopes(disk.facts.values()));
  return compare(disk.name, 'stored', disk.states, 'refolded', refolded);
}

/** Nothing confirmed is missing at the hub, unless no disk has it any more. */
export function nothingLost(mustExist: Iterable<string>, hub: Disk): string[] {
  return [...mustExist].filter((id) => !hub.facts.has(id)).map((id) => `lost: the hub has no ${id}`);
}

/** Station and hub fold to the same states for everything in the station's scope, facts known to be gone apart. */
export function converged(
  station: Disk,
  hub: Disk,
  line: string,
  lines: ReadonlyMap<string, string>,
  gone: ReadonlySet<string>,
): string[] {
  const hubFacts = envelopes(hub.facts.values());
  const inScope = streamsOf(hubFacts, line, lines);
  const extra = [...station.facts.keys()].filter((id) => !hub.facts.has(id));
  const unexplained = extra.filter((id) => !gone.has(id));
  const missing = hubFacts
    .filter((fact) => inScope.has(fact.stream) && !station.facts.has(`${fact.origin}:${fact.seq}`))
    .map((fact) => `${station.name} misses ${fact.origin}:${fact.seq} ${fact.type}`);
  const common = envelopes([...station.facts].filter(([id]) => hub.facts.has(id)).map(([, fact]) => fact));
  const here = extra.length === 0 ? station.states : refold(common);
  const there = new Map([...hub.states].filter(([stream]) => inScope.has(stream)));
  return [
    ...unexplained.map((id) => `${station.name} holds ${id}, which the hub has not`),
    ...missing,
    ...compare(station.name, 'station', here, 'hub', there),
  ];
}

/** [P1] Every origin's chain on the hub is whole, from its first fact on. */
export function chainsHold(hub: Disk, sha256: Sha256): string[] {
  const byOrigin = Map.groupBy(hub.facts.values(), (fact) => readEnvelope(fact.body)?.origin);
  return [...byOrigin].flatMap(([origin, facts]) => {
    const links = facts
      .map(({ body }) => ({ body, link: readEnvelope(body) }))
      .filter((fact): fact is { body: string; link: Envelope } => fact.link !== null)
      .sort((a, b) => a.link.seq - b.link.seq);
    const walked = walkChain(origin as OriginId, { seq: 0, hash: chainStart }, links, sha256);
    return 'fault' in walked ? [`chain of ${origin} does not hold: ${JSON.stringify(walked)}`] : [];
  });
}

/** [P3] The feed is a hash chain without a hole. */
export function feedHolds(
  feed: readonly { position: number; hash: string; feedHash: string }[],
  sha256: Sha256,
): string[] {
  let previous: Sha256Hex = chainStart;
  for (const [index, entry] of feed.entries()) {
    if (entry.position !== index + 1) return [`feed has a hole before ${entry.position}`];
    previous = feedHash(previous, entry.hash as Sha256Hex, sha256);
    if (entry.feedHash !== previous) return [`feed hash is wrong at ${entry.position}`];
  }
  return [];
}

/** [F1] What review raised bit by bit is what a review of the whole feed raises from scratch. */
export function reviewedAsFromScratch(
  feed: Feed,
  raised: ReadonlyMap<string, string>,
  sha256: Sha256,
): string[] {
  const scratch = reviewFeed(feed, catalogue, sha256);
  const ids = new Set([...raised.keys(), ...scratch.keys()]);
  return [...ids]
    .filter((id) => raised.get(id) !== scratch.get(id))
    .map(
      (id) =>
        `exception ${id} is ${raised.get(id) ?? 'not raised'}, from scratch ${scratch.get(id) ?? 'not'}`,
    );
}

function streamsOf(
  facts: readonly Envelope[],
  line: string,
  lines: ReadonlyMap<string, string>,
): Set<string> {
  const streams = new Set<string>();
  for (const fact of facts) {
    const reach = reachOf(fact);
    const reaches =
      'plant' in reach ||
      ('line' in reach ? reach.line === line : 'station' in reach && lines.get(reach.station) === line);
    if (reaches) streams.add(fact.stream);
  }
  return streams;
}

function envelopes(facts: Iterable<{ body: string }>): Envelope[] {
  return [...facts].map(({ body }) => readEnvelope(body)).filter((envelope) => envelope !== null);
}

function refold(facts: readonly Envelope[]): Map<string, unknown> {
  const known: KnownFact[] = facts.flatMap((envelope) => {
    const read = catalogue.read(envelope);
    return read.kind === 'known' ? [read.fact] : [];
  });
  const states = new Map<string, unknown>();
  for (const [stream, ofStream] of Map.groupBy(known, (fact) => StreamId.parse(fact.stream))) {
    const snapshot = foldStream(catalogue, null, ofStream, () => []);
    if (snapshot !== null) states.set(stream, snapshot.state);
  }
  return states;
}

function compare(
  name: string,
  leftName: string,
  left: ReadonlyMap<string, unknown>,
  rightName: string,
  right: ReadonlyMap<string, unknown>,
): string[] {
  const streams = new Set([...left.keys(), ...right.keys()]);
  return [...streams]
    .filter((stream) => canonicalJson(left.get(stream) ?? null) !== canonicalJson(right.get(stream) ?? null))
    .map(
      (stream) =>
        `${name}: ${stream} differs: ${leftName} ${brief(left.get(stream))} ${rightName} ${brief(right.get(stream))}`,
    );
}

function brief(state: unknown): string {
  return (JSON.stringify(state) ?? 'nothing').slice(0, 400);
}
