// The acceptance program's command line.
import type { Scenario } from './scenario.ts';
import { allScenarios } from './scenarios.ts';
import { type TrackName, trackNames } from './tracks.ts';

export interface AcceptanceArgs {
  list: boolean;
  help: boolean;
  tracks: readonly TrackName[];
  scenarios: readonly Scenario[];
  json: string | null;
  junit: string | null;
}

export const acceptanceUsage = `Usage: acceptance [--list] [--track smt|dip] [--scenario NAME…|all] [--json FILE] [--junit FILE]`;

/** Throws with a readable message on anything unknown. */
export function readAcceptanceArgs(args: readonly string[]): AcceptanceArgs {
  const read: AcceptanceArgs = {
    list: false,
    help: false,
    tracks: trackNames,
    scenarios: allScenarios,
    json: null,
    junit: null,
  };
  // pnpm hands over the separator of `pnpm acceptance -- --list` as well
  const rest = args.filter((arg) => arg !== '--');
  while (rest.length > 0) {
    const option = rest.shift() ?? '';
    if (option === '--list') read.list = true;
    else if (option === '--help' || option === '-h') read.help = true;
    else if (option === '--track') read.tracks = [trackNamed(oneValue(option, rest))];
    else if (option === '--scenario') read.scenarios = scenariosNamed(someValues(option, rest));
    else if (option === '--json') read.json = oneValue(option, rest);
    else if (option === '--junit') read.junit = oneValue(option, rest);
    else throw new Error(`unknown argument ${option}`);
  }
  return read;
}

function oneValue(option: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined || value.startsWith('--')) throw new Error(`${option} needs a value`);
  return value;
}

function someValues(option: string, rest: string[]): string[] {
  const values = [oneValue(option, rest)];
  while (rest[0] !== undefined && !rest[0].startsWith('--')) values.push(rest.shift() ?? '');
  return values;
}

function trackNamed(text: string): TrackName {
  const track = trackNames.find((name) => name === text);
  if (track === undefined) throw new Error(`no track ${text}; there are ${trackNames.join(' and ')}`);
  return track;
}

function scenariosNamed(names: readonly string[]): readonly Scenario[] {
  if (names.includes('all')) return allScenarios;
  return names.map((name) => {
    const found = allScenarios.find((scenario) => scenario.name === name);
    if (found === undefined)
      throw new Error(`no scenario ${name}; there are ${allScenarios.map((known) => known.name).join(', ')}`);
    return found;
  });
}
