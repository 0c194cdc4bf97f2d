// Carries over what can still be read of a broken database: every fact whose hash holds, each own chain up to
// its first gap. Own facts beyond a gap cannot be pushed as they are; they are kept to be appended once more.

import type { Catalogue } from '@lineside/core/kernel/catalogue';
import { chainStart, type Sha256 } from '@lineside/core/kernel/chain';
import { type Envelope, readEnvelope } from '@lineside/core/kernel/fact';
import type { OriginId, Sha256Hex } from '@lineside/core/kernel/ids';
import { statusOf } from './log/fact-status.ts';
import { type OldFact, readBroken } from './read-broken.ts';
import { facts, forkedFacts, origins } from './schema.ts';
import type { Store } from './store.ts';

export interface Salvaged {
  salvaged: number;
  /** the last own fact before something is missing in the newest own origin; null when nothing seems to be */
  lostAfterSeq: number | null;
}

/** One origin as far as it has been carried over. */
interface Chain {
  no: number;
  own: boolean;
  acknowledgedSeq: number;
  seq: number;
  hash: Sha256Hex;
  broken: boolean;
}

/** Inside a transaction on the new database. States and views are folded when it is opened. */
export function salvage(from: string, store: Store, sha256: Sha256, catalogue: Catalogue): Salvaged {
  const old = readBroken(from);
  const chains = new Map<OriginId, Chain>();
  let salvaged = 0;
  let newestOwn: Chain | undefined;
  for (const row of old.facts()) {
    const envelope = sha256(row.body) === row.hash ? readEnvelope(row.body) : null;
    if (envelope === null) {
      old.unreadable = true;
      continue;
    }
    const chain = chains.get(envelope.origin) ?? begin(envelope.origin, row.own === 1);
    if (chain.own) newestOwn = chain;
    if (carry(chain, envelope, row)) salvaged += 1;
  }
  const lost = newestOwn !== undefined && (newestOwn.broken || old.unreadable);
  return { salvaged, lostAfterSeq: lost && newestOwn !== undefined ? newestOwn.seq : null };

  function begin(origin: OriginId, own: boolean): Chain {
    const said = old.origins.find((row) => row.origin === origin);
    const acknowledgedSeq = said?.acknowledged_seq ?? 0;
    const acknowledgedHash = said?.acknowledged_hash ?? chainStart;
    const row = { origin, own, acknowledgedSeq, acknowledgedHash, forked: said?.forked === 1 };
    const no = Number(store.db.insert(origins).values(row).run().lastInsertRowid);
    const chain = { no, own, acknowledgedSeq, seq: 0, hash: chainStart, broken: false };
    chains.set(origin, chain);
    return chain;
  }

  function carry(chain: Chain, envelope: Envelope, row: OldFact): boolean {
    const { seq, prev, stream, type, command } = envelope;
    const { hash, body, position } = row;
    const follows = seq === chain.seq + 1 && prev === chain.hash;
    if (chain.own && position === null && !follows) {
      chain.broken = true;
      if (seq > chain.acknowledgedSeq)
        store.db.insert(forkedFacts).values({ origin: chain.no, seq, hash, body }).run();
      return seq > chain.acknowledgedSeq;
    }
    const read = catalogue.read(envelope);
    const place = { origin: chain.no, seq, own: chain.own, position, arrivedAt: row.arrived_at };
    store.db
      .insert(facts)
      .values({ ...place, ...statusOf(read), stream, type, command, hash, body })
      .run();
    if (seq > chain.seq) Object.assign(chain, { seq, hash });
    return true;
  }
}
