// Any envelope is known, unknown or poison, and none of the three stops the facts behind it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { catalogue, factTypes } from '../domain/facts.ts';
import { arbitraryHappening } from '../testing/arbitrary-facts.ts';
import { Holder } from '../testing/holder.ts';
import { LogWriter, originId, writeLog } from '../testing/log-writer.ts';
import { Catalogue, hubStation } from './catalogue.ts';
import { chainStart } from './chain.ts';
import { Envelope } from './fact.ts';

/** A small plant in which paste is weighed: grams were a bare number in version 1 and a text in version 2. */
const paste = new Catalogue(
  {
    'paste.weighed': {
      stream: 'paste',
      v: 3,
      by: 'ANYONE',
      data: z.object({ amount: z.number(), unit: z.literal('g'), by: z.string() }),
      upcast: {
        1: (data) => ({ weight: `${z.object({ grams: z.number() }).parse(data).grams} g` }),
        2: (data) => ({
          amount: Number.parseFloat(z.object({ weight: z.string() }).parse(data).weight),
          unit: 'g',
          by: 'unknown',
        }),
      },
    },
    'paste.opened': { stream: 'paste', v: 2, by: 'ANYONE', data: z.object({}), upcast: {} },
  },
  { paste: { initial: 0, evolve: (grams, fact) => grams + fact.data.amount } },
);

function envelope(type: string, v: number, data: unknown, stream = 'paste:LOT-7') {
  return Envelope.parse({
    origin: originId(0),
    seq: 1,
    hlc: '00000000001-00000',
    seen: { feed: null, position: 0 },
    stream,
    type,
    v,
    actor: 'P03',
    station: 'SMT-A-PRINT-01',
    at: 1,
    command: 'command-1',
    data,
    prev: chainStart,
  });
}

describe('[F5] what the hub alone may write', () => {
  const roles = new Catalogue(
    { 'role.configured': { stream: 'role', v: 1, by: 'HUB', data: z.object({}), upcast: {} } },
    {},
  );
  const fact = envelope('role.configured', 1, {}, 'role:admin');

  test('given a role that a station grants, when read, then poison', () => {
    expect(roles.read(fact)).toMatchObject({ kind: 'poison' });
  });

  test('given a role that the hub grants, when read, then known', () => {
    expect(roles.read({ ...fact, station: hubStation })).toMatchObject({ kind: 'known' });
  });
});

describe('[F4] unknown facts and old versions', () => {
  test('given a type that this software does not know, when read, then unknown', () => {
    expect(paste.read(envelope('paste.frozen', 1, {}))).toEqual({ kind: 'unknown' });
  });

  test('given a newer version of a known type, when read, then unknown and not poison', () => {
    expect(paste.read(envelope('paste.weighed', 4, { anything: true }))).toEqual({ kind: 'unknown' });
  });

  test.each([
    ['the first version', 1, { grams: 212 }, { amount: 212, unit: 'g', by: 'unknown' }],
    ['the version before', 2, { weight: '212 g' }, { amount: 212, unit: 'g', by: 'unknown' }],
    ['this version', 3, { amount: 212, unit: 'g', by: 'P03' }, { amount: 212, unit: 'g', by: 'P03' }],
  ])('given a fact of %s, when read, then it is upcast v → v + 1 to today’s', (_which, v, data, expected) => {
    expect(paste.read(envelope('paste.weighed', v, data))).toMatchObject({
      kind: 'known',
      fact: { v: 3, data: expected },
    });
  });

  test('given an unknown fact among known ones, when folded, then it is passed over and what surrounds it stands', () => {
    const writer = new LogWriter();
    const at = { by: 0, stream: 'run:RUN-0412' };
    const facts = [
      writer.write({ ...at, hlc: '00000000001-00000', type: 'run.authorized', data: { run: 'RUN-0412' } }),
      writer.write({ ...at, hlc: '00000000002-00000', type: 'run.paused', data: { until: 'tomorrow' } }),
      writer.write({ ...at, hlc: '00000000003-00000', type: 'run.started', data: { run: 'RUN-0412' } }),
    ];
    const holder = new Holder().receive(facts);
    expect(holder.facts).toHaveLength(3);
    expect(holder.state('run:RUN-0412')).toMatchObject({ status: 'IN_PROGRESS' });
  });
});

describe('[F5] poison', () => {
  test.each([
    ['a payload that its schema refuses', envelope('paste.weighed', 3, { amount: 'much' })],
    ['no payload', envelope('paste.weighed', 3, undefined)],
    [
      'a stream of another kind',
      envelope('paste.weighed', 3, { amount: 1, unit: 'g', by: 'P03' }, 'unit:SN-1'),
    ],
    ['an old version whose upcast throws', envelope('paste.weighed', 1, { grams: 'a spoonful' })],
    ['an old version that nothing upcasts', envelope('paste.opened', 1, {})],
  ])('given %s, when read, then poison with the issue named', (_which, poison) => {
    expect(paste.read(poison)).toEqual({ kind: 'poison', issue: expect.stringMatching(/.+/) });
  });

  test('given a poison fact in the middle of a log, when folded, then it is kept and blocks nothing behind it', () => {
    const good = (hlc: string, type: string, data: object) => ({
      by: 0,
      hlc,
      stream: 'unit:SN-1',
      type,
      data,
    });
    const visit = `${originId(0)}:1`;
    const facts = writeLog([
      good('00000000001-00000', 'unit.trackedIn', {
        run: 'R',
        step: 10,
        source: 'MANUAL',
        provisional: null,
      }),
      good('00000000002-00000', 'unit.trackedOut', { run: 'R', step: 'ten', visit }),
      good('00000000003-00000', 'unit.trackedOut', {
        run: 'R',
        step: 10,
        visit,
        result: 'PASS',
        values: [],
        defects: [],
        heldBy: [],
      }),
    ]);
    const holder = new Holder().receive(facts);
    expect(holder.facts).toHaveLength(3);
    expect(holder.state('unit:SN-1')).toMatchObject({ passed: [10] });
  });

  test('given any payload at all under any known type, when read, then an answer and never a throw', () => {
    const type = fc.constantFrom(...Object.keys(factTypes));
    fc.assert(
      fc.property(type, fc.jsonValue({ maxDepth: 4 }), (name, data) => {
        const stream = `${factTypes[name as keyof typeof factTypes].stream}:KEY`;
        expect(['known', 'poison']).toContain(catalogue.read(envelope(name, 1, data, stream)).kind);
      }),
    );
  });

  test('given a valid payload with any one of its parts spoilt, when read, then an answer and never a throw', () => {
    fc.assert(
      fc.property(arbitraryHappening, fc.jsonValue({ maxDepth: 2 }), fc.nat(), (happening, junk, pick) => {
        const data = happening.data as Record<string, unknown>;
        const keys = Object.keys(data);
        const spoilt = { ...data, [keys[pick % keys.length] ?? '']: junk };
        expect(['known', 'poison']).toContain(
          catalogue.read(envelope(happening.type, 1, spoilt, happening.stream)).kind,
        );
      }),
    );
  });
});
