// A panel in the hand: its boards by place, PASS unless something was said of one, values for one or for all.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { dataSpec } from '@lineside/core/testing/smt-line';
import { describe, expect, it } from 'vitest';
import { createDraftDesk } from './draft-desk.ts';
import { chooseDefect, emptyFail } from './fail-draft.ts';
import { panelOf, thingsHere, unitScanned } from './panel-here.ts';
import { boardVerdict, countResults } from './panel-verdict.ts';

const height = dataSpec('HEIGHT', { trigger: 'EACH_UNIT', lsl: 0.1, usl: 0.2, alarm: 'HOLD' });
const speed = dataSpec('SPEED', { trigger: 'EACH_CARRIER' });

function unit(sn: string, panel: UnitHere['panel'], part: Partial<UnitHere> = {}): UnitHere {
  return {
    sn,
    run: 'RUN-1',
    panel,
    step: { stepNo: 10, name: { en: 'Printing', zh: '印刷' } },
    next: null,
    rework: null,
    inAt: 1,
    operator: 'P01',
    provisional: null,
    form: [
      { spec: height, previous: null },
      { spec: speed, previous: null },
    ],
    defects: [],
    ...part,
  };
}
const board = (place: number, part: Partial<UnitHere> = {}) => unit(`L-${place}`, { code: 'L', place }, part);
const first = board(1);
const second = board(2);
const alone = unit('S-1', null, { inAt: 0 });
const inStation = [second, first, alone];

const desk = (user = { user: 'P01', name: 'Ann' }) =>
  createDraftDesk(
    () => inStation,
    () => user,
  );

describe('a panel in station', () => {
  it('[panel] is its boards by place, whichever of them is asked about', () => {
    expect(panelOf(inStation, second)).toEqual({ code: 'L', boards: [first, second] });
    expect(panelOf(inStation, alone)).toBeNull();
  });

  it('[panel] its label means its first board, a board’s own label that board', () => {
    expect(unitScanned(inStation, 'L')).toBe(first);
    expect(unitScanned(inStation, 'L-2')).toBe(second);
    expect(unitScanned(inStation, 'M')).toBeNull();
  });

  it('[panel] is one thing among those that are here', () => {
    expect(thingsHere(inStation).map(({ sn }) => sn)).toEqual(['L-1', 'S-1']);
  });

  it('[panel] its first board is in hand when it came in last', () => {
    expect(desk().selected()?.sn).toBe('L-1');
  });
});

describe('the boards of a panel', () => {
  it('[panel] wants the values of a board that passes, none of one that fails', () => {
    const drafts = desk();
    expect(boardVerdict(first, drafts.draft(first))).toMatchObject({ result: 'PASS', wants: 'VALUES' });
    drafts.setFail(first, chooseDefect(emptyFail, 'BRIDGE'));
    expect(boardVerdict(first, drafts.draft(first))).toMatchObject({
      result: 'FAIL',
      wants: null,
      defects: 1,
    });
  });

  it('[panel] passes with nothing that nobody has seen, and fails without values', () => {
    const drafts = desk();
    const carried = board(4, { form: [{ spec: height, previous: 0.15 }] });
    expect(boardVerdict(carried, drafts.draft(carried))).toMatchObject({ wants: null, settled: false });
    drafts.see(carried);
    expect(boardVerdict(carried, drafts.draft(carried)).settled).toBe(true);
    drafts.setFail(first, chooseDefect(emptyFail, 'BRIDGE'));
    expect(boardVerdict(first, drafts.draft(first)).settled).toBe(true);
  });

  it('[panel] wants a defect of a board that is being failed', () => {
    const drafts = desk();
    drafts.open(first, 'FAIL');
    expect(boardVerdict(first, drafts.draft(first))).toMatchObject({ result: 'FAIL', wants: 'DEFECT' });
  });

  it('[panel] says of a value out of limits that the board goes to hold', () => {
    const drafts = desk();
    drafts.setField(first, 'HEIGHT', '0.3');
    drafts.setField(first, 'SPEED', '40');
    expect(boardVerdict(first, drafts.draft(first))).toMatchObject({ result: 'HOLD', wants: null });
  });

  it('[panel] counts a board that goes to hold as that, and not as PASS', () => {
    const drafts = desk();
    const third = board(3);
    drafts.setField(first, 'HEIGHT', '0.3');
    drafts.setFail(second, chooseDefect(emptyFail, 'BRIDGE'));
    const verdicts = [first, second, third].map((each) => boardVerdict(each, drafts.draft(each)));
    expect(countResults(verdicts)).toEqual({ PASS: 1, FAIL: 1, HOLD: 1 });
  });

  it('[panel] takes what is one for the whole panel once', () => {
    const drafts = desk();
    drafts.setField(second, 'SPEED', '40');
    expect(drafts.draft(first).form.SPEED).toEqual({ text: '40', touched: true });
    drafts.setField(second, 'HEIGHT', '0.15');
    expect(drafts.draft(first).form.HEIGHT).toEqual({ text: '', touched: false });
  });

  it('[panel] copies to all what one board has, and overwrites nothing that was entered', () => {
    const drafts = desk();
    const third = board(3);
    const all = createDraftDesk(
      () => [first, second, third],
      () => null,
    );
    all.setField(first, 'HEIGHT', '0.15');
    all.setField(second, 'HEIGHT', '0.18');
    all.copyToPanel(first);
    expect(all.draft(second).form.HEIGHT?.text).toBe('0.18');
    expect(all.draft(third).form.HEIGHT?.text).toBe('0.15');
    expect(drafts.draft(alone).form.HEIGHT?.text).toBe('');
  });

  it('[panel] has one board’s values open at a time', () => {
    const drafts = desk();
    drafts.open(first, 'FORM');
    drafts.open(second, 'FORM');
    expect([drafts.draft(first).open, drafts.draft(second).open]).toEqual(['NONE', 'FORM']);
  });
});

describe('whose entries these are', () => {
  it('[switch] stays known when somebody else goes on', () => {
    let person = { user: 'P01', name: 'Ann' };
    const drafts = createDraftDesk(
      () => inStation,
      () => person,
    );
    drafts.setField(alone, 'HEIGHT', '0.15');
    person = { user: 'P02', name: 'Bo' };
    drafts.setField(alone, 'SPEED', '40');
    expect(drafts.draft(alone)).toMatchObject({ enteredBy: { user: 'P01', name: 'Ann' } });
    expect(drafts.draft(alone).form.HEIGHT?.text).toBe('0.15');
  });
});
