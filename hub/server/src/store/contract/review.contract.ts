// Review in every hub store: nothing that calls for a look is passed over, what was raised is replaced as a whole,
// and answers outlive everything.
import { catalogue, foldVersion } from '@lineside/core/domain/facts';
import type { Exception } from '@lineside/core/domain/review/exception';
import { ExceptionId } from '@lineside/core/domain/review/facts';
import { spanTypes } from '@lineside/core/domain/review/spans';
import type { LineCode } from '@lineside/core/kernel/ids';
import { type Happening, originId, writeLog } from '@lineside/core/testing/log-writer';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  admit,
  now,
  type OpenStore,
  stamp,
  storeInEachTest,
  trackedIn,
  unitCreated,
} from '../../../testing/store-under-test.ts';
import { refoldWith } from '../../view/refold.ts';
import type { HubStore } from '../hub-store.ts';
import type { Notable } from '../review.ts';

const nothing: Notable = { users: [], runs: [], types: [] };
const minute = 60_000;

function raised(n: number, change: Partial<Exception> = {}): Exception {
  return {
    id: ExceptionId.parse(String(n).repeat(32)),
    kind: 'STEP_DONE_TWICE',
    subject: { unit: `SN-${n}`, run: 'RUN-1', user: null, origin: null, station: null },
    line: 'SMT-A',
    stations: ['ST-1', 'ST-2'],
    at: 100 * n,
    arrivedAt: 100 * n + 1,
    facts: [`${originId(1)}:${n}` as never],
    visits: [],
    runs: [],
    state: 'OPEN',
    clearedBy: [],
    raisedAs: [],
    ...change,
  };
}

const answered = (n: number): Happening => {
  const { id, kind, subject, line, stations, facts } = raised(n);
  const given = { exception: id, kind, subject, line, stations, facts, answer: 'ACCEPT', toStep: null };
  return {
    by: 9,
    hlc: stamp(9),
    stream: `exception:${id}`,
    type: 'exception.answered',
    data: { ...given, reason: 'as it is' },
  };
};

export function reviewContract(open: OpenStore): void {
  const under = storeInEachTest(open);

  beforeEach(async () => {
    await under.store.beginReview(1);
  });

  const keep = (exceptions: readonly Exception[], about = 'unit:SN-1') =>
    under.store.keepReview({ to: 0, raised: [{ about, exceptions }], answered: [] });
  const all = async () => (await under.store.allExceptions()).map(({ id, state }) => [id[0], state]);
  const list = (given: Partial<Parameters<HubStore['exceptions']>[0]> = {}) =>
    under.store.exceptions({
      state: null,
      kind: null,
      line: null,
      seen: 'ALL',
      q: null,
      after: null,
      limit: 50,
      ...given,
    });

  describe('a slice of the feed', () => {
    test('passes over ordinary facts and straight units', async () => {
      await admit(under.store, writeLog([unitCreated('SN-1'), trackedIn('SN-1', stamp(2))]));
      expect(await under.store.reviewSlice(0, 500, nothing)).toEqual({ to: 2, facts: [], units: [] });
    });

    test('is no longer than asked, and ends with the feed', async () => {
      await admit(under.store, writeLog([1, 2, 3].map((n) => unitCreated(`SN-${n}`, stamp(n)))));
      expect((await under.store.reviewSlice(1, 1, nothing)).to).toBe(2);
      expect((await under.store.reviewSlice(2, 500, nothing)).to).toBe(3);
      expect((await under.store.reviewSlice(3, 500, nothing)).to).toBe(3);
    });

    test('brings a unit whose course is not straight, or of which something was raised before', async () => {
      await admit(under.store, writeLog([unitCreated('SN-1'), unitCreated('SN-2', stamp(2), 1)]));
      await admit(under.store, writeLog([trackedIn('SN-3', stamp(3), 2), unitCreated('SN-3', stamp(4), 2)]));
      await keep([raised(2)], 'unit:SN-2');
      expect((await under.store.reviewSlice(0, 500, nothing)).units).toEqual(['unit:SN-2', 'unit:SN-3']);
      expect((await under.store.reviewSlice(2, 500, nothing)).units).toEqual(['unit:SN-3']);
    });

    test.each<[string, Partial<Notable>, Happening]>([
      ['poison, with its issue', {}, { ...trackedIn('SN-1', stamp(2)), data: { run: 7 } }],
      ['a type asked for', { types: ['unit.trackedIn'] }, trackedIn('SN-1', stamp(2))],
      ['a person named', { users: ['P03'] }, trackedIn('SN-1', stamp(2))],
      ['a run named', { runs: ['RUN-1'] }, trackedIn('SN-1', stamp(2))],
      ['a stamp that leads the hub’s clock', {}, trackedIn('SN-1', stamp(now + 5 * minute + 1))],
    ])('brings %s', async (_what, notable, happening) => {
      const [fact] = writeLog([happening]);
      if (fact === undefined) throw new Error('one fact was written');
      await admit(under.store, [fact]);
      const { facts } = await under.store.reviewSlice(0, 500, { ...nothing, ...notable });
      expect(facts.map(({ position, body }) => [position, body])).toEqual([[1, fact.body]]);
      expect(facts[0]?.issue === null).toBe(facts[0]?.status === 'OK');
    });

    test('asks about other people, runs and types brings nothing', async () => {
      await admit(under.store, writeLog([unitCreated('SN-1')]));
      const others = { users: ['P99'], runs: ['RUN-99'], types: spanTypes };
      expect((await under.store.reviewSlice(0, 500, others)).facts).toEqual([]);
    });
  });

  describe('what was raised', () => {
    test('about one thing is replaced as a whole, and survives the process', async () => {
      await keep([raised(1), raised(2)]);
      await keep([raised(3)], 'unit:SN-3');
      await keep([raised(2, { state: 'CLEARED', clearedBy: [`${originId(1)}:7` as never] })]);
      await under.reopen();
      expect(await all()).toEqual([
        ['2', 'CLEARED'],
        ['3', 'OPEN'],
      ]);
      expect(await under.store.exception(raised(3).id)).toEqual(raised(3));
      expect(await under.store.exceptionsAbout('unit:SN-3')).toEqual([raised(3)]);
      expect(await under.store.exceptionsOfUnit('SN-3')).toEqual([raised(3)]);
      expect(await under.store.exception('f'.repeat(32))).toBeNull();
    });

    test('stays where an answer stands, whatever review finds later, and even if it finds nothing', async () => {
      await keep([raised(1), raised(2)]);
      await admit(under.store, writeLog([answered(1)]));
      await under.store.ingest(() => ({ answer: 0, effects: { answered: raised(1).id } }));
      expect(await all()).toContainEqual(['1', 'ANSWERED']);
      await keep([raised(1)]);
      expect(await all()).toEqual([['1', 'ANSWERED']]);
      await keep([]);
      expect(await all()).toEqual([['1', 'ANSWERED']]);
    });

    test('and answered is kept as it was answered when nobody raises it any more', async () => {
      await admit(under.store, writeLog([answered(4)]));
      const { id, kind, subject, line, stations, facts } = raised(4);
      const answer = { exception: id, kind, subject, line, stations, facts } as never;
      const met = [{ about: 'unit:SN-4', answer, at: 5, arrivedAt: 6 }];
      await under.store.keepReview({ to: 1, raised: [], answered: met });
      expect(await under.store.exception(id)).toEqual({
        ...raised(4, { at: 5, arrivedAt: 6 }),
        state: 'ANSWERED',
      });
    });

    test('is forgotten for another version of review, and by folding anew; the position with it', async () => {
      await under.store.keepReview({
        to: 7,
        raised: [{ about: 'unit:SN-1', exceptions: [raised(1)] }],
        answered: [],
      });
      expect(await under.store.beginReview(1)).toBe(7);
      expect(await under.store.beginReview(2)).toBe(0);
      expect(await all()).toEqual([]);
      await under.store.keepReview({
        to: 7,
        raised: [{ about: 'unit:SN-1', exceptions: [raised(1)] }],
        answered: [],
      });
      await under.store.refold(refoldWith(catalogue, foldVersion + 1));
      expect(await under.store.beginReview(2)).toBe(0);
      expect(await all()).toEqual([]);
    });
  });

  describe('the list', () => {
    beforeEach(async () => {
      await keep([
        raised(3),
        raised(1),
        raised(2, { line: 'DIP-A', subject: { ...raised(2).subject, user: 'P03' } }),
        raised(4, { state: 'CLEARED' }),
        raised(5, { state: 'CLEARED', kind: 'WORK_PROVISIONAL' }),
      ]);
    });
    const ids = async (given: Parameters<typeof list>[0]) =>
      (await list(given)).exceptions.map(({ id }) => id[0]).join('');

    test('has open ones first, oldest first, then closed ones, newest first; page by page', async () => {
      expect(await ids({})).toBe('12354');
      const first = await list({ limit: 2 });
      const second = await list({ limit: 2, after: first.next });
      const third = await list({ limit: 2, after: second.next });
      const pages = [first, second, third].map(({ exceptions }) =>
        exceptions.map(({ id }) => id[0]).join(''),
      );
      expect([...pages, third.next]).toEqual(['12', '35', '4', null]);
    });

    test('is filtered by state, kind, line and text', async () => {
      expect(await ids({ state: 'OPEN' })).toBe('123');
      expect(await ids({ kind: 'WORK_PROVISIONAL' })).toBe('5');
      expect(await ids({ line: 'DIP-A' })).toBe('2');
      expect(await ids({ q: 'sn-3' })).toBe('3');
      expect(await ids({ q: 'p03', state: 'OPEN' })).toBe('2');
      expect(await ids({ q: 'nobody' })).toBe('');
    });

    test('is listed and counted for who sees its line; what is on no line, for everybody', async () => {
      const seen = new Set(['DIP-A' as LineCode]);
      expect(await ids({ seen })).toBe('2');
      expect(await ids({ seen: new Set() })).toBe('');
      expect([...(await under.store.openExceptions(seen)).byKind]).toEqual([['STEP_DONE_TWICE', 1]]);
    });

    test('is counted by kind, with the age of the oldest that is open', async () => {
      const { byKind, oldestAt } = await under.store.openExceptions('ALL');
      expect([[...byKind], oldestAt]).toEqual([[['STEP_DONE_TWICE', 3]], 100]);
      await keep([]);
      expect(await under.store.openExceptions('ALL')).toEqual({ byKind: new Map(), oldestAt: null });
    });

    test('of a run or a person says what to review again', async () => {
      expect(await under.store.raisedAbout({ run: 'RUN-1' })).toEqual(['unit:SN-1']);
      expect(await under.store.raisedAbout({ user: 'P03' })).toEqual(['unit:SN-1']);
      expect(await under.store.raisedAbout({ run: 'RUN-2' })).toEqual([]);
    });
  });

  describe('facts', () => {
    test('are found by identity, in precedence order', async () => {
      const log = writeLog([unitCreated('SN-1', stamp(5)), trackedIn('SN-1', stamp(2))]);
      await admit(under.store, log);
      const ids = [`${originId(0)}:1`, `${originId(1)}:1`, `${originId(1)}:2`];
      const found = await under.store.factsById(ids);
      expect(found.map(({ body }) => body)).toEqual([log[1]?.body, log[0]?.body]);
    });

    test('that a writer had not read when its own came back, and that are not stamped earlier, are found', async () => {
      const log = writeLog([
        unitCreated('SN-1', stamp(5)),
        trackedIn('SN-1', stamp(4), 1),
        trackedIn('SN-1', stamp(9), 2),
      ]);
      await admit(under.store, log);
      const positions = async (saw: number, position: number) =>
        (await under.store.unread(saw, position, stamp(5) as never)).map((fact) => fact.position);
      expect(await positions(0, 9)).toEqual([1, 3]);
      expect(await positions(1, 9)).toEqual([3]);
      expect(await positions(0, 3)).toEqual([1]);
      expect(await positions(8, 9)).toEqual([]);
    });

    test('of some types about runs or people are found, as they arrived', async () => {
      const of = (run: string, what: string) => {
        const data = { run, reason: 'stop' };
        return { by: 9, hlc: stamp(1), stream: `run:${run}`, type: `run.${what}`, data };
      };
      const told = [of('RUN-2', 'cancelled'), of('RUN-1', 'revoked'), of('RUN-1', 'authorized')];
      await admit(under.store, writeLog([...told, unitCreated('SN-1')]));
      const found = async (kind: 'run' | 'user', ...types: string[]) =>
        (await under.store.factsOfTypes(kind, types)).map(({ position }) => position);
      expect(await found('run', 'run.revoked', 'run.cancelled')).toEqual([1, 2]);
      expect(await found('run', 'unit.created')).toEqual([]);
      expect(await found('user', 'run.revoked', 'user.disabled')).toEqual([]);
    });

    test('of the other side of a fork are found at the seq where it begins', async () => {
      const [fact] = writeLog([unitCreated('SN-1')]);
      if (fact === undefined) throw new Error('one fact was written');
      const { hash, body } = fact;
      const side = { origin: originId(0), hash, body, device: 'd', arrivedAt: 7 };
      await under.store.ingest(() => ({
        answer: 0,
        effects: {
          fork: [
            { ...side, seq: 4 },
            { ...side, seq: 5 },
          ],
        },
      }));
      expect(await under.store.forkBodies(originId(0), 4)).toEqual([{ hash, body, arrivedAt: 7 }]);
    });
  });
}
