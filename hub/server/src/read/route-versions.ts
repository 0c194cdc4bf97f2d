// Versions of a route as they were compiled, INVALID ones too, each with the runs that froze it. Of many versions only
// heads are read; whole ones only where they are asked for.
import type { RouteComparison, RouteVersion, RouteVersionHead } from '@lineside/core/contracts/routes';
import type { FactType } from '@lineside/core/domain/facts';
import { RouteSnapshot, RouteVersionCompiled } from '@lineside/core/domain/route/facts';
import type { Envelope } from '@lineside/core/kernel/fact';
import { StreamId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';
import { editions } from './editions.ts';
import { snapshotChanges } from './history-changes.ts';

const CompiledHead = RouteVersionCompiled.extend({
  snapshot: RouteSnapshot.pick({ version: true, hash: true }),
});

const withdrawn: FactType = 'route.withdrawn';

interface KnownVersion {
  head: RouteVersionHead;
  /** as it was compiled, whole */
  snapshot(): RouteSnapshot;
}

/** Newest first; of a route that was removed and made anew, those compiled since. */
export async function versionHeads(store: HubStore, route: string): Promise<RouteVersionHead[]> {
  const facts = await foldedFacts(store, route);
  const since = facts.findLastIndex(({ type }) => type === withdrawn) + 1;
  return (await knownVersions(store, route, facts.slice(since))).map(({ head }) => head);
}

/** @returns null when there is no such version */
export async function routeVersion(
  store: HubStore,
  route: string,
  version: number,
): Promise<RouteVersion | null> {
  const found = (await allVersions(store, route)).find(({ head }) => head.version === version);
  return found === undefined ? null : { ...found.head, snapshot: found.snapshot() };
}

/** @returns null when one of the two is missing */
export async function routeComparison(
  store: HubStore,
  asked: { route: string; from: number; to: number },
): Promise<RouteComparison | null> {
  const versions = await allVersions(store, asked.route);
  const from = versions.find(({ head }) => head.version === asked.from);
  const to = versions.find(({ head }) => head.version === asked.to);
  if (from === undefined || to === undefined) return null;
  return { from: from.head, to: to.head, changes: snapshotChanges(from.snapshot(), to.snapshot()) };
}

/** What was withdrawn is still found by its number. */
async function allVersions(store: HubStore, route: string): Promise<KnownVersion[]> {
  return knownVersions(store, route, await foldedFacts(store, route));
}

async function knownVersions(
  store: HubStore,
  route: string,
  facts: readonly Envelope[],
): Promise<KnownVersion[]> {
  const editionOf = editions(store);
  const runs = Map.groupBy(await store.runsOfRoute(route), ({ version }) => version);
  const compiled = facts.filter(({ type }) => type !== withdrawn);
  const told = compiled.map(async (fact): Promise<KnownVersion> => {
    const { snapshot, status, problems } = CompiledHead.parse(fact.data);
    const { version, hash } = snapshot;
    const { changedAt, changedByName } = await editionOf({ last: fact, actor: fact.actor, at: fact.at });
    const frozenBy = (runs.get(version) ?? []).map(({ run, status }) => ({ run, status }));
    const published = { publishedAt: changedAt, publishedBy: changedByName };
    return {
      head: { version, status, hash, ...published, problems, runs: frozenBy },
      snapshot: () => RouteVersionCompiled.parse(fact.data).snapshot,
    };
  });
  // of two with one number, as after a restore, the one that holds: the last in precedence
  const byNumber = new Map((await Promise.all(told)).map((known) => [known.head.version, known]));
  return [...byNumber.values()].sort((a, b) => b.head.version - a.head.version);
}

/** In precedence order. */
async function foldedFacts(store: HubStore, route: string): Promise<Envelope[]> {
  const stream = StreamId.safeParse(`route:${route}`);
  const facts = stream.success ? await store.facts(stream.data) : [];
  return facts.filter(({ status }) => status === 'OK').map(({ body }) => JSON.parse(body) as Envelope);
}
