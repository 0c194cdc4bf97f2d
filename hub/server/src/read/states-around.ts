// What a stream was before one of its facts, and after it: folded again from the facts, in precedence order.
import type { Json } from '@lineside/core/domain/change/changes';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Envelope } from '@lineside/core/kernel/fact';
import { streamKind } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';

/** Both the same for a fact that does not fold. */
export async function statesAround(
  store: HubStore,
  catalogue: Catalogue,
  { stream, origin, seq }: Envelope,
): Promise<{ before: Json; after: Json }> {
  const rules = catalogue.streams[streamKind(stream)];
  if (rules === undefined) return { before: null, after: null };
  let state: unknown = rules.initial;
  for (const { body, status } of await store.facts(stream)) {
    const envelope = JSON.parse(body) as Envelope;
    const read = status === 'OK' ? catalogue.read(envelope) : null;
    const after: unknown = read?.kind === 'known' ? rules.evolve(state, read.fact) : state;
    if (envelope.origin === origin && envelope.seq === seq)
      return { before: state as Json, after: after as Json };
    state = after;
  }
  return { before: null, after: null };
}
