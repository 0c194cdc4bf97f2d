// Whether a line can do every step of a version: each needs a station of the line that is named or in its group, and of
// the right type.
import { type Refused, refuse } from '../../kernel/decision.ts';
import type { RouteSnapshot, RouteStep } from '../route/facts.ts';
import { stepsAtStation } from '../route/state.ts';
import type { StationConfigured } from '../station/facts.ts';

/** Steps named in a refusal at most. */
const mostNamed = 20;

/** The steps that no station of the line can do, in order. */
export function stepsWithoutStation(
  snapshot: RouteSnapshot,
  line: string,
  stations: readonly StationConfigured[],
): readonly RouteStep[] {
  const covered = new Set(
    stations
      .filter((station) => station.line === line)
      .flatMap((station) =>
        stepsAtStation(snapshot, station)
          .filter((step) => step.stationType === station.type)
          .map((step) => step.stepNo),
      ),
  );
  return snapshot.steps.filter((step) => !covered.has(step.stepNo));
}

/** Null when the line can do every step; else the refusal, which names those that it cannot. */
export function unlessLineFits(
  snapshot: RouteSnapshot,
  line: string,
  stations: readonly StationConfigured[],
): Refused<'LINE_CANNOT_EXECUTE'> | null {
  const orphans = stepsWithoutStation(snapshot, line, stations);
  const [first] = orphans;
  if (first === undefined) return null;
  const named = orphans.slice(0, mostNamed);
  return refuse('LINE_CANNOT_EXECUTE', {
    line,
    step: first.stepNo,
    operation: first.operation,
    steps: named.map(({ stepNo }) => stepNo),
    stepsEn: named.map(({ stepNo, name }) => `${stepNo} ${name.en}`),
    stepsZh: named.map(({ stepNo, name }) => `${stepNo} ${name.zh}`),
  });
}
