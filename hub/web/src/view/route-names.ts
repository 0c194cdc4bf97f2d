// What the entries in a route's differences are called: steps by number and name, operations by name. Pure.
import type { DraftStep } from '@lineside/core/domain/route/draft';
import type { Language } from '@lineside/ui/format/fill-text';

/** The name of the entry at the end of a path; null where its key tells enough, '' for a step that is no more. */
export function routeEntryName(
  path: readonly string[],
  steps: readonly Pick<DraftStep, 'key' | 'stepNo' | 'name'>[],
  operationName: (code: string) => string,
  language: Language,
): string | null {
  const [field, key] = path;
  if (path.length !== 2 || key === undefined) return null;
  if (field === 'operationSettings') return operationName(key);
  if (field !== 'steps' && field !== 'stepSettings') return null;
  const step = steps.find((known) => known.key === key);
  return step === undefined ? '' : `${step.stepNo} ${step.name[language]}`.trim();
}
