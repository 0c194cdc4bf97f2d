// Figures of every hub store: first results, times inside and output, the same however the facts came.
import { catalogue, foldVersion } from '@lineside/core/domain/facts';
import { factId } from '@lineside/core/kernel/ids';
import { type Happening, originId, writeLog } from '@lineside/core/testing/log-writer';
import { expect, test } from 'vitest';
import {
  admit,
  line,
  type OpenStore,
  stamp,
  storeInEachTest,
  unitCreated,
  viewsOf,
} from '../../../testing/store-under-test.ts';
import { refoldWith } from '../../view/refold.ts';

const minuteMs = 60_000;

export function figuresContract(open: OpenStore): void {
  const under = storeInEachTest(open);
  const write = (...happenings: Happening[]) => admit(under.store, writeLog(happenings));

  const at = (minutes: number) => stamp(minutes * minuteMs);
  const visit = (by: number, seq: number) => factId(originId(by), seq);
  const unit = (sn: string, by: number, minutes: number, type: string, data: object): Happening => ({
    ...{ by, hlc: at(minutes), stream: `unit:${sn}`, type: `unit.${type}` },
    data: type.startsWith('tracked') ? { run: 'RUN-1', step: 10, ...data } : data,
  });
  const inAt = (sn: string, by: number, minutes: number, step = 10) =>
    unit(sn, by, minutes, 'trackedIn', { step, source: 'MANUAL', provisional: null });
  const outAt = (sn: string, by: number, minutes: number, id: string, result: string, step = 10) =>
    unit(sn, by, minutes, 'trackedOut', {
      ...{ step, visit: id, result, values: [], heldBy: [] },
      defects: [],
    });
  const counts = async () =>
    Object.fromEntries(
      (await under.store.tallies(['RUN-1']))
        .filter(({ standing }) => standing.startsWith('FIRST') || standing === 'REWORK')
        .map(({ standing, step, count }) => [`${standing} ${step}`, count]),
    );
  const results = (per = 1) => under.store.results({ stations: ['ST-1', 'ST-2'], since: 0, per });

  /** Two units at step 10: one fails, is sent back and passes; one passes, and goes on through the last step. */
  const story: readonly Happening[] = [
    unitCreated('SN-1', at(0)),
    unitCreated('SN-2', at(0)),
    inAt('SN-1', 1, 1),
    outAt('SN-1', 1, 3, visit(1, 1), 'FAIL'),
    { ...unit('SN-1', 0, 4, 'disposed', { action: 'REWORK', toStep: 10, reason: 'again' }) },
    inAt('SN-2', 1, 5),
    outAt('SN-2', 1, 6, visit(1, 3), 'PASS'),
    inAt('SN-1', 1, 7),
    outAt('SN-1', 1, 8, visit(1, 5), 'PASS'),
    inAt('SN-2', 2, 61, 20),
    outAt('SN-2', 2, 64, visit(2, 1), 'PASS', 20),
  ];

  test('the first result of a unit at a step counts, whatever rework made of it', async () => {
    await write(...story.slice(0, 7));
    expect(await counts()).toEqual({ 'FIRST_RESULT 10': 2, 'FIRST_PASS 10': 1, 'REWORK 10': 1 });
    await under.store.refold(refoldWith(catalogue, foldVersion + 1));
    expect(await counts()).toEqual({ 'FIRST_RESULT 10': 2, 'FIRST_PASS 10': 1, 'REWORK 10': 1 });
  });

  test('a unit sent back is rework until that step has passed', async () => {
    await write(...story);
    expect(await counts()).toEqual({
      ...{ 'FIRST_RESULT 10': 2, 'FIRST_PASS 10': 1 },
      ...{ 'FIRST_RESULT 20': 1, 'FIRST_PASS 20': 1 },
    });
  });

  test('a voided visit is no first result any more, and took no time', async () => {
    const [failed] = [visit(1, 1)];
    const voided = { correction: 'VOID_VISIT', visit: failed, exception: null, reason: 'wrong board' };
    await write(...story, { ...unit('SN-1', 0, 70, 'corrected', voided) });
    expect(await counts()).toMatchObject({ 'FIRST_RESULT 10': 2, 'FIRST_PASS 10': 2 });
    const [first] = await results();
    expect(first).toEqual({ station: 'ST-1', minute: 3, passed: 0, failed: 1, cycles: 0, cycleMs: 0 });
  });

  test('results and times inside are summed by the minute in which units came out', async () => {
    await write(...story);
    expect(await results(60)).toEqual([
      { station: 'ST-1', minute: 0, passed: 2, failed: 1, cycles: 3, cycleMs: 4 * minuteMs },
      { station: 'ST-2', minute: 60, passed: 1, failed: 0, cycles: 1, cycleMs: 3 * minuteMs },
    ]);
    expect(await under.store.results({ stations: ['ST-1'], since: 7, per: 60 })).toMatchObject([
      { passed: 1, failed: 0, cycles: 1 },
    ]);
  });

  test('units that left their last step are counted by its line and minute', async () => {
    await write(...story);
    expect([await under.store.output(line, 64), await under.store.output(line, 65)]).toEqual([1, 0]);
    const wrong = { correction: 'RESULT', visit: visit(2, 1), result: 'FAIL', defects: [] };
    await write({ ...unit('SN-2', 3, 70, 'corrected', { ...wrong, exception: null, reason: 'misread' }) });
    expect(await under.store.output(line, 0)).toBe(0);
  });

  test('[F1] are the same in whatever order and batches the facts come, and folded anew', async () => {
    const corrected = { correction: 'VOID_VISIT', visit: visit(1, 1), exception: null, reason: 'wrong' };
    const facts = writeLog([...story, { ...unit('SN-1', 0, 70, 'corrected', corrected) }]);
    await admit(under.store, facts);
    const expected = await viewsOf(under.store);
    for (const order of [facts.toReversed(), [...facts.slice(5), ...facts.slice(0, 5)]]) {
      const other = await open();
      await other.store.begin((await under.store.head()).feed);
      for (const fact of order) await admit(other.store, [fact]);
      expect(await viewsOf(other.store)).toEqual(expected);
      await other.store.refold(refoldWith(catalogue, foldVersion + 1));
      expect(await viewsOf(other.store)).toEqual(expected);
      await other.close();
    }
  });
}
