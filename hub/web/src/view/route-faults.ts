// What keeps a draft from being sent at all: fields that its schema does not take, each with the place where it is
// mended. Pure.
import { routeCommands } from '@lineside/core/contracts/routes';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import type { Language } from '@lineside/ui/format/fill-text';
import { fieldProblems } from './field-problems.ts';
import type { RoutePlace } from './route-address.ts';
import { settingWords } from './route-settings.ts';

export interface DraftFault {
  place: Pick<RoutePlace, 'step' | 'at' | 'field'>;
  sentence: string;
}

type Path = readonly PropertyKey[];

/** What the hub takes. */
export const SavedDraft = routeCommands.saveRoute.shape.draft;

/** One fault a field. */
export function draftFaults(draft: RouteDraft, language: Language): DraftFault[] {
  const parsed = SavedDraft.safeParse(draft);
  if (parsed.success) return [];
  const sentenceAt = fieldProblems(SavedDraft, draft, language);
  const found = new Map<string, DraftFault>();
  for (const { path } of parsed.error.issues) {
    const place = placeOf(path, draft);
    const key = `${place.step} ${place.at} ${place.field}`;
    if (!found.has(key)) found.set(key, { place, sentence: sentenceAt(path.map(String).join('.')) ?? '' });
  }
  return [...found.values()];
}

function placeOf(path: Path, draft: RouteDraft): DraftFault['place'] {
  const [part, key, field] = path.map(String);
  const stepBy = (test: (step: RouteDraft['steps'][number], i: number) => boolean) =>
    draft.steps.find(test)?.stepNo ?? null;
  switch (part) {
    case 'steps':
      return { step: stepBy((_step, i) => String(i) === key), at: 'step', field: field ?? '' };
    case 'stepSettings':
      return { step: stepBy((step) => step.key === key), at: 'step', field: field ?? '' };
    case 'operationSettings':
      return { step: stepBy((step) => step.operation === key), at: 'operation', field: field ?? '' };
    case 'settings':
      return { step: null, at: 'route', field: key ?? '' };
    default:
      return { step: null, at: 'route', field: part ?? '' };
  }
}

/** The key of a field's own name among the texts. */
export function faultFieldKey({ place }: DraftFault) {
  const { field } = place;
  if (Object.hasOwn(settingWords, field)) return settingWords[field as keyof typeof settingWords];
  const others = {
    name: 'fieldName',
    operation: 'fieldOperation',
    effectiveFrom: 'fieldEffectiveFrom',
    effectiveTo: 'fieldEffectiveTo',
    product: 'fieldProduct',
    faiTemplate: 'fieldFaiTemplate',
  } as const;
  return Object.hasOwn(others, field) ? others[field as keyof typeof others] : ('fieldSteps' as const);
}
