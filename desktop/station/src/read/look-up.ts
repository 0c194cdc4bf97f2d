// Where is this unit? Told from what is known here, hub or no hub, and as of when that was.
import type { LookedUp } from '@lineside/core/contracts/station-look-up';
import { stepByNo } from '@lineside/core/domain/route/state';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import {
  currentStep,
  openRework,
  openVisits,
  type UnitState,
  unitStatus,
  type Visit,
} from '@lineside/core/domain/unit/state';
import type { People } from '../access/people.ts';
import type { Folds } from '../log/folds.ts';
import { type Refusal, refusal } from '../problem.ts';
import type { LinkMonitor } from '../sync/link-monitor.ts';
import type { Steps } from './steps.ts';
import type { UnitLists } from './unit-lists.ts';

type Unit = LookedUp['units'][number];

export interface LookUpParts {
  folds: Folds;
  people: People;
  link: LinkMonitor;
  lists: UnitLists;
  steps: Steps;
}

/** @param code of a unit, or of a panel: then every board of it that is known here, by place */
export function lookUp(parts: LookUpParts, code: string): { ok: true; found: LookedUp } | Refusal {
  const { folds, lists, link, people } = parts;
  const { asOf, complete } = link.knowledge();
  const sns = folds.state('unit', code) === null ? lists.onPanel(code) : [code];
  const units = sns
    .flatMap((sn) => told(parts, sn, folds.state('unit', sn)))
    .sort((a, b) => (a.panel?.place ?? 0) - (b.panel?.place ?? 0));
  if (units.length > 0) return { ok: true, found: { code, asOf, complete, units } };
  const badge = people.ofBadge(code);
  return badge === null
    ? refusal('UNIT_NOT_FOUND', { sn: code, asOf })
    : refusal('BADGE_SCANNED', { name: badge.profile.name });
}

function told({ folds, people, steps }: LookUpParts, sn: string, unit: UnitState | null): Unit[] {
  if (unit === null) return [];
  const created = unit.run === null ? null : (folds.state('run', unit.run)?.created ?? null);
  const open = openVisits(unit).at(-1);
  const standsAt = open?.step ?? unit.failedStep ?? currentStep(unit);
  const rework = openRework(unit);
  return [
    {
      sn,
      run: unit.run,
      product: unit.product,
      panel: unit.panel,
      status: unitStatus(unit),
      step: created === null || standsAt === null ? null : steps.at(created, standsAt),
      station: open?.station ?? null,
      hold: unit.hold === null ? null : { ...unit.hold, by: people.nameOf(unit.hold.by) },
      rework: rework === null ? null : byName(rework),
      reworkSteps: created === null ? [] : reworkSteps(created, unit),
      defects: created === null ? [] : defectsOf(created, unit.visits),
      visits: unit.visits.map((visit) => ({
        id: visit.id,
        step: visit.step,
        stepName: created === null ? null : (stepByNo(created.frozen, visit.step)?.name ?? null),
        station: visit.station,
        operator: people.nameOf(visit.operator),
        inAt: visit.inAt,
        outAt: visit.outAt,
        result: visit.result,
        voided: visit.voided,
      })),
    },
  ];

  function byName({ toStep, reason, by, at }: NonNullable<UnitState['rework']>) {
    return { toStep, reason, by: people.nameOf(by), at };
  }
}

/** The steps that a disposition may send it back to: at or before the failed one, else the last that passed. */
function reworkSteps({ frozen }: RunCreated, unit: UnitState): Unit['reworkSteps'] {
  const status = unitStatus(unit);
  if (status !== 'OUT_FAILED' && status !== 'ON_HOLD') return [];
  const last = unit.failedStep ?? unit.passed.at(-1) ?? 0;
  return frozen.steps
    .filter(({ stepNo }) => stepNo <= last && unit.steps.includes(stepNo))
    .map(({ stepNo, name }) => ({ stepNo, name }));
}

function defectsOf({ frozen }: RunCreated, visits: readonly Visit[]): Unit['defects'] {
  const visited = frozen.steps.filter(({ stepNo }) => visits.some(({ step }) => step === stepNo));
  return [...new Map(visited.flatMap(({ defects }) => defects).map((each) => [each.code, each])).values()];
}
