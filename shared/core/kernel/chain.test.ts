// Whatever is done to a chain of bodies, it is noticed, and noticed at that place.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originId, writeLog } from '../testing/log-writer.ts';
import { sha256 } from '../testing/sha256.ts';
import { type ChainFault, chainStart, feedHash, walkChain } from './chain.ts';
import type { Sha256Hex } from './ids.ts';

const origin = originId(0);
const start = { seq: 0, hash: chainStart };

/** The bodies of one origin, and a place among them. */
const chainAndPlace = fc
  .integer({ min: 2, max: 12 })
  .chain((length) => fc.record({ length: fc.constant(length), place: fc.nat(length - 1) }))
  .map(({ length, place }) => ({ bodies: chainOf(length), place }));

function chainOf(length: number): string[] {
  const happenings = Array.from({ length }, (_, i) => ({
    by: 0,
    hlc: `0000000000${(i % 16).toString(16)}-00000`,
    stream: 'run:RUN-0412',
    type: 'run.started',
    data: { run: 'RUN-0412' },
  }));
  return writeLog(happenings).map((fact) => fact.body);
}

function walk(bodies: readonly string[], from = start) {
  const links = bodies.map((body) => ({ link: JSON.parse(body), body }));
  return walkChain(origin, from, links, sha256);
}

function headOf(bodies: readonly string[]): Sha256Hex | undefined {
  const walked = walk(bodies);
  return 'hashes' in walked ? walked.hashes.at(-1) : undefined;
}

const edit = (body: string | undefined, change: object): string =>
  JSON.stringify({ ...JSON.parse(body ?? '{}'), ...change });

describe('the chain of one origin', () => {
  test('given untouched bodies, when walked from any place, then every hash is that of the stored bytes', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ bodies, place }) => {
        const all = walk(bodies);
        expect(all).toEqual({ hashes: bodies.map((body) => sha256(body)) });
        const from = place === 0 ? start : { seq: place, hash: sha256(bodies[place - 1] ?? '') };
        expect(walk(bodies.slice(place), from)).toEqual({
          hashes: bodies.slice(place).map((body) => sha256(body)),
        });
      }),
    );
  });

  test('given one body changed, when walked, then the next link breaks, or at the end the head is another', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ bodies, place }) => {
        const changed = bodies.with(place, edit(bodies[place], { actor: 'P99' }));
        if (place === bodies.length - 1) expect(headOf(changed)).not.toBe(headOf(bodies));
        else
          expect(walk(changed)).toMatchObject({
            fault: 'CHAIN_BROKEN',
            index: place + 1,
          } satisfies Partial<ChainFault>);
      }),
    );
  });

  test('given only the bytes of a body changed and not its meaning, when walked, then it is noticed all the same', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ bodies, place }) => {
        const respelled = bodies.with(place, `${bodies[place]} `);
        expect(walk(respelled)).not.toEqual(walk(bodies));
      }),
    );
  });

  test('given one body dropped, when walked, then the gap is named where it is, with the seq that is missing', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ bodies, place }) => {
        const dropped = bodies.toSpliced(place, 1);
        if (place === bodies.length - 1) expect(headOf(dropped)).not.toBe(headOf(bodies));
        else expect(walk(dropped)).toEqual({ fault: 'NOT_CONTIGUOUS', index: place, expectedSeq: place + 1 });
      }),
    );
  });

  test('given one body dropped and the rest renumbered, when walked, then the chain breaks there', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ bodies, place }) => {
        fc.pre(place < bodies.length - 1);
        const renumbered = bodies.toSpliced(place, 1).map((body, i) => edit(body, { seq: i + 1 }));
        expect(walk(renumbered)).toMatchObject({ fault: 'CHAIN_BROKEN', index: place });
      }),
    );
  });

  test('given one body inserted, when walked, then the place is named', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ bodies, place }) => {
        const copied = bodies.toSpliced(place, 0, bodies[place] ?? '');
        expect(walk(copied)).toMatchObject({ fault: 'NOT_CONTIGUOUS', index: place + 1 });
        const forged = edit(bodies[place], { actor: 'P99' });
        expect(walk(bodies.toSpliced(place, 0, forged))).toMatchObject({
          fault: 'NOT_CONTIGUOUS',
          index: place + 1,
        });
      }),
    );
  });

  test('given two neighbours swapped, when walked, then the first of them is named', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ bodies, place }) => {
        fc.pre(place < bodies.length - 1);
        const swapped = bodies.with(place, bodies[place + 1] ?? '').with(place + 1, bodies[place] ?? '');
        expect(walk(swapped)).toMatchObject({ fault: 'NOT_CONTIGUOUS', index: place });
      }),
    );
  });

  test('given a body of another origin, when walked, then it is refused at its place', () => {
    fc.assert(
      fc.property(chainAndPlace, ({ bodies, place }) => {
        const foreign = bodies.with(place, edit(bodies[place], { origin: originId(1) }));
        expect(walk(foreign)).toEqual({ fault: 'WRONG_ORIGIN', index: place });
      }),
    );
  });
});

describe('[P4] the feed chain over the order of arrival', () => {
  const feed = fc
    .uniqueArray(fc.nat(99), { minLength: 2, maxLength: 12 })
    .map((numbers) => numbers.map((number) => sha256(String(number))));

  function feedHashes(facts: readonly Sha256Hex[]): Sha256Hex[] {
    const hashes: Sha256Hex[] = [];
    for (const fact of facts) hashes.push(feedHash(hashes.at(-1) ?? chainStart, fact, sha256));
    return hashes;
  }

  /** The first position (from 0) at which two feeds differ. */
  function parting(a: readonly Sha256Hex[], b: readonly Sha256Hex[]): number {
    const longest = Math.max(a.length, b.length);
    return Array.from({ length: longest }, (_, i) => i).find((i) => a[i] !== b[i]) ?? longest;
  }

  const places = feed.chain((facts) =>
    fc.record({ facts: fc.constant(facts), place: fc.nat(facts.length - 2) }),
  );
  const other = sha256('another fact');

  test.each<[string, (facts: readonly Sha256Hex[], place: number) => readonly Sha256Hex[]]>([
    ['changed', (facts, place) => facts.with(place, other)],
    ['dropped', (facts, place) => facts.toSpliced(place, 1)],
    ['inserted', (facts, place) => facts.toSpliced(place, 0, other)],
    ['swapped', (facts, place) => facts.toSpliced(place, 2, ...facts.slice(place, place + 2).reverse())],
  ])(
    'given one fact %s, when the feeds are compared, then they part exactly there and never meet again',
    (_what, tamper) => {
      fc.assert(
        fc.property(places, ({ facts, place }) => {
          const before = feedHashes(facts);
          const after = feedHashes(tamper(facts, place));
          expect(parting(before, after)).toBe(place);
          expect(after.slice(place).some((hash) => before.includes(hash))).toBe(false);
        }),
      );
    },
  );
});
