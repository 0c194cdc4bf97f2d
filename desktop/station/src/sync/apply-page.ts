// [P3][P4] One page from the hub: verified, then kept, folded and shown together with the cursor that it moves.
// A page that does not begin at the cursor is dropped; a restored hub's answer rewinds the cursor instead.
import { LinkFault, type PullAnswer, type PulledFact } from '@lineside/core/contracts/sync';
import { chainStart } from '@lineside/core/kernel/chain';
import { readEnvelope } from '@lineside/core/kernel/fact';
import { gt } from 'drizzle-orm';
import { sameCursor } from '../log/checkpoints.ts';
import type { Arrival, Log } from '../log/log.ts';
import type { Opening } from '../log/open-origin.ts';
import { facts } from '../schema.ts';
import { takeWord, type Word } from './acknowledge.ts';

export type PageOutcome = 'DROPPED' | 'APPLIED' | 'NOTHING_NEW';

/**
 * @param lowering whether the hub may say less than was thought of an own origin: not while a push went past this
 * answer on its way
 * @throws LinkFault for a page that is not what it says it is; nothing of it is kept
 */
export function applyPage(log: Log, opening: Opening, page: PullAnswer, lowering: boolean): PageOutcome {
  const { store, checkpoints, origins } = log.parts;
  const cursor = checkpoints.cursor;
  const rewound = page.outcome === 'REWOUND';
  const fits = cursor === null ? page.from.position === 0 : sameCursor(page.from, cursor);
  if (rewound ? sameCursor(page.to, cursor) : !fits) return 'DROPPED';
  const arrivals = page.facts.map(verified);
  const words = [...page.acknowledged, ...unheardOf()].filter(
    ({ origin, seq }) => lowering || seq >= (origins.find(origin)?.acknowledged.seq ?? 0),
  );
  if (!rewound && arrivals.length === 0 && sameCursor(cursor, page.to) && words.every(isOld))
    return 'NOTHING_NEW';
  return store.write(() => {
    if (rewound) {
      checkpoints.rewind(page.to);
      store.db.update(facts).set({ position: null }).where(gt(facts.position, page.to.position)).run();
    }
    log.receive(arrivals, opening.clock.now());
    checkpoints.advance(page.to);
    for (const word of words) takeWord(log, opening, word);
    return 'APPLIED';
  });

  /** [P4] Own origins that a restored hub does not name: it holds nothing of them. */
  function unheardOf(): Word[] {
    const named = new Set(page.acknowledged.map(({ origin }) => origin));
    return origins.own
      .filter(({ origin, acknowledged }) => acknowledged.seq > 0 && !named.has(origin))
      .map(({ origin }) => ({ origin, seq: 0, hash: chainStart, forked: false }));
  }

  function isOld({ origin, seq, hash, forked }: PullAnswer['acknowledged'][number]): boolean {
    const known = origins.find(origin);
    if (known === null) return false;
    return known.forked || (!forked && known.acknowledged.seq === seq && known.acknowledged.hash === hash);
  }

  function verified(fact: PulledFact): Arrival {
    const { body, hash, position, arrivedAt } = fact;
    if (log.parts.sha256(body) !== hash) throw new LinkFault('REFUSED', 'CHAIN_BROKEN');
    const envelope = readEnvelope(body);
    if (envelope === null) throw new LinkFault('REFUSED', 'BATCH_INVALID');
    return { envelope, body, hash, position, arrivedAt };
  }
}
