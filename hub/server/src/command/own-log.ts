// The hub's own log: what is decided here is sealed, chained and admitted to the feed like any station's facts.
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { hubStation } from '@lineside/core/kernel/catalogue';
import { chainStart } from '@lineside/core/kernel/chain';
import { type StoredFact, sealFact } from '@lineside/core/kernel/fact';
import { receiveHlc, tickHlc } from '@lineside/core/kernel/hlc';
import type { CommandId, OriginId } from '@lineside/core/kernel/ids';
import type { OriginRow } from '../store/feed.ts';
import type { Effects, Ground } from '../store/ground.ts';
import { admitFacts, type World } from '../sync/admit-facts.ts';

/** The actor of what the hub does by itself: no person. */
export const hubActor = 'hub';

/**
 * Appends to the hub's origin. An own fact that the catalogue cannot read is a broken invariant.
 * @param before facts of others that come into the feed ahead of them, in the same transaction
 */
export function appendOwn(
  facts: readonly NewDomainFact[],
  by: { origin: OriginId; actor: string; command: CommandId },
  ground: Ground,
  world: World,
  before: readonly StoredFact[] = [],
): Pick<Effects, 'head' | 'facts' | 'streams' | 'views' | 'origin'> {
  if (facts.length === 0) return {};
  const { head } = ground;
  const present = ground.origin(by.origin)?.acknowledged ?? { seq: 0, hash: chainStart };
  const seen = { feed: head.feed, position: head.position };
  let { seq, hash: prev } = present;
  let hlc = before.reduce((hlc, { envelope }) => receiveHlc(hlc, envelope.hlc, world.now), head.hlc);
  const stored = facts.map((fact): StoredFact => {
    seq += 1;
    hlc = tickHlc(hlc, world.now);
    const sealed = sealFact(
      {
        origin: by.origin,
        seq,
        hlc,
        seen,
        stream: fact.stream,
        type: fact.type,
        v: world.catalogue.types[fact.type]?.v ?? 1,
        actor: by.actor,
        station: hubStation,
        at: world.now,
        command: by.command,
        data: fact.data,
        prev,
      },
      world.sha256,
    );
    prev = sealed.hash;
    return sealed;
  });
  const { clockLeads: _own, ...admission } = admitFacts([...before, ...stored], ground, world);
  const broken = admission.facts.find(
    ({ envelope, status }) => envelope.origin === by.origin && status !== 'OK',
  );
  if (broken !== undefined) throw new Error(`own ${broken.envelope.type} does not fold: ${broken.issue}`);
  const origin: OriginRow = {
    origin: by.origin,
    station: hubStation,
    device: null,
    acknowledged: { seq, hash: prev },
    lastAt: world.now,
    frozen: null,
  };
  return { ...admission, head: { ...admission.head, hlc }, origin };
}
