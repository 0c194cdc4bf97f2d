// Protocols that are almost right. Each breaks one rule on purpose, between station and hub; the oracles must
// notice every one of them, or they would not notice a real mistake either.
import type { HubLink, PullAnswer } from '@lineside/core/contracts/sync';
import type { Chance } from './prng.ts';
import type { SimHub } from './sim-hub.ts';
import type { SimStation } from './sim-station.ts';

export interface Mutant {
  name: string;
  breaks: string;
  link?: (link: HubLink, station: SimStation, around: { chance: Chance; hub: SimHub }) => HubLink;
  /** gives a station its random bytes */
  bytes?: (count: number, station: SimStation, chance: Chance) => Uint8Array;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'trusts-its-own-acknowledgement',
    breaks: 'P1: the hub’s acknowledged seq is the station’s cursor, even when lower',
    link: trustOwnAcknowledgement,
  },
  {
    name: 'skips-the-gap-check',
    breaks: 'P1: a gap is answered with the expected seq',
    link: (link) => ({
      ...link,
      push: async (batch) => {
        const answer = await link.push(batch);
        return answer.outcome === 'GAP'
          ? { ...answer, outcome: 'ACKNOWLEDGED', acknowledged: batch.head }
          : answer;
      },
      pull: async (request) => ({ ...(await link.pull(request)), acknowledged: [] }),
    }),
  },
  {
    name: 'acknowledges-before-the-commit',
    breaks: 'P2: acknowledged means committed',
    link: (link, _station, { chance }) => ({
      ...link,
      push: async (batch) => {
        if (chance.hit(0.9)) return await link.push(batch);
        return { outcome: 'ACKNOWLEDGED', origin: batch.origin, acknowledged: batch.head };
      },
      pull: async (request) => ({ ...(await link.pull(request)), acknowledged: [] }),
    }),
  },
  {
    name: 'ignores-the-feed-hash',
    breaks: 'P3: a cursor is a position and the feed hash there',
    link: (link, _station, { hub }) => ({
      ...link,
      pull: async (request) => {
        const { cursor } = request;
        if (cursor === null || hub.process === null) return await link.pull(request);
        const head = await hub.process.head();
        const position = Math.min(cursor.position, head.position);
        const hash = (await hub.process.store.feedHashes([position])).get(position) ?? cursor.hash;
        const answer = await link.pull({ ...request, cursor: { ...cursor, position, hash } });
        return { ...answer, from: answer.outcome === 'PAGE' ? cursor : answer.from };
      },
    }),
  },
  {
    name: 'moves-the-cursor-without-the-page',
    breaks: 'P3: page and cursor are applied in one transaction',
    link: (link, _station, { chance }) => ({
      ...link,
      pull: async (request) => {
        const answer = await link.pull(request);
        return chance.hit(0.9) ? answer : { ...answer, facts: [] };
      },
    }),
  },
  {
    name: 'reuses-numbers-after-a-restore',
    breaks: 'an origin is one opening: its id is new at every start',
    bytes: (count, station, chance) => (count === 16 ? idOfOpening(station) : chance.bytes(count)),
  },
];

/** Keeps the highest acknowledged seq it ever heard of each origin. */
function trustOwnAcknowledgement(link: HubLink): HubLink {
  const highest = new Map<string, PullAnswer['acknowledged'][number]>();
  const trusted = (word: PullAnswer['acknowledged'][number]) => {
    const before = highest.get(word.origin);
    if (before !== undefined && before.seq > word.seq) return before;
    highest.set(word.origin, word);
    return word;
  };
  return {
    ...link,
    push: async (batch) => {
      const answer = await link.push(batch);
      const { seq, hash } = trusted({ origin: answer.origin, ...answer.acknowledged, forked: false });
      return { ...answer, outcome: 'ACKNOWLEDGED', acknowledged: { seq, hash } };
    },
    pull: async (request) => {
      const answer = await link.pull(request);
      return { ...answer, acknowledged: answer.acknowledged.map(trusted) };
    },
  };
}

/** The same "random" origin whenever this disk has as many openings behind it as it had once before. */
function idOfOpening({ code, openings }: SimStation): Uint8Array {
  const text = `${code}#${openings}`.padEnd(16, '.');
  return Uint8Array.from({ length: 16 }, (_, i) => text.charCodeAt(i));
}
