// A station like one that the seed knows: beside it (same group, same operation, so that one step can be done at two
// places), or on a line of its own. They come with an operator of their own, who may work there only.
import { peopleOf } from './people.ts';
import { seedPlan } from './seed-plan.ts';
import type { SeedStep } from './seed-step.ts';
import type { Tables } from './tables.ts';

export interface Twin {
  station: string;
  /** the station that it is like */
  beside: string;
  /** a line that the seed does not know; left out: the line of the other, in its group */
  line?: string;
}

export const twinOperator = { user: 'P07', badge: 'BADGE-P07', pin: '1007' } as const;

/** The group in which a twin stands on a line of its own. */
export function twinGroup(station: string): string {
  return station.replace(/-\d+$/, '');
}

/** The commands that make the hub know twins and their operator. */
export function twinPlan(tables: Tables, twins: readonly Twin[]): SeedStep[] {
  const [model] = peopleOf([], []);
  if (model === undefined || twins.length === 0) return [];
  const { role, ...person } = { ...model, ...twinOperator, name: twinOperator.user };
  const stations = twins.map(({ station }) => station);
  const lines = new Set(twins.flatMap(({ line }) => line ?? []));
  return [
    ...[...lines].map(lineStep),
    ...twins.flatMap(({ station, line }) =>
      line === undefined ? [] : [groupStep(twinGroup(station), line)],
    ),
    ...twins.map((twin, i) => stationStep(tables, twin, i)),
    {
      name: 'configureUser',
      by: 'admin',
      subject: twinOperator.user,
      input: { ...person, roles: [role], lines: [], stations },
    },
  ];
}

function lineStep(line: string): SeedStep {
  const name = { en: `Line ${line}`, zh: `产线 ${line}` };
  return { name: 'configureLine', by: 'admin', subject: line, input: { code: line, name, process: 'SMT' } };
}

function groupStep(group: string, line: string): SeedStep {
  const input = { code: group, line, name: { en: group, zh: group } };
  return { name: 'configureStationGroup', by: 'admin', subject: group, input };
}

function stationStep(tables: Tables, { station, beside, line }: Twin, place: number): SeedStep {
  for (const step of seedPlan(tables))
    if (step.name === 'configureStation' && step.subject === beside) {
      const { name, sequence } = step.input;
      const input = {
        ...step.input,
        code: station,
        name: { en: `${name.en}, second`, zh: `${name.zh}（第二台）` },
        sequence: line === undefined ? sequence + 1 : (place + 1) * 10,
        ...(line === undefined ? {} : { line, group: twinGroup(station) }),
      };
      return { ...step, subject: station, input };
    }
  throw new Error(`the seed has no station ${beside}`);
}
