// The commands that stand stations on their lines: their operations and groups first.
import type { HubCommandInput } from '../contracts/hub-api.ts';
import { noSettings } from '../domain/route/settings.ts';

type Name = 'configureOperation' | 'configureStationGroup' | 'configureStation';
export type StationCommand = { [Each in Name]: { name: Each; input: HubCommandInput<Each> } }[Name];

/** Lines must be there. Operations and groups are named by their codes. */
export function commandsForStations(
  stations: readonly HubCommandInput<'configureStation'>[],
): StationCommand[] {
  const named = (code: string) => ({ code, name: { en: code, zh: code } });
  const operations = new Map(stations.map(({ operation, type }) => [operation, type]));
  const groups = new Map(stations.map(({ group, line }) => [group, line]));
  return [
    ...[...operations].map(
      ([code, stationType]): StationCommand => ({
        name: 'configureOperation',
        input: {
          ...named(code),
          ...{ process: null, stationType, keyQuality: false, processCodes: [], settings: noSettings },
        },
      }),
    ),
    ...[...groups].map(
      ([code, line]): StationCommand => ({ name: 'configureStationGroup', input: { ...named(code), line } }),
    ),
    ...stations.map((input): StationCommand => ({ name: 'configureStation', input })),
  ];
}
