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

/** Reads each person's names once, however many edits they made. */
export function editions(store: HubStore): (edit: Edit) => Promise<Edition> {
  const namings = new Map<string, Promise<readonly Naming[]>>();
  return async ({ last, actor, at }) => {
    const known = namings.get(actor) ?? namingsOf(store, actor);
    namings.set(actor, known);
    const then = (await known).findLast(({ from }) => comparePrecedence(from, last) < 0);
    return {
      edition: factId(last.origin, last.seq),
      changedAt: at,
      changedBy: actor,
      changedByName: then?.name ?? actor,
    };
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
