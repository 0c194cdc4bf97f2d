// What a scan names: a unit, known or to be made by this first scan, or a panel with all its boards.
import type { RunState } from '@lineside/core/domain/run/state';
import { unitsOfScan } from '@lineside/core/domain/run/units-of-run';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { UnitState } from '@lineside/core/domain/unit/state';
import type { Board } from '@lineside/core/domain/unit/track-in';
import { type CommandParts, runOf } from './command-parts.ts';

export type Scanned =
  /** run: the unit's own, or for an unknown unit the one whose labels it fits */
  | { unit: UnitState | null; run: RunState | null }
  /** by place; what a first scan would make of it is among them */
  | { boards: readonly Required<Board>[] };

export function scanned(
  parts: Pick<CommandParts, 'folds' | 'lists' | 'runs'>,
  here: StationConfigured,
  text: string,
): Scanned {
  const { folds, runs, lists } = parts;
  const unit = folds.state('unit', text);
  if (unit !== null) return { unit, run: unit.run === null ? runs.fitting(here, text) : runOf(parts, unit) };
  const fitting = runs.fitting(here, text);
  const printed = fitting?.created == null ? [] : unitsOfScan(fitting.created, text);
  const byRule = printed.filter(({ panel }) => panel?.code === text);
  const known = lists.onPanel(text);
  if (known.length === 0 && byRule.length === 0) return { unit: null, run: fitting };
  const made = known.flatMap((sn) => {
    const board = folds.state('unit', sn);
    return board === null
      ? []
      : [{ labelled: { sn, panel: board.panel }, unit: board, run: runOf(parts, board) }];
  });
  const unmade = byRule
    .filter(({ sn }) => !known.includes(sn))
    .map((labelled) => ({ labelled, unit: folds.state('unit', labelled.sn), run: fitting }));
  return { boards: [...made, ...unmade].sort((a, b) => placeOf(a) - placeOf(b)) };
}

function placeOf({ labelled }: Board): number {
  return labelled.panel?.place ?? 0;
}
