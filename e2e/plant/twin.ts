// A station beside one that the seed knows: same group, same operation, so that one step can be done at two places.
// It comes with an operator of its own, who may work there only.
import { peopleOf } from './people.ts';
import { seedPlan } from './seed-plan.ts';
import type { SeedStep } from './seed-step.ts';
import type { Tables } from './tables.ts';

export interface Twin {
  station: string;
  /** the station it stands beside */
  beside: string;
}

export const twinOperator = { user: 'P07', badge: 'BADGE-P07', pin: '1007' } as const;

/** The commands that make the hub know twins and their operator. */
export function twinPlan(tables: Tables, twins: readonly Twin[]): SeedStep[] {
  const [model] = peopleOf([], []);
  if (model === undefined || twins.length === 0) return [];
  const { role, ...person } = { ...model, ...twinOperator, name: twinOperator.user };
  const stations = twins.map(({ station }) => station);
  return [
    ...twins.map((twin) => stationStep(tables, twin)),
    {
      name: 'configureUser',
      by: 'admin',
      subject: twinOperator.user,
      input: { ...person, roles: [role], lines: [], stations },
    },
  ];
}

function stationStep(tables: Tables, { station, beside }: Twin): SeedStep {
  for (const step of seedPlan(tables))
    if (step.name === 'configureStation' && step.subject === beside) {
      const { name, sequence } = step.input;
      const input = {
        ...step.input,
        code: station,
        name: { en: `${name.en}, second`, zh: `${name.zh}（第二台）` },
        sequence: sequence + 1,
      };
      return { ...step, subject: station, input };
    }
  throw new Error(`the seed has no station ${beside}`);
}
