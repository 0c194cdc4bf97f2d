// ERP's routings as its pull envelope carries them, read into definitions of routes. A step keeps its key whatever
// number it has, so its settings here stay with it; what no operation is known for is listed, not guessed.
import { z } from 'zod';
import { Day } from '../../kernel/day.ts';
import { RouteCode } from '../../kernel/ids.ts';
import type { OperationConfigured } from '../operation/facts.ts';
import type { DraftStep, RouteDefinition } from './draft.ts';

/** A day, with or without a time; ERP writes the year 9999 for no end. */
const ErpDay = z
  .string()
  .transform((text) => (text === '' || text.startsWith('9999') ? null : text.slice(0, 10)))
  .pipe(Day.nullable())
  .nullish();

const ErpStep = z.object({
  stepNo: z.int().min(1).max(99_999),
  processCode: z.string().trim().max(64).default(''),
  processName: z.string().trim().max(400),
});

const ErpRoute = z.object({
  header: z.object({
    /** ERP's id of this edition: one route number has several, each with days of its own */
    headId: z.string().trim().min(1).max(20),
    routeNo: z.string().trim().min(1).max(40),
    routeName: z.string().trim().max(400),
    productCode: z.string().trim().max(64).nullish(),
    effectiveFrom: ErpDay,
    effectiveTo: ErpDay,
  }),
  steps: z.array(ErpStep).max(100),
});

export const ErpRoutes = z.object({
  data: z.object({
    sourceSystem: z.string(),
    entityType: z.literal('ROUTING'),
    items: z.array(ErpRoute).max(1_000),
  }),
});
export type ErpRoutes = z.infer<typeof ErpRoutes>;

type Operation = Pick<OperationConfigured, 'code' | 'processCodes'>;

/** @returns gaps: steps whose process no operation is known by; each also compiles to OPERATION_UNKNOWN */
export function definitionsOf(
  envelope: ErpRoutes,
  operations: readonly Operation[],
): { definitions: RouteDefinition[]; gaps: { route: string; stepNo: number; processCode: string }[] } {
  const definitions = envelope.data.items.map(({ header, steps }): RouteDefinition => {
    const { routeNo, headId, routeName, productCode, effectiveFrom, effectiveTo } = header;
    return {
      route: RouteCode.parse(`${routeNo}-${headId}`),
      name: { en: routeName, zh: routeName },
      product: productCode || null,
      effectiveFrom: effectiveFrom ?? null,
      effectiveTo: effectiveTo ?? null,
      steps: draftSteps(steps, operations),
    };
  });
  const gaps = definitions.flatMap(({ route, steps }) =>
    steps
      .filter(({ operation }) => operation === null)
      .map(({ stepNo, processCode }) => ({ route, stepNo, processCode: processCode ?? '' })),
  );
  return { definitions, gaps };
}

/** The one operation that a process code means; null when none does, or several claim it. */
export function operationOfProcess(processCode: string, operations: readonly Operation[]): string | null {
  const claims = operations.filter(({ processCodes }) => processCodes.includes(processCode));
  const meant = claims.length > 0 ? claims : operations.filter(({ code }) => code === processCode);
  const [only, ...others] = meant;
  return only === undefined || others.length > 0 ? null : only.code;
}

function draftSteps(
  steps: ErpRoutes['data']['items'][number]['steps'],
  operations: readonly Operation[],
): DraftStep[] {
  const seen = new Map<string, number>();
  return steps
    .toSorted((a, b) => a.stepNo - b.stepNo)
    .map(({ stepNo, processCode, processName }) => {
      const base = keyBase(processCode);
      const nth = (seen.get(base) ?? 0) + 1;
      seen.set(base, nth);
      return {
        key: nth === 1 ? base : `${base}#${nth}`,
        stepNo,
        operation: processCode === '' ? null : operationOfProcess(processCode, operations),
        processCode: processCode || null,
        name: { en: processName, zh: processName },
      };
    });
}

/** A process code as a step key may spell it; `#` is kept for repeats. */
function keyBase(processCode: string): string {
  const spelled = processCode.replace(/[^A-Za-z0-9._-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}`);
  return spelled.slice(0, 70) || 'STEP';
}
