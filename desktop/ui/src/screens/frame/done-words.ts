// What became of a board or a panel, in words: what happened, and where it goes from here.
import { panelTexts } from '@lineside/core/i18n/station-panel-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import type { Done, NextStep } from '../../state/feedback.ts';

export function whatHappened({ kind, provisional, boards, left }: Done): string {
  if (boards.length > 0) {
    const passed = boards.filter((board) => board.kind === 'PASS').length;
    const fills = { count: boards.length, left, passed, failed: boards.length - passed };
    if (kind === 'IN') return say(left > 0 ? panelTexts.panelInLeft : panelTexts.panelIn, fills);
    return say(passed < boards.length ? panelTexts.panelOutMixed : panelTexts.panelOut, fills);
  }
  if (kind === 'IN') return say(provisional ? stationTexts.trackedInProvisional : stationTexts.trackedIn);
  return say({ PASS: stationTexts.passed, FAIL: stationTexts.failed, HOLD: stationTexts.held }[kind]);
}

/** Where the board goes from here; of a panel, where those that passed go. */
export function whereNow({ kind, next, heldBy, boards }: Done): string {
  if (kind === 'IN') return '';
  const onward = boards.length === 0 ? kind === 'PASS' : boards.some((board) => board.kind === 'PASS');
  if (onward)
    return next === null
      ? say(stationTexts.unitDone)
      : say(stationTexts.goesToAt, { name: say(next.name), stations: stationsOf(next) });
  if (kind === 'HOLD') return say(stationTexts.heldBy, { specs: heldBy.map((name) => say(name)).join(', ') });
  return say(stationTexts.toQuality);
}

/** The boards of a panel that do not go on with the others; null when all do. */
export function putAside({ kind, boards }: Done): string | null {
  const aside = boards.filter((board) => board.kind !== 'PASS');
  if (kind === 'IN' || aside.length === 0 || aside.length === boards.length) return null;
  return say(panelTexts.panelPut, { places: aside.map(({ place }) => place).join(', ') });
}

/** The stations that do a step, by their codes. */
export function stationsOf({ stations }: NextStep): string {
  return stations.length === 0 ? say(stationTexts.nextNotHere) : stations.map(({ code }) => code).join(' / ');
}

export const resultWords: Record<'PASS' | 'FAIL' | 'HOLD', Text> = {
  PASS: stationTexts.pass,
  FAIL: stationTexts.fail,
  HOLD: stationTexts.held,
};
