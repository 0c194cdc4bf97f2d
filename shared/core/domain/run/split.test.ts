// Part of a run goes to a run of its own: whole panels, labels that neither run shares, the version as it was frozen.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineCode } from '../../kernel/ids.ts';
import { runAfter, runCreated } from '../../testing/past.ts';
import { splitRun } from '../../testing/refusals/run-course.ts';
import { stations } from '../../testing/smt-line.ts';
import type { RunCreated } from './facts.ts';
import { unitsByRule } from './units-of-run.ts';

function facts(...given: Parameters<typeof splitRun>) {
  const decision = splitRun(...given);
  if (!('facts' in decision)) throw new Error(`${decision.refused} ${JSON.stringify(decision.details)}`);
  return decision.facts;
}
const childOf = (written: ReturnType<typeof facts>) => written[0]?.data as RunCreated;
const sns = (run: RunCreated) => unitsByRule(run).map(({ sn }) => sn);

/** Boards of panels, last label first. */
const boards = (...sizes: readonly number[]) =>
  sizes.flatMap((size, i) => {
    const code = `P-${sizes.length - i}`;
    return Array.from({ length: size }, (_, place) => ({
      sn: `${code}-${size - place}`,
      panel: { code, place: size - place },
    }));
  });

describe('a run made by scans', () => {
  test('given labels left, when split, then the last ones go, and the run keeps what is left', () => {
    const [created, split, ...moved] = facts();
    expect(created).toEqual({
      stream: 'run:RUN-0412-B',
      type: 'run.created',
      data: runCreated({
        ...{ run: 'RUN-0412-B', qty: 100, parent: 'RUN-0412' },
        serials: { prefix: 'SN-RUN-0412-', digits: 4, suffix: '', from: 301 },
      }),
    });
    expect(split).toEqual({
      stream: 'run:RUN-0412',
      type: 'run.split',
      data: { run: 'RUN-0412', into: 'RUN-0412-B', qty: 100 },
    });
    expect(moved).toEqual([]);
    expect(runAfter([], { qty: 300 }).created?.qty).toBe(300);
  });

  test('given any split in whole panels, then both runs together print what the one did, and no label twice', () => {
    const splits = fc
      .record({ boards: fc.integer({ min: 1, max: 6 }), labels: fc.integer({ min: 2, max: 30 }) })
      .chain(({ boards, labels }) =>
        fc.record({
          boards: fc.constant(boards),
          qty: fc.integer({ min: (labels - 1) * boards + 1, max: labels * boards }),
          kept: fc.integer({ min: 1, max: labels - 1 }),
        }),
      );
    fc.assert(
      fc.property(splits, ({ boards, qty, kept }) => {
        const parent = runCreated({ qty, boards });
        const going = qty - kept * boards;
        const child = childOf(
          facts({ run: runAfter([], { qty, boards }), highestUsed: kept }, { qty: going }),
        );
        expect([...sns({ ...parent, qty: qty - going }), ...sns(child)]).toEqual(sns(parent));
      }),
    );
  });
});

describe('a run made in bulk', () => {
  const bulk = (qty: number, boards = 1) => runAfter([], { units: 'BULK', qty, boards });
  const movedOf = (written: ReturnType<typeof facts>) =>
    written.filter(({ type }) => type === 'unit.moved').map(({ stream }) => stream.slice('unit:'.length));

  test('given units that nobody has begun, then the last ones move, each with where it came from', () => {
    const unbegun = [3, 2, 1].map((n) => ({ sn: `SN-${n}`, panel: null }));
    const written = facts({ run: bulk(5), unbegun }, { qty: 2 });
    expect(movedOf(written)).toEqual(['SN-3', 'SN-2']);
    expect(written[2]?.data).toMatchObject({ from: 'RUN-0412', run: 'RUN-0412-B', reason: 'wrong stencil' });
    expect(childOf(written)).toMatchObject({ qty: 2, serials: null, units: 'BULK', parent: 'RUN-0412' });
  });

  test('given panels, then whole ones go; a smaller one at the end goes when it fits, and else stays', () => {
    const unbegun = boards(2, 4, 4);
    expect(movedOf(facts({ run: bulk(14, 4), unbegun }, { qty: 6 }))).toHaveLength(6);
    expect(movedOf(facts({ run: bulk(14, 4), unbegun }, { qty: 4 }))).toEqual([
      'P-2-4',
      'P-2-3',
      'P-2-2',
      'P-2-1',
    ]);
    expect(splitRun({ run: bulk(14, 4), unbegun }, { qty: 3 })).toMatchObject({
      refused: 'SPLIT_NOT_POSSIBLE',
      details: { available: 10, boards: 4 },
    });
  });

  test('given another line that can do every step, then the new run and its units are of that line', () => {
    const line = LineCode.parse('SMT-B');
    const twins = Object.values(stations).map((station) => ({ ...station, line }));
    const unbegun = [{ sn: 'SN-2', panel: null }];
    const written = facts({ run: bulk(2), unbegun, stations: twins }, { qty: 1, line });
    expect(childOf(written).line).toBe('SMT-B');
    expect(written[2]?.data).toMatchObject({ line: 'SMT-B' });
    expect(splitRun({ run: bulk(2), unbegun }, { qty: 1, line })).toMatchObject({
      refused: 'LINE_CANNOT_EXECUTE',
      details: { line: 'SMT-B', steps: [10, 20, 30, 40, 50] },
    });
  });
});
