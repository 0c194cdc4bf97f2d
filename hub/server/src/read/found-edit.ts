// One configured thing as it is now, and the edit that made it so.
import type { StreamKind, StreamStates } from '@lineside/core/domain/facts';
import type { Envelope } from '@lineside/core/kernel/fact';
import { factId, StreamId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';
import type { Edit } from './editions.ts';

/** @returns null when there is none, or no more */
export async function foundEdit<Kind extends StreamKind>(
  store: HubStore,
  kind: Kind,
  key: string,
): Promise<{ state: NonNullable<StreamStates[Kind]>; edit: Edit } | null> {
  const stream = StreamId.safeParse(`${kind}:${key}`);
  const snapshot = stream.success ? await store.snapshot(stream.data) : null;
  const state = (snapshot?.state ?? null) as StreamStates[Kind] | null;
  if (snapshot === null || state === null) return null;
  const { last } = snapshot;
  const [fact] = await store.factsById([factId(last.origin, last.seq)]);
  if (fact === undefined) throw new Error(`the last fact of ${kind}:${key} is not in the feed`);
  const { actor, at } = JSON.parse(fact.body) as Envelope;
  return { state, edit: { last, actor, at } };
}
