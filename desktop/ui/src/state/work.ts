// What scans and buttons do. Commands never overlap: they wait in one line, in the order of the scans, each with a
// command id of its own.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { misfitAsBadge } from '../scan/scan-fit.ts';
import { defectsToSend } from './fail-draft.ts';
import { verdictOf } from './form-draft.ts';
import { type PanelHere, panelOf, unitScanned } from './panel-here.ts';
import { boardVerdict } from './panel-verdict.ts';
import { createTakeIn } from './take-in.ts';
import { createTakeOut, fieldViews } from './take-out.ts';
import { createTurns } from './turns.ts';
import { refuse, type WorkParts } from './work-parts.ts';

export interface Work {
  /** a unit or a panel was scanned or typed: tracks it in, or opens its track-out when it is here already */
  unit(sn: string): Promise<void>;
  /** a text was scanned into a field: a badge signs its owner in instead, and never gets there */
  text(text: string, put: () => void): Promise<void>;
  /** answers the upstream question with a reason */
  goOnProvisionally(reason: string, sticky: boolean): Promise<void>;
  /** PASS as pressed: opens the values, shows what is missing, or confirms; says which field wants the focus */
  pass(): Promise<string | null>;
  /** FAIL as pressed: opens the naming of defects, or confirms when one is named */
  fail(): Promise<void>;
  /** takes the next board of the panel in hand; says which field wants the focus */
  nextBoard(): string | null;
  /** closes what stands open for the selected unit; false when nothing did */
  back(): boolean;
}

export function createWork(parts: WorkParts): Work {
  const { view, desk, feedback, upstream, line } = parts;
  const turns = createTurns(parts.signedIn, line.add);
  const takeIn = createTakeIn(parts, turns);
  const takeOut = createTakeOut(parts);
  /** settles with the last scan in line: a key pressed behind a scan means what that scan brings */
  let lastScan: Promise<unknown> = Promise.resolve();

  const inStation = () => view.cockpit()?.inStation ?? [];

  function scanned(scan: Promise<void>): Promise<void> {
    lastScan = scan.catch(() => null);
    return scan;
  }

  async function pass(): Promise<string | null> {
    await lastScan;
    const unit = desk.selected();
    if (unit === null) return null;
    const panel = panelOf(inStation(), unit);
    if (panel !== null) return passPanel(panel, unit);
    const { open } = desk.draft(unit);
    if (open !== 'FORM' && (open === 'FAIL' || unit.form.length > 0)) {
      feedback.dismiss();
      desk.open(unit, 'FORM');
      return null;
    }
    const { forcedFail, firstUnmet, unmet } = verdictOf(fieldViews(unit, desk));
    if (forcedFail !== null) desk.open(unit, 'FAIL');
    else if (unmet !== null) {
      touchRequired(unit);
      refuse(parts, unit.sn, unmet);
      return firstUnmet;
    } else await takeOut.unit(unit, 'PASS');
    return null;
  }

  /** Confirms the whole panel, or goes to the first board that something is wanted of. */
  async function passPanel(panel: PanelHere, inHand: UnitHere): Promise<string | null> {
    const verdicts = panel.boards.map((unit) => boardVerdict(unit, desk.draft(unit)));
    const wanting = verdicts.find(({ wants }) => wants !== null);
    const unsettled = wanting ?? verdicts.find(({ settled }) => !settled);
    if (unsettled === undefined) {
      await takeOut.panel(panel);
      return null;
    }
    const { unit } = unsettled;
    const open = wanting?.wants === 'DEFECT' ? 'FAIL' : 'FORM';
    const isOpen = unit.sn === inHand.sn && desk.draft(unit).open === open;
    feedback.dismiss();
    // what one board has taken over from the panel before, all have: seen once, it is seen for all
    if (open === 'FORM') for (const board of panel.boards) desk.see(board);
    desk.select(unit.sn);
    desk.open(unit, open);
    if (isOpen && wanting?.unmet) {
      touchRequired(unit);
      refuse(parts, unit.sn, wanting.unmet);
    }
    return wanting?.firstUnmet ?? null;
  }

  function touchRequired(unit: UnitHere): void {
    for (const { spec } of unit.form) if (spec.required) desk.touch(unit, spec.code);
  }

  async function fail(): Promise<void> {
    await lastScan;
    const unit = desk.selected();
    if (unit === null) return;
    if (desk.draft(unit).open !== 'FAIL') {
      feedback.dismiss();
      desk.open(unit, 'FAIL');
    } else if (defectsToSend(desk.draft(unit).fail).length === 0) return;
    else if (unit.panel === null) await takeOut.unit(unit, 'FAIL');
    else desk.open(unit, 'NONE');
  }

  return {
    unit(sn) {
      return scanned(
        turns.take(async (turn) => {
          const here = unitScanned(inStation(), sn);
          if (here === null) await takeIn.trackIn(turn, sn, null);
          else takeIn.openTrackOut(here);
        }),
      );
    },
    text(text, put) {
      return scanned(
        turns.take(async (turn) => {
          if (misfitAsBadge(text) !== null) return put();
          const answer = await parts.askAs(turn.by, 'lookUp', text, (session) => ({ session, code: text }));
          if (answer === null) turns.passOn();
          else if (!answer.ok && answer.error.code === 'BADGE_SCANNED')
            await takeIn.switchTo(text, answer.error);
          else put();
        }),
      );
    },
    async goOnProvisionally(reason, sticky) {
      const question = upstream.question();
      if (question === null) return;
      if (sticky) upstream.keep(reason);
      upstream.close();
      await turns.take((turn) => takeIn.trackIn(turn, question.sn, reason));
    },
    pass,
    fail,
    nextBoard() {
      const unit = desk.selected();
      const boards = panelOf(inStation(), unit)?.boards ?? [];
      const next = boards[(boards.findIndex(({ sn }) => sn === unit?.sn) + 1) % boards.length];
      if (unit === null || next === undefined) return null;
      desk.select(next.sn);
      if (desk.draft(unit).open === 'FORM') desk.open(next, 'FORM');
      return boardVerdict(next, desk.draft(next)).firstUnmet ?? next.form[0]?.spec.code ?? null;
    },
    back() {
      const unit = desk.selected();
      if (unit === null || desk.draft(unit).open === 'NONE') return false;
      desk.open(unit, 'NONE');
      return true;
    },
  };
}
