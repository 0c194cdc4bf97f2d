// The commands that stand stations on their lines: their operations and groups first.
import type { HubCommandInput } from '../contracts/hub-api.ts';
import { noSettings } from '../domain/route/settings.ts';

type Name = 'configureOperation' | 'configureStationGroup' | 'configureStation';
export type StationCommand = { [Each in Name]: { name: Each; input: HubCommandInput<Each> } }[Name];

/** Lines must be there. Operations and groups are named by their codes. */
export function commandsForStations(
  stations: readonly HubCommandInput<'configureStation'>[],
): StationCommand[] {
  const operations = new Map(stations.map(({ operation, type }) => [operation, type]));
  const groups = new Map(stations.map(({ group, line }) => [group, line]));
  return [
    ...[...operations].map(
      ([code, stationType]): StationCommand => ({
        name: 'configureOperation',
        input: plainOperation(code, stationType),
      }),
    ),
    ...[...groups].map(
      ([code, line]): StationCommand => ({ name: 'configureStationGroup', input: { ...named(code), line } }),
    ),
    ...stations.map((input): StationCommand => ({ name: 'configureStation', input })),
  ];
}

/** Named by its code, so that whoever asks for it says the same of it. */
export function plainOperation(
  code: string,
  stationType: HubCommandInput<'configureOperation'>['stationType'],
): HubCommandInput<'configureOperation'> {
  const own = { ...named(code), process: null, stationType, keyQuality: false };
  return { ...own, processCodes: [], settings: noSettings };
}

function named(code: string) {
  return { code, name: { en: code, zh: code } };
}
