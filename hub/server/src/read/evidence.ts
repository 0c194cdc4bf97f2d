// One fact as evidence: what it says in brief, and which facts of the others its writer had seen. Knowledge goes by
// feed position, and within one station by its own log.
import type { EvidenceFact } from '@lineside/core/contracts/review';
import type { Json } from '@lineside/core/domain/change/changes';
import type { Envelope } from '@lineside/core/kernel/fact';
import { type FeedId, factId } from '@lineside/core/kernel/ids';
import { comparePrecedence } from '@lineside/core/kernel/precedence';
import type { HubStore } from '../store/hub-store.ts';
import { userNameThen } from './names-then.ts';
import { withoutSecrets } from './without-secrets.ts';

/** A fact that stands in the feed; null position: the other side of a fork, which never does. */
export interface Exhibit {
  fact: Envelope;
  position: number | null;
  arrivedAt: number;
}

const mostEntries = 16;
const longestValue = 200;

/** @param others facts of the other sides */
export async function evidenceFact(
  { store, feed }: { store: HubStore; feed: FeedId },
  exhibit: Exhibit,
  others: readonly Exhibit[],
): Promise<EvidenceFact> {
  const { fact, position, arrivedAt } = exhibit;
  const known = Map.groupBy(others, (other) => knewOf(exhibit, other, feed));
  const ids = (exhibits: readonly Exhibit[] = []) =>
    exhibits.map(({ fact }) => factId(fact.origin, fact.seq));
  const { step, result } = (fact.data ?? {}) as { step?: unknown; result?: unknown };
  return {
    fact: factId(fact.origin, fact.seq),
    type: fact.type,
    at: fact.at,
    arrivedAt,
    position,
    hlc: fact.hlc,
    actor: fact.actor,
    actorName: await userNameThen(store, fact.actor, fact),
    station: fact.station,
    step: typeof step === 'number' && Number.isSafeInteger(step) ? step : null,
    result: result === 'PASS' || result === 'FAIL' ? result : null,
    summary: summaryOf(withoutSecrets(fact.data as Json)),
    seenPosition: fact.seen.feed === feed ? fact.seen.position : null,
    knew: ids(known.get(true)),
    didNotKnow: ids(known.get(false)),
  };
}

function knewOf({ fact, position }: Exhibit, other: Exhibit, feed: FeedId): boolean {
  if (other.fact.station === fact.station) return comparePrecedence(other.fact, fact) < 0;
  if (other.position === null || position === null || fact.seen.feed !== feed) return false;
  // positions of before a restore are given out again: what came after a fact was not seen by it
  return other.position <= Math.min(fact.seen.position, position - 1);
}

function summaryOf(data: unknown): EvidenceFact['summary'] {
  const entries =
    data !== null && typeof data === 'object' && !Array.isArray(data)
      ? Object.entries(data)
      : [['data', data]];
  return entries
    .flatMap(([name, value]) =>
      name === 'values' && Array.isArray(value) ? value.map(measured) : [{ name, value }],
    )
    .slice(0, mostEntries)
    .map(({ name, value }) => ({ name: String(name).slice(0, longestValue), value: shown(value) }));
}

/** A recorded value under its own name. */
function measured(recorded: unknown): { name: unknown; value: unknown } {
  const { spec = 'value', value = recorded } = (recorded ?? {}) as { spec?: unknown; value?: unknown };
  return { name: spec, value };
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, longestValue);
}
