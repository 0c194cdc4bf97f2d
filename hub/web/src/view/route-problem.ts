// A located problem with names where its details hold codes: people know operations by their names. Pure.
import type { RouteProblem } from '@lineside/core/domain/route/facts';

interface Names {
  operation: (code: string) => string;
  stationType: (code: string) => string;
}

export function problemNamed(problem: RouteProblem, names: Names): RouteProblem {
  const namers: Readonly<Record<string, (code: string) => string>> = {
    operation: names.operation,
    after: names.operation,
    stationType: names.stationType,
  };
  const named = Object.entries(problem.details).map(([field, value]) => {
    const namer = Object.hasOwn(namers, field) ? namers[field] : undefined;
    if (namer === undefined || typeof value === 'number') return [field, value] as const;
    return [field, typeof value === 'string' ? namer(value) : value.map(namer)] as const;
  });
  return { ...problem, details: Object.fromEntries(named) };
}
