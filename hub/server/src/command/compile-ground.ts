// What compiling a route looks up, read only as it is asked for: a plant with thousands of specs compiles as fast as
// one with ten. Publishing and preview share it, so both say the same.
import type { DefectCodeConfigured } from '@lineside/core/domain/defect/facts';
import { plantDefaultsKey } from '@lineside/core/domain/operation/facts';
import { type Compiled, type CompileGround, compileDraft } from '@lineside/core/domain/route/compile-draft';
import type { RouteDefinition } from '@lineside/core/domain/route/draft';
import type { RouteDraftState } from '@lineside/core/domain/route/draft-state';
import { operationOfProcess } from '@lineside/core/domain/route/erp-route';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { Known } from './known.ts';

/** The part of what is known that a compile needs. */
export type Lookup = Pick<Known, 'found' | 'all'>;

/** Lists (stations, defect codes) are read once, single things each time that they are named. */
export function compileGround(known: Lookup): CompileGround {
  let stations: readonly StationConfigured[] | null = null;
  let defects: readonly DefectCodeConfigured[] | null = null;
  return {
    operation: (code) => known.found('operation', code),
    spec: (code) => known.found('dataSpec', code),
    faiTemplate: (code) => known.found('faiTemplate', code),
    defectsAt: (operation) => {
      defects ??= known.all('defectCode');
      return defects.filter(({ operations }) => operations.includes(operation));
    },
    get stations() {
      stations ??= known.all('station');
      return stations;
    },
    plantSettings: known.found('executionDefaults', plantDefaultsKey)?.settings ?? null,
  };
}

/** What a draft compiles to now. */
export function compiledNow(draft: NonNullable<RouteDraftState>, known: Lookup): Compiled {
  return compileDraft(withOperations(draft, known), compileGround(known));
}

/** Steps that say only an outside system's process code get the operation that alone is known by it. */
export function withOperations<Draft extends Pick<RouteDefinition, 'steps'>>(
  draft: Draft,
  known: Lookup,
): Draft {
  if (draft.steps.every(({ operation, processCode }) => operation !== null || processCode === null))
    return draft;
  const operations = known.all('operation');
  const steps = draft.steps.map((step) => {
    const { operation, processCode } = step;
    if (operation !== null || processCode === null) return step;
    return { ...step, operation: operationOfProcess(processCode, operations) };
  });
  return { ...draft, steps };
}
