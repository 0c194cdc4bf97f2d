// What publishing a draft would give, saved or not, by the very compile that publishing does. Writes nothing.
import type { RoutePreview } from '@lineside/core/contracts/routes';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import { evolveRouteDraft } from '@lineside/core/domain/route/draft-state';
import { contentHash, versionOf } from '@lineside/core/domain/route/publish';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { compiledNow } from '../command/compile-ground.ts';
import { Known } from '../command/known.ts';
import type { HubStore } from '../store/hub-store.ts';
import { snapshotChanges } from './history-changes.ts';

export function routePreview(
  store: HubStore,
  draft: RouteDraft,
  { sha256, now }: { sha256: Sha256; now: number },
): Promise<RoutePreview> {
  return store.ingest((ground) => {
    const known = new Known(ground);
    const saved = evolveRouteDraft(known.found('routeDraft', draft.route), draftSaved(draft, now));
    if (saved === null) throw new Error('a saved draft is one');
    const compiled = compiledNow(saved, known);
    const hash = contentHash(compiled.content, sha256);
    const route = known.state('route', draft.route);
    const version = versionOf(compiled, hash, route)[0]?.data.snapshot.version ?? null;
    const snapshot = { ...compiled.content, hash, version: version ?? route.latest };
    const changes = route.ready === null ? [] : snapshotChanges(route.ready, snapshot);
    return { answer: { problems: compiled.problems, hash, version, changes, snapshot }, effects: {} };
  });
}

/** What saving would write, as far as folding looks at it. */
function draftSaved(data: RouteDraft, at: number): Parameters<typeof evolveRouteDraft>[1] {
  return { type: 'routeDraft.saved', data, at } as Parameters<typeof evolveRouteDraft>[1];
}
