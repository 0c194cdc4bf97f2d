// A new run as its page fills it in: the proposed number, its labels, what the hub is asked, and the panel's picture.
import { describe, expect, test } from 'vitest';
import { code128Path } from './code128-path.ts';
import { isTooDense, labelsOnA4, readLabelPrint, sheetsOf } from './label-range.ts';
import { readListedLabels } from './listed-labels.ts';
import { freshRun, labelsAsked, runProblems, runToCreate } from './new-run-draft.ts';
import { panelColumns } from './panel-grid.ts';
import { nextRunNumber } from './run-number.ts';

describe('the proposed number', () => {
  test('given runs of the order, then the next free one, with the order’s own number in it', () => {
    expect(nextRunNumber('WO-0412', [])).toBe('RUN-0412-01');
    expect(nextRunNumber('WO-0412', ['RUN-0412-01', 'RUN-0412-03'])).toBe('RUN-0412-02');
    expect(nextRunNumber('SO 77', [])).toBe('RUN-SO 77-01');
  });

  test('given the longest order number, then the run’s is not longer than one may be', () => {
    expect(nextRunNumber('X'.repeat(64), [])).toHaveLength(64);
  });
});

describe('what is asked and made', () => {
  const draft = freshRun('RUN-1', 40);

  test('given nothing but the proposal, then the usual labels, by no rule of its own', () => {
    expect(runToCreate(draft, 'WO-1')).toMatchObject({ units: 'BULK', pattern: null, from: 1, listed: null });
    expect(labelsAsked(draft, 'WO-1')).toEqual({
      ...{ run: 'RUN-1', order: 'WO-1', qty: 40, pattern: null, from: 1, boards: 1, listed: null },
    });
  });

  test('given the usual pattern from another number, then it is a rule', () => {
    expect(labelsAsked({ ...draft, from: 41 }, 'WO-1')).toMatchObject({
      pattern: 'SN-{run}-{n:4}',
      from: 41,
    });
  });

  test('given no quantity, then nothing is asked, and the field says what is missing', () => {
    const empty = { ...draft, qty: null };
    expect(labelsAsked(empty, 'WO-1')).toBeNull();
    expect(runProblems(empty, 'WO-1', 'en')('qty')).not.toBeNull();
    expect(runProblems(empty, 'WO-1', 'en')('run')).toBeNull();
  });

  test('given a pre-printed list, then as many units as it has, each panel with its boards', () => {
    const listed = { ...draft, labels: 'LISTED', list: 'sn;panel\nA-1;A\nA-2;A\n' } as const;
    expect(runToCreate(listed, 'WO-1')).toMatchObject({
      ...{ qty: 2, units: 'BULK', boards: 2 },
      listed: [
        { sn: 'A-1', panel: { code: 'A', place: 1 } },
        { sn: 'A-2', panel: { code: 'A', place: 2 } },
      ],
    });
  });
});

describe('a pre-printed list', () => {
  test('given one a line, with blank lines and a byte-order mark, then each is a unit; those given twice are named', () => {
    const { units, twice, unread, boards } = readListedLabels('\uFEFFS-1\r\n\r\nS-2\r\nS-1\r\n');
    expect(units.map(({ sn, panel }) => [sn, panel])).toEqual([
      ['S-1', null],
      ['S-2', null],
      ['S-1', null],
    ]);
    expect({ twice, unread, boards }).toEqual({ twice: ['S-1'], unread: [], boards: 1 });
  });

  test('given a Chinese head in any order of columns, then places are as they are given', () => {
    const { units } = readListedLabels('拼板,位置,序列号\nP-1,2,S-2\nP-1,1,S-1\n');
    expect(units.map(({ sn, panel }) => [sn, panel?.code, panel?.place])).toEqual([
      ['S-2', 'P-1', 2],
      ['S-1', 'P-1', 1],
    ]);
  });

  test('given a line without a serial number, or a place that is none, then its line is named', () => {
    expect(readListedLabels('sn,panel,place\n,P-1,1\nS-1,P-1,left\nS-2,P-1,1\n').unread).toEqual([2, 3]);
  });

  test('given nothing, then nothing', () => {
    expect(readListedLabels('').units).toEqual([]);
  });
});

describe('labels on paper', () => {
  test('given more labels than a sheet holds, then the next one begins; a roll has one a page', () => {
    const labels = Array.from({ length: labelsOnA4 + 1 }, (_, i) => i);
    expect(sheetsOf(labels, 'SHEET').map(({ length }) => length)).toEqual([24, 1]);
    expect(sheetsOf(labels, 'ROLL')).toHaveLength(25);
  });

  test('given an address that somebody edited, then what is out of range is as when nobody says', () => {
    expect(readLabelPrint({ from: '0', count: '501', medium: 'STONE', code: 'BARS' })).toEqual({
      ...{ from: 1, count: 24, medium: 'SHEET', code: 'BARS' },
    });
    expect(readLabelPrint({ from: '25', count: '500' })).toMatchObject({ from: 25, count: 500 });
  });

  test('given a text as Code 128, then its signs are eleven modules each and its stop thirteen', async () => {
    const { modules = 0, d = '' } = (await code128Path('SN-RUN-0412-0001')) ?? {};
    const bars = [...d.matchAll(/M(\d+) 0h(\d+)/g)].map(
      ([, at, width]) => [Number(at), Number(width)] as const,
    );
    const starts = bars.filter((_, i) => i % 3 === 0).map(([at]) => at);
    const widths = starts.slice(1).map((at, i) => at - (starts[i] ?? 0));
    // the stop has a bar more, which begins no sign
    expect(widths.slice(0, -1).every((width) => width === 11)).toBe(true);
    expect(widths.at(-1)).toBe(11);
    const [last = [0, 0]] = bars.slice(-1);
    expect(last[0] + last[1]).toBe(modules);
    expect((modules - 13) % 11).toBe(0);
  });

  test('given more bars than a small label can hold, then they are too dense there, and not on a larger one', async () => {
    const { modules = 0 } = (await code128Path('5223029018-2647-PANEL-A-0001')) ?? {};
    expect([isTooDense(modules, 'ROLL'), isTooDense(modules, 'SHEET')]).toEqual([true, false]);
  });

  test('given a text that readers would not read back from Code 128, then there is none', async () => {
    expect(await code128Path('序列号')).toBeNull();
  });
});

test('given any number of boards, then rows without gaps where there can be', () => {
  expect([1, 2, 4, 6, 7, 12].map(panelColumns)).toEqual([1, 2, 2, 3, 3, 4]);
});
