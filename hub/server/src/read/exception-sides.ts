// The sides of an exception: each visit it names, whole; each other fact by itself; and for a fork each continuation.
import type { KeptException } from '@lineside/core/domain/review/exception';
import type { ExceptionKind } from '@lineside/core/domain/review/kinds';
import type { Envelope } from '@lineside/core/kernel/fact';
import { type FactId, factId, StreamId, streamId } from '@lineside/core/kernel/ids';
import { comparePrecedence } from '@lineside/core/kernel/precedence';
import type { HubStore } from '../store/hub-store.ts';
import type { StreamFact } from '../store/reads.ts';
import type { Exhibit } from './evidence.ts';

/** Facts shown beside the sides; what is older is in the trace. */
const mostContext = 100;

export interface Sides {
  /** in precedence order of their first facts */
  sides: readonly (readonly Exhibit[])[];
  context: readonly Exhibit[];
}

export async function exceptionSides(store: HubStore, exception: KeptException): Promise<Sides> {
  const named = (await store.factsById(exception.facts)).map(exhibit);
  if (exception.kind === 'ORIGIN_FORKED') return { sides: await continuations(store, named), context: [] };
  const around = await surroundings(store, exception);
  const sides = Map.groupBy(named, ({ fact }) => sideOf(fact));
  for (const item of around) {
    const side = sides.get(sideOf(item.fact));
    if (side !== undefined && !side.some((other) => idOf(other) === idOf(item))) side.push(item);
  }
  const inSides = new Set([...sides.values()].flat().map(idOf));
  const context = around.filter((item) => !inSides.has(idOf(item)));
  return {
    sides: [...sides.values()].map(ordered).sort(([a], [b]) => (a && b ? byPrecedence(a, b) : 0)),
    context: ordered(context).slice(-mostContext),
  };
}

function exhibit({ body, position, arrivedAt }: StreamFact): Exhibit {
  return { fact: JSON.parse(body) as Envelope, position, arrivedAt };
}

function idOf({ fact }: Exhibit): FactId {
  return factId(fact.origin, fact.seq);
}

/** A track-in and the out that ends it are one side. */
function sideOf(fact: Envelope): string {
  const { visit } = (fact.data ?? {}) as { visit?: unknown };
  return fact.type === 'unit.trackedOut' && typeof visit === 'string' ? visit : factId(fact.origin, fact.seq);
}

/** Kinds that a decision about a run makes. */
const aboutRuns: ReadonlySet<ExceptionKind> = new Set(['WORK_AFTER_REVOKE', 'WORK_AFTER_END']);

/** The other facts of the unit, and everything decided about the run or the person. */
async function surroundings(store: HubStore, { kind, subject, facts }: KeptException): Promise<Exhibit[]> {
  const streams: StreamId[] = [];
  if (subject.unit !== null) streams.push(streamId('unit', subject.unit));
  if (aboutRuns.has(kind) && subject.run !== null) streams.push(streamId('run', subject.run));
  if (kind === 'USER_ACTED_AFTER_DISABLED' && subject.user !== null)
    streams.push(streamId('user', subject.user));
  if (kind === 'CLOCK_WRONG' && facts[0] !== undefined)
    streams.push(StreamId.parse(`origin:${subject.origin}`));
  const found = await Promise.all(streams.map((stream) => store.facts(stream)));
  return found.flat().map(exhibit);
}

async function continuations(store: HubStore, named: readonly Exhibit[]): Promise<Exhibit[][]> {
  const fed = named[0];
  if (fed === undefined) return [];
  const others = await store.forkBodies(fed.fact.origin, fed.fact.seq);
  return [
    [fed],
    ...others.map(({ body, arrivedAt }) => [
      { fact: JSON.parse(body) as Envelope, position: null, arrivedAt },
    ]),
  ];
}

function ordered(exhibits: readonly Exhibit[]): Exhibit[] {
  return exhibits.toSorted(byPrecedence);
}

function byPrecedence(a: Exhibit, b: Exhibit): number {
  return comparePrecedence(a.fact, b.fact);
}
