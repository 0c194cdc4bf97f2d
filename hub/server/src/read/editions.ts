// Who made a thing what it is, and when; people as they were called then.
import type { Edition } from '@lineside/core/contracts/master-data';
import type { UserConfigured } from '@lineside/core/domain/access/facts';
import type { Envelope } from '@lineside/core/kernel/fact';
import { factId, StreamId } from '@lineside/core/kernel/ids';
import { comparePrecedence, type PrecedenceKey } from '@lineside/core/kernel/precedence';
import type { HubStore } from '../store/hub-store.ts';

/** What the last fact says of who wrote it. */
export interface Edit {
  last: PrecedenceKey;
  actor: string;
  /** hub's wall clock, ms */
  at: number;
}

interface Naming {
  from: PrecedenceKey;
  name: string;
}

export function editions(store: HubStore): (edit: Edit) => Promise<Edition> {
  const nameThen = namesThen(store);
  return async ({ last, actor, at }) => ({
    edition: factId(last.origin, last.seq),
    changedAt: at,
    changedBy: actor,
    changedByName: (await nameThen(actor, last)) ?? actor,
  });
}

/**
 * What people were called when a fact was recorded; null: nobody known. Reads each person's names once, however many
 * facts they wrote.
 */
export function namesThen(store: HubStore): (actor: string, then: PrecedenceKey) => Promise<string | null> {
  const namings = new Map<string, Promise<readonly Naming[]>>();
  return async (actor, then) => {
    const known = namings.get(actor) ?? namingsOf(store, actor);
    namings.set(actor, known);
    return (await known).findLast(({ from }) => comparePrecedence(from, then) < 0)?.name ?? null;
  };
}

async function namingsOf(store: HubStore, user: string): Promise<readonly Naming[]> {
  const stream = StreamId.safeParse(`user:${user}`);
  if (!stream.success) return [];
  return (await store.facts(stream.data)).flatMap(({ status, body }) => {
    const { type, data, hlc, origin, seq } = JSON.parse(body) as Envelope;
    if (status !== 'OK' || type !== 'user.configured') return [];
    return [{ from: { hlc, origin, seq }, name: (data as UserConfigured).name }];
  });
}
