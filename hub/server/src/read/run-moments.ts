// Who did what with a run and when, from its own facts, of which there are few.
import type { DomainFact } from '@lineside/core/domain/facts';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { StreamId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';
import { readHistory } from '../sync/admit-facts.ts';
import type { Moment, RunMoments } from '../view/run-stages.ts';

type RunFact = Extract<DomainFact, { type: `run.${string}` }>;

/** The facts of a run that folded, in precedence order. */
export async function runFacts(
  store: HubStore,
  stream: StreamId,
  catalogue: Catalogue,
): Promise<readonly RunFact[]> {
  const bodies = (await store.facts(stream)).map(({ body }) => body);
  return readHistory(bodies, catalogue) as unknown as readonly RunFact[];
}

export async function runMoments(
  store: HubStore,
  stream: StreamId,
  catalogue: Catalogue,
): Promise<RunMoments> {
  const facts = await runFacts(store, stream, catalogue);
  return {
    created: momentOf(facts.find(({ type }) => type === 'run.created')),
    authorized: momentOf(facts.findLast(({ type }) => type === 'run.authorized')),
    started: momentOf(facts.find(({ type }) => type === 'run.started')),
  };
}

function momentOf(fact: RunFact | undefined): Moment | null {
  return fact === undefined ? null : { at: fact.at, by: fact.actor };
}
