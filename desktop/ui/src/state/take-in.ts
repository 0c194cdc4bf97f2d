// Tracking in what was scanned, a unit or a whole panel. The one call of a scan also tells a badge from a board.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { withUnitsIn } from './cockpit-view.ts';
import { placeOf, unitScanned } from './panel-here.ts';
import type { Turn, Turns } from './turns.ts';
import { refuse, type WorkParts } from './work-parts.ts';

export interface TakeIn {
  /** `reason` answers the upstream question; null for a plain scan */
  trackIn(turn: Turn, sn: string, reason: string | null): Promise<void>;
  /** takes in hand what is in this station already */
  openTrackOut(unit: UnitHere): void;
  /** a badge was scanned: its owner goes on, also with the scans behind it */
  switchTo(badge: string, named: ProblemDetail): Promise<void>;
}

export function createTakeIn(parts: WorkParts, turns: Turns): TakeIn {
  const { view, desk, feedback, upstream, approvals, askAs } = parts;

  async function trackIn(turn: Turn, sn: string, reason: string | null): Promise<void> {
    const command = parts.newId();
    const answer = await approvals.seek((approval) =>
      askAs(turn.by, 'trackIn', sn, (session) => ({
        session,
        command,
        sn,
        provisionalReason: reason,
        approval,
      })),
    );
    if (answer === null) return turns.passOn();
    if (answer.ok) return trackedIn(sn, answer);
    const { error } = answer;
    if (error.code === 'BADGE_SCANNED') return switchTo(sn, error);
    if (error.code === 'UNIT_ALREADY_IN_STATION' && error.details.here === 1) return reopen(sn, error);
    if (error.code !== 'UPSTREAM_UNKNOWN_ASK') return refuse(parts, sn, error);
    const kept = upstream.sticky();
    if (reason === null && kept !== null) return trackIn(turn, sn, kept);
    feedback.warn();
    upstream.ask(sn, error);
  }

  function trackedIn(label: string, answer: Extract<BridgeOutput<'trackIn'>, { ok: true }>): void {
    const { unit, boards, left, confirmation } = answer;
    const isPanel = unit.panel !== null && unit.panel.code === label;
    upstream.close();
    for (const board of boards) desk.forget(board.sn);
    if (isPanel) desk.leaveOut(label, left);
    view.patch((cockpit) => withUnitsIn(cockpit, boards));
    desk.select(unit.sn);
    feedback.confirm({
      kind: 'IN',
      sn: label,
      at: confirmation.at,
      next: unit.next,
      heldBy: [],
      provisional: unit.provisional !== null,
      boards: isPanel ? boards.map((board) => ({ place: placeOf(board), kind: 'IN' })) : [],
      left: left.length,
    });
    void view.refresh();
  }

  /** The station has the unit, this window did not know it yet. */
  async function reopen(sn: string, error: ProblemDetail): Promise<void> {
    await view.refresh();
    const unit = unitScanned(view.cockpit()?.inStation ?? [], sn);
    if (unit === null) refuse(parts, sn, error);
    else openTrackOut(unit);
  }

  function openTrackOut(unit: UnitHere): void {
    upstream.close();
    feedback.dismiss();
    desk.select(unit.sn);
    if (desk.draft(unit).open === 'NONE') desk.open(unit, 'FORM');
  }

  async function switchTo(badge: string, { details }: ProblemDetail): Promise<void> {
    const refused = await parts.tryBadge(badge);
    if (refused === null) turns.passOn();
    else refuse(parts, String(details.name ?? ''), refused);
  }

  return { trackIn, openTrackOut, switchTo };
}
