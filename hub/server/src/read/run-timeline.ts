// What was done with a run, newest first: its own facts, each with who, why, and what else it names.
import type { Timeline } from '@lineside/core/contracts/planning';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import { factId, streamId } from '@lineside/core/kernel/ids';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import { userNameThen } from './names-then.ts';
import { runFacts } from './run-moments.ts';

type RunFact = Awaited<ReturnType<typeof runFacts>>[number];

/** @returns null when there is no such run on the lines seen */
export async function runTimeline(
  store: HubStore,
  run: string,
  seen: SeenLines,
  catalogue: Catalogue,
): Promise<Timeline | null> {
  const row = await store.run(run);
  if (row === null || !sees(seen, row.line)) return null;
  const facts = (await runFacts(store, streamId('run', run), catalogue)).toReversed();
  const entries = facts.map(async (fact): Promise<Timeline['entries'][number]> => {
    const { origin, seq, type, at, actor, station, data } = fact;
    return {
      fact: factId(origin, seq),
      type,
      at,
      by: actor,
      byName: await userNameThen(store, actor, fact),
      station,
      reason: 'reason' in data ? data.reason : null,
      note: noteOf(fact),
    };
  });
  return { entries: await Promise.all(entries) };
}

function noteOf({ type, data }: RunFact): string {
  switch (type) {
    case 'run.created':
      return data.parent === null ? String(data.qty) : `${data.qty} · ${data.parent}`;
    case 'run.split':
      return `${data.qty} · ${data.into}`;
    case 'run.closed':
      return String(data.done);
    default:
      return '';
  }
}
