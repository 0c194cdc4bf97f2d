// What scans and buttons do. Commands never overlap: they wait in one line, in the order of the scans, each with a
// command id of its own.
import type {
  BridgeInput,
  BridgeOutput,
  SignedIn,
  StationBridge,
  UnitHere,
} from '@lineside/core/contracts/station-bridge';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import type { FieldView } from '@lineside/ui/format/field-view';
import { fillText } from '@lineside/ui/format/fill-text';
import { asked, type NotDone } from '../bridge/asked.ts';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { type CockpitView, withUnitIn, withUnitOut } from './cockpit-view.ts';
import type { DraftDesk } from './draft-desk.ts';
import { defectsToSend } from './fail-draft.ts';
import type { Feedback } from './feedback.ts';
import { shownViews, valuesToSend, verdictOf } from './form-draft.ts';
import type { Line } from './in-order.ts';
import type { Upstream } from './upstream.ts';

export interface WorkParts {
  bridge: StationBridge;
  newId: () => string;
  now: () => number;
  /** whoever is signed in at this moment */
  signedIn: () => SignedIn | null;
  line: Line;
  view: CockpitView;
  desk: DraftDesk;
  feedback: Feedback;
  upstream: Upstream;
  /** The station no longer knows the sign-in. Resolves when somebody has signed in; `text` is what waits for it. */
  signInAgain: (problem: ProblemDetail, text: string) => Promise<SignedIn>;
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

/** The fields of a unit's form in the order in which they are shown. */
export function fieldViews(unit: UnitHere, desk: DraftDesk): FieldView[] {
  return shownViews(unit.form, desk.draft(unit).form);
}

export function createWork(parts: WorkParts): Work {
  const { bridge, view, desk, feedback, upstream, line } = parts;
  const onTheWay = new Set<string>();
  /** settles with the last scan in line: a key pressed behind a scan means what that scan brings */
  let lastScan: Promise<unknown> = Promise.resolve();

  function refuse(text: string, problem: ProblemDetail): void {
    upstream.close();
    feedback.refuse({ text, problem, at: parts.now() });
  }

  /**
   * Asks in the name of whoever began it. A sign-in lost on the way is made again and the same command asked again,
   * for it may have been done; but never in somebody else's name.
   */
  async function askAs<Verb extends 'trackIn' | 'trackOut'>(
    by: SignedIn | null,
    verb: Verb,
    sn: string,
    inputOf: (session: string) => BridgeInput<Verb>,
  ): Promise<BridgeOutput<Verb> | NotDone> {
    for (let now = parts.signedIn(); now !== null && now.user === by?.user; ) {
      const answer = await asked(bridge, verb, inputOf(now.session));
      if (answer.ok || answer.error.code !== 'NOT_SIGNED_IN') return answer;
      now = await parts.signInAgain(answer.error, sn);
    }
    return { ok: false, error: begunBy(by) };
  }

  async function trackIn(by: SignedIn | null, sn: string, reason: string | null): Promise<void> {
    const command = parts.newId();
    const answer = await askAs(by, 'trackIn', sn, (session) => ({
      session,
      command,
      sn,
      provisionalReason: reason,
    }));
    if (answer.ok) return trackedIn(sn, answer);
    const { error } = answer;
    if (error.code === 'UNIT_ALREADY_IN_STATION' && error.details.here === 1) return reopen(sn, error);
    if (error.code !== 'UPSTREAM_UNKNOWN_ASK') return refuse(sn, error);
    const kept = upstream.sticky();
    if (reason === null && kept !== null) return trackIn(by, sn, kept);
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
      const by = parts.signedIn();
      await line.add(() => sendTrackOut(by, unit, result));
    } finally {
      onTheWay.delete(unit.sn);
    }
  }

  async function sendTrackOut(by: SignedIn | null, unit: UnitHere, result: 'PASS' | 'FAIL'): Promise<void> {
    const command = parts.newId();
    const draft = desk.draft(unit);
    const shown = fieldViews(unit, desk).filter((field) => !field.carried || draft.formSeen);
    const defects = result === 'FAIL' ? defectsToSend(draft.fail) : [];
    const values = valuesToSend(shown);
    const answer = await askAs(by, 'trackOut', unit.sn, (session) => ({
      session,
      command,
      sn: unit.sn,
      result,
      values,
      defects,
    }));
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
        operator: by?.name ?? '',
        acknowledged: false,
      }),
    );
    desk.forget(unit.sn);
    void view.refresh();
  }

  async function pass(): Promise<string | null> {
    await lastScan;
    const unit = desk.selected();
    if (unit === null) return null;
    const { open } = desk.draft(unit);
    if (open !== 'FORM' && (open === 'FAIL' || unit.form.length > 0)) {
      feedback.dismiss();
      desk.open(unit, 'FORM');
      return null;
    }
    const { forcedFail, firstUnmet, unmet } = verdictOf(fieldViews(unit, desk));
    if (forcedFail !== null) desk.open(unit, 'FAIL');
    else if (unmet !== null) {
      for (const { spec } of unit.form) if (spec.required) desk.touch(unit, spec.code);
      refuse(unit.sn, unmet);
      return firstUnmet;
    } else await trackOut(unit, 'PASS');
    return null;
  }

  async function fail(): Promise<void> {
    await lastScan;
    const unit = desk.selected();
    if (unit === null) return;
    if (desk.draft(unit).open !== 'FAIL') {
      feedback.dismiss();
      desk.open(unit, 'FAIL');
    } else if (defectsToSend(desk.draft(unit).fail).length > 0) await trackOut(unit, 'FAIL');
  }

  return {
    async unit(sn) {
      const by = parts.signedIn();
      const scan = line.add(async () => {
        const here = view.cockpit()?.inStation.find((unit) => unit.sn === sn);
        if (here === undefined) await trackIn(by, sn, null);
        else openTrackOut(here);
      });
      lastScan = scan.catch(() => null);
      await scan;
    },
    async goOnProvisionally(reason, sticky) {
      const question = upstream.question();
      if (question === null) return;
      if (sticky) upstream.keep(reason);
      upstream.close();
      const by = parts.signedIn();
      await line.add(() => trackIn(by, question.sn, reason));
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

function begunBy(by: SignedIn | null): ProblemDetail {
  const name = by?.name ?? '';
  const inWords = (language: 'en' | 'zh') => fillText(stationTexts.begunByOther, language, { name });
  return { code: 'NOT_SIGNED_IN', message: { en: inWords('en'), zh: inWords('zh') }, details: { name } };
}
