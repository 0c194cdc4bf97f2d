// Tracking out what is in the hand: a unit with its result, or every board of a panel, each with its own, in one go.
import type { BridgeInput } from '@lineside/core/contracts/station-bridge';
import type { Cockpit, SignedIn, UnitHere } from '@lineside/core/contracts/station-cockpit';
import type { Text } from '@lineside/core/kernel/ids';
import type { FieldView } from '@lineside/ui/format/field-view';
import { withUnitsOut } from './cockpit-view.ts';
import type { DraftDesk } from './draft-desk.ts';
import { defectsToSend } from './fail-draft.ts';
import type { BoardDone, Done } from './feedback.ts';
import { shownViews, valuesToSend } from './form-draft.ts';
import { type PanelHere, placeOf } from './panel-here.ts';
import { boardVerdict } from './panel-verdict.ts';
import { refuse, type WorkParts } from './work-parts.ts';

export interface TakeOut {
  unit(unit: UnitHere, result: 'PASS' | 'FAIL'): Promise<void>;
  panel(panel: PanelHere): Promise<void>;
}

type Out = BridgeInput<'trackOutPanel'>['boards'][number];
type Answered = { sn: string; result: 'PASS' | 'FAIL'; heldBy: readonly string[] };

/** The fields of a unit's form in the order in which they are shown. */
export function fieldViews(unit: UnitHere, desk: DraftDesk): FieldView[] {
  return shownViews(unit.form, desk.draft(unit).form);
}

export function createTakeOut(parts: WorkParts): TakeOut {
  const { view, desk, feedback, line, askAs } = parts;
  const onTheWay = new Set<string>();

  async function once(what: string, send: (by: SignedIn | null) => Promise<void>): Promise<void> {
    if (onTheWay.has(what)) return;
    onTheWay.add(what);
    const by = parts.signedIn();
    await line.add(() => send(by)).finally(() => onTheWay.delete(what));
  }

  function outOf(unit: UnitHere, result: 'PASS' | 'FAIL'): Out {
    const draft = desk.draft(unit);
    const shown = fieldViews(unit, desk).filter((field) => !field.carried || draft.formSeen);
    const defects = result === 'FAIL' ? defectsToSend(draft.fail) : [];
    return { sn: unit.sn, result, values: valuesToSend(shown), defects };
  }

  async function sendUnit(by: SignedIn | null, unit: UnitHere, result: 'PASS' | 'FAIL'): Promise<void> {
    const command = parts.newId();
    const out = outOf(unit, result);
    const answer = await askAs(by, 'trackOut', unit.sn, (session) => ({ session, command, ...out }));
    if (answer === null) return;
    if (!answer.ok) return refuse(parts, unit.sn, answer.error);
    const { at } = answer.confirmation;
    feedback.confirm({
      kind: kindOf(answer),
      sn: unit.sn,
      at,
      next: answer.next,
      heldBy: namesOf(unit, answer.heldBy),
      provisional: false,
      boards: [],
      left: 0,
    });
    take([resultOf(by, at, unit, out, answer)]);
  }

  async function sendPanel(by: SignedIn | null, { code, boards }: PanelHere): Promise<void> {
    const command = parts.newId();
    const outs = boards.map((unit) => {
      const { result } = boardVerdict(unit, desk.draft(unit));
      return { unit, out: outOf(unit, result === 'FAIL' ? 'FAIL' : 'PASS') };
    });
    const answer = await askAs(by, 'trackOutPanel', code, (session) => ({
      session,
      command,
      panel: code,
      boards: outs.map(({ out }) => out),
    }));
    if (answer === null) return;
    if (!answer.ok) {
      const named = boards.find(({ sn }) => sn === answer.error.details.sn);
      if (named !== undefined) desk.select(named.sn);
      return refuse(parts, code, answer.error);
    }
    const { at } = answer.confirmation;
    const came = outs.flatMap(({ unit, out }) => {
      const answered = answer.boards.find(({ sn }) => sn === unit.sn);
      return answered === undefined ? [] : [{ unit, out, answered }];
    });
    const done: BoardDone[] = came.map(({ unit, answered }) => ({
      place: placeOf(unit),
      kind: kindOf(answered),
    }));
    feedback.confirm({
      kind: worstOf(done),
      sn: code,
      at,
      next: answer.boards.find(({ next }) => next !== null)?.next ?? null,
      heldBy: uniqueNames(came.flatMap(({ unit, answered }) => namesOf(unit, answered.heldBy))),
      provisional: false,
      boards: done,
      left: 0,
    });
    desk.leaveOut(code, []);
    take(came.map(({ unit, out, answered }) => resultOf(by, at, unit, out, answered)));
  }

  function take(results: readonly Cockpit['lastResults'][number][]): void {
    view.patch((cockpit) => withUnitsOut(cockpit, results));
    for (const { sn } of results) desk.forget(sn);
    void view.refresh();
  }

  return {
    unit: (unit, result) => once(unit.sn, (by) => sendUnit(by, unit, result)),
    panel: (panel) => once(panel.code, (by) => sendPanel(by, panel)),
  };
}

function kindOf({ result, heldBy }: Pick<Answered, 'result' | 'heldBy'>): 'PASS' | 'FAIL' | 'HOLD' {
  return heldBy.length > 0 ? 'HOLD' : result;
}

function worstOf(boards: readonly BoardDone[]): Done['kind'] {
  const has = (kind: BoardDone['kind']) => boards.some((board) => board.kind === kind);
  return has('FAIL') ? 'FAIL' : has('HOLD') ? 'HOLD' : 'PASS';
}

function namesOf({ form }: UnitHere, specs: readonly string[]): Text[] {
  return form.filter(({ spec }) => specs.includes(spec.code)).map(({ spec }) => spec.name);
}

function uniqueNames(names: readonly Text[]): Text[] {
  return [...new Map(names.map((name) => [name.en, name])).values()];
}

function resultOf(
  by: SignedIn | null,
  at: number,
  unit: UnitHere,
  { defects }: Out,
  answered: Answered,
): Cockpit['lastResults'][number] {
  const names = new Map(unit.defects.map((known) => [known.code, known.name]));
  return {
    sn: unit.sn,
    at,
    result: answered.result,
    held: answered.heldBy.length > 0,
    defects: defects.map(({ code, location }) => ({
      code,
      name: names.get(code) ?? { en: code, zh: code },
      location,
    })),
    operator: by?.name ?? '',
    acknowledged: false,
  };
}
