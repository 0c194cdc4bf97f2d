// What scans and buttons do. Commands never overlap: they wait in one line, in the order of the scans, each with a
// command id of its own.
import type { BridgeOutput, StationBridge, UnitHere } from '@lineside/core/contracts/station-bridge';
import { asked } from '../bridge/asked.ts';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { type CockpitView, withUnitIn, withUnitOut } from './cockpit-view.ts';
import type { DraftDesk } from './draft-desk.ts';
import { defectsToSend } from './fail-draft.ts';
import type { Feedback } from './feedback.ts';
import { type FieldView, valuesToSend, verdictOf, viewField } from './form-draft.ts';
import type { Line } from './in-order.ts';
import type { Upstream } from './upstream.ts';

export interface WorkParts {
  bridge: StationBridge;
  newId: () => string;
  now: () => number;
  session: () => string | null;
  /** the name of whoever is signed in */
  operator: () => string;
  line: Line;
  view: CockpitView;
  desk: DraftDesk;
  feedback: Feedback;
  upstream: Upstream;
  /** the station no longer knows the sign-in; `text` was not done */
  onSignedOut: (problem: ProblemDetail, text: string) => void;
}

export interface Work {
  /** a unit was scanned or typed: tracks it in, or opens its track-out when it is here already */
  unit(sn: string): Promise<void>;
  /** answers the upstream question with a reason */
  goOnProvisionally(reason: string, sticky: boolean): Promise<void>;
  /** PASS as pressed: opens the values, shows what is missing, or confirms; says which field wants the focus */
  pass(): Promise<string | null>;
  /** FAIL as pressed: opens the naming of defects, or confirms when one is named */
  fail(): Promise<void>;
  /** closes what stands open for the selected unit; false when nothing did */
  back(): boolean;
}

export function fieldViews(unit: UnitHere, desk: DraftDesk): FieldView[] {
  return unit.form.map((field) => viewField(field, desk.draft(unit).form));
}

export function createWork(parts: WorkParts): Work {
  const { bridge, view, desk, feedback, upstream, line } = parts;
  const onTheWay = new Set<string>();

  function refuse(text: string, problem: ProblemDetail): void {
    upstream.close();
    if (problem.code === 'NOT_SIGNED_IN') parts.onSignedOut(problem, text);
    else feedback.refuse({ text, problem, at: parts.now() });
  }

  async function trackIn(sn: string, reason: string | null): Promise<void> {
    const session = parts.session();
    if (session === null) return;
    const answer = await asked(bridge, 'trackIn', {
      session,
      command: parts.newId(),
      sn,
      provisionalReason: reason,
    });
    if (answer.ok) return trackedIn(sn, answer);
    const { error } = answer;
    if (error.code === 'UNIT_ALREADY_IN_STATION' && error.details.here === 1) return reopen(sn, error);
    if (error.code !== 'UPSTREAM_UNKNOWN_ASK') return refuse(sn, error);
    const kept = upstream.sticky();
    if (reason === null && kept !== null) return trackIn(sn, kept);
    feedback.warn();
    upstream.ask(sn, error);
  }

  function trackedIn(sn: string, answer: Extract<BridgeOutput<'trackIn'>, { ok: true }>): void {
    upstream.close();
    desk.forget(sn);
    view.patch((cockpit) => withUnitIn(cockpit, answer.unit));
    desk.select(sn);
    feedback.confirm({
      kind: 'IN',
      sn,
      at: answer.confirmation.at,
      next: answer.unit.next?.name ?? null,
      heldBy: [],
      provisional: answer.unit.provisional !== null,
    });
    void view.refresh();
  }

  /** The station has the unit, this window did not know it yet. */
  async function reopen(sn: string, error: ProblemDetail): Promise<void> {
    await view.refresh();
    const unit = view.cockpit()?.inStation.find((here) => here.sn === sn);
    if (unit === undefined) refuse(sn, error);
    else openTrackOut(unit);
  }

  function openTrackOut(unit: UnitHere): void {
    upstream.close();
    feedback.dismiss();
    desk.select(unit.sn);
    if (desk.draft(unit).open === 'NONE') desk.open(unit, 'FORM');
  }

  async function trackOut(unit: UnitHere, result: 'PASS' | 'FAIL'): Promise<void> {
    if (onTheWay.has(unit.sn)) return;
    onTheWay.add(unit.sn);
    try {
      await line.add(() => sendTrackOut(unit, result));
    } finally {
      onTheWay.delete(unit.sn);
    }
  }

  async function sendTrackOut(unit: UnitHere, result: 'PASS' | 'FAIL'): Promise<void> {
    const session = parts.session();
    if (session === null) return;
    const draft = desk.draft(unit);
    const shown = fieldViews(unit, desk).filter((field) => !field.carried || draft.formSeen);
    const defects = result === 'FAIL' ? defectsToSend(draft.fail) : [];
    const answer = await asked(bridge, 'trackOut', {
      session,
      command: parts.newId(),
      sn: unit.sn,
      result,
      values: valuesToSend(shown),
      defects,
    });
    if (!answer.ok) return refuse(unit.sn, answer.error);
    const held = answer.heldBy.length > 0;
    feedback.confirm({
      kind: held ? 'HOLD' : answer.result,
      sn: unit.sn,
      at: answer.confirmation.at,
      next: answer.next?.name ?? null,
      heldBy: unit.form.filter(({ spec }) => answer.heldBy.includes(spec.code)).map(({ spec }) => spec.name),
      provisional: false,
    });
    const names = new Map(unit.defects.map((known) => [known.code, known.name]));
    view.patch((cockpit) =>
      withUnitOut(cockpit, {
        sn: unit.sn,
        at: answer.confirmation.at,
        result: answer.result,
        held,
        defects: defects.map(({ code, location }) => ({
          code,
          name: names.get(code) ?? { en: code, zh: code },
          location,
        })),
        operator: parts.operator(),
        acknowledged: false,
      }),
    );
    desk.forget(unit.sn);
    void view.refresh();
  }

  async function pass(): Promise<string | null> {
    const unit = desk.selected();
    if (unit === null) return null;
    const { open } = desk.draft(unit);
    if (open !== 'FORM' && (open === 'FAIL' || unit.form.length > 0)) {
      feedback.dismiss();
      desk.open(unit, 'FORM');
      return null;
    }
    const { forcedFail, firstUnmet } = verdictOf(fieldViews(unit, desk));
    if (forcedFail !== null) desk.open(unit, 'FAIL');
    else if (firstUnmet !== null) {
      for (const { spec } of unit.form) if (spec.required) desk.touch(unit, spec.code);
      return firstUnmet;
    } else await trackOut(unit, 'PASS');
    return null;
  }

  async function fail(): Promise<void> {
    const unit = desk.selected();
    if (unit === null) return;
    if (desk.draft(unit).open !== 'FAIL') {
      feedback.dismiss();
      desk.open(unit, 'FAIL');
    } else if (defectsToSend(desk.draft(unit).fail).length > 0) await trackOut(unit, 'FAIL');
  }

  return {
    unit: (sn) =>
      line.add(async () => {
        const here = view.cockpit()?.inStation.find((unit) => unit.sn === sn);
        if (here === undefined) await trackIn(sn, null);
        else openTrackOut(here);
      }),
    async goOnProvisionally(reason, sticky) {
      const question = upstream.question();
      if (question === null) return;
      if (sticky) upstream.keep(reason);
      upstream.close();
      await line.add(() => trackIn(question.sn, reason));
    },
    pass,
    fail,
    back() {
      const unit = desk.selected();
      if (unit === null || desk.draft(unit).open === 'NONE') return false;
      desk.open(unit, 'NONE');
      return true;
    },
  };
}
