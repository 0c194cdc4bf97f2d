// Protocols that are almost right. Each breaks one rule on purpose, between station and hub; the oracles must
// notice every one of them, or they would not notice a real mistake either.
import type { HubLink, PullAnswer, PushAnswer, PushBatch } from '@lineside/core/contracts/sync';
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
    name: 'keeps-what-the-hub-no-longer-names',
    breaks: 'P4: of an origin that a restored hub does not name, it holds nothing',
    link: keepForgotten,
  },
  {
    name: 'skips-the-gap-check',
    breaks: 'P1: a gap is answered with the expected seq',
    link: (link) =>
      trustOwnAcknowledgement({
        ...link,
        push: async (batch) => {
          const answer = await link.push(batch);
          return answer.outcome === 'GAP' ? believed(batch) : answer;
        },
      }),
  },
  {
    name: 'acknowledges-before-the-commit',
    breaks: 'P2: acknowledged means committed',
    link: (link, _station, { chance }) =>
      trustOwnAcknowledgement({
        ...link,
        push: async (batch) => (chance.hit(0.8) ? await link.push(batch) : believed(batch)),
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

/** An acknowledgement of everything in a batch, whether the hub holds it or not. */
function believed({ origin, head }: PushBatch): PushAnswer {
  return { outcome: 'ACKNOWLEDGED', origin, acknowledged: head };
}

/** Goes on hearing of origins that the hub has lost. */
function keepForgotten(link: HubLink): HubLink {
  const heard = new Map<string, PullAnswer['acknowledged'][number]>();
  return {
    ...link,
    pull: async (request) => {
      const answer = await link.pull(request);
      const named = new Set(answer.acknowledged.map(({ origin }) => origin as string));
      for (const word of answer.acknowledged) heard.set(word.origin, word);
      const forgotten = [...heard.values()].filter(({ origin }) => !named.has(origin));
      return { ...answer, acknowledged: [...answer.acknowledged, ...forgotten] };
    },
  };
}

/** The same "random" origin whenever this disk has as many openings behind it as it had once before. */
function idOfOpening({ code, openings }: SimStation): Uint8Array {
  const text = `${code}#${openings}`.padEnd(16, '.');
  return Uint8Array.from({ length: 16 }, (_, i) => text.charCodeAt(i));
}
