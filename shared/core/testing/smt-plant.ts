// What an engineer keeps behind line SMT-A's standard route, as the commands that make the route leave it, and the
// ground on which a draft compiles there.
import type { DataSpecConfigured } from '../domain/collection/facts.ts';
import { SoundDataSpec } from '../domain/collection/spec-faults.ts';
import { DefectCodeConfigured } from '../domain/defect/facts.ts';
import { FaiTemplateConfigured } from '../domain/fai/facts.ts';
import { OperationConfigured } from '../domain/operation/facts.ts';
import type { CompileGround } from '../domain/route/compile-draft.ts';
import { RouteDraft } from '../domain/route/draft.ts';
import type { RouteDraftState } from '../domain/route/draft-state.ts';
import type { ExecutionSettings } from '../domain/route/settings.ts';
import type { StationConfigured } from '../domain/station/facts.ts';
import { commandsForRoute } from './route-commands.ts';
import { smtRoute, stations } from './smt-line.ts';

export interface Plant {
  operations: readonly (OperationConfigured & { editedAt: number })[];
  specs: readonly DataSpecConfigured[];
  defects: readonly DefectCodeConfigured[];
  templates: readonly FaiTemplateConfigured[];
  stations: readonly StationConfigured[];
  plantSettings: ExecutionSettings | null;
}
export type Draft = NonNullable<RouteDraftState>;

const commands = commandsForRoute(smtRoute);

export const faiTemplate = FaiTemplateConfigured.parse({
  code: 'QR-Pro-05',
  name: { en: 'First article, SMT', zh: 'SMT 首件' },
  sampleQty: 1,
  items: [
    {
      code: 'PASTE',
      section: { en: 'Printing', zh: '印刷' },
      name: { en: 'Paste height', zh: '锡膏高度' },
      method: { en: 'SPI', zh: 'SPI' },
      criteria: [],
      result: 'VALUE',
      required: true,
      specs: ['SPI_HEIGHT'],
      by: 'QUALITY',
    },
  ],
});

/** One operation, spec and station for each step; the operations were last edited at moment 1. */
export const smtPlant: Plant = {
  operations: commands.flatMap(({ name, input }) =>
    name === 'configureOperation' ? [{ ...OperationConfigured.parse(input), editedAt: 1 }] : [],
  ),
  specs: commands.flatMap(({ name, input }) =>
    name === 'configureDataSpecs' ? input.specs.map((spec) => SoundDataSpec.parse(spec)) : [],
  ),
  defects: commands.flatMap(({ name, input }) =>
    name === 'configureDefectCode' ? [DefectCodeConfigured.parse(input)] : [],
  ),
  templates: [faiTemplate],
  stations: Object.values(stations),
  plantSettings: null,
};

const saved = commands.flatMap(({ name, input }) => (name === 'saveRoute' ? [input.draft] : []));

/** The draft of the standard route, settings at its steps S10 to S50. */
export const smtDraft: Draft = { ...RouteDraft.parse(saved[0]), operationsEditedAt: {} };

export function groundOf(plant: Plant): CompileGround {
  const found = <Entry extends { code: string }>(entries: readonly Entry[], code: string) =>
    entries.find((entry) => entry.code === code) ?? null;
  return {
    operation: (code) => found(plant.operations, code),
    spec: (code) => found(plant.specs, code),
    faiTemplate: (code) => found(plant.templates, code),
    defectsAt: (operation) => plant.defects.filter(({ operations }) => operations.includes(operation)),
    stations: plant.stations,
    plantSettings: plant.plantSettings,
  };
}

/** The draft with other words for one step. */
export function withStep(draft: Draft, key: string, said: Partial<ExecutionSettings>): Draft {
  const before = draft.stepSettings[key];
  if (before === undefined) throw new Error(`no settings of step ${key}`);
  return { ...draft, stepSettings: { ...draft.stepSettings, [key]: { ...before, ...said } } };
}
