// Which lines can do a version, as a planner chooses among them: those that can come first, the rest name what they
// cannot do.
import type { OrderLines } from '@lineside/core/contracts/planning';
import type { RouteSnapshot } from '@lineside/core/domain/route/facts';
import { stepsWithoutStation } from '@lineside/core/domain/run/line-fit';
import type { LineConfigured, StationConfigured } from '@lineside/core/domain/station/facts';

export type FittingLine = OrderLines['lines'][number];

/** For a version that the planner chose; the hub says it for the order's own. */
export function lineFits(
  version: RouteSnapshot,
  lines: readonly LineConfigured[],
  stations: readonly StationConfigured[],
): FittingLine[] {
  return lines.map(({ code, name }) => ({
    line: code,
    name,
    missing: stepsWithoutStation(version, code, stations).map(({ stepNo, name, operation }) => ({
      stepNo,
      name,
      operation,
    })),
  }));
}

/** Those that can do every step first, then by how little they lack. */
export function bestFirst(lines: readonly FittingLine[]): FittingLine[] {
  return lines.toSorted(
    (a, b) => a.missing.length - b.missing.length || a.line.localeCompare(b.line, 'en', { numeric: true }),
  );
}
