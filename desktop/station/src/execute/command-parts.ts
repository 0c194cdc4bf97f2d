// What commands at a station work with.
import type { bridgeVerbs } from '@lineside/core/contracts/station-bridge';
import type { RunState } from '@lineside/core/domain/run/state';
import type { UnitState } from '@lineside/core/domain/unit/state';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { z } from 'zod';
import type { People } from '../access/people.ts';
import type { Revocation } from '../enrolment/revocation.ts';
import type { AsThen } from '../log/as-then.ts';
import type { Folds } from '../log/folds.ts';
import type { Log } from '../log/log.ts';
import type { Place } from '../place.ts';
import type { Clock } from '../ports.ts';
import type { Handover } from '../read/handover.ts';
import type { RunsHere } from '../read/runs-here.ts';
import type { Steps } from '../read/steps.ts';
import type { UnitsHere } from '../read/unit-here.ts';
import type { UnitLists } from '../read/unit-lists.ts';
import type { Store } from '../store.ts';
import type { LinkMonitor } from '../sync/link-monitor.ts';

export interface CommandParts {
  store: Store;
  clock: Clock;
  folds: Folds;
  log: Log;
  asThen: AsThen;
  people: People;
  place: Place;
  link: LinkMonitor;
  revocation: Revocation;
  runs: RunsHere;
  units: UnitsHere;
  lists: UnitLists;
  steps: Steps;
  handover: Handover;
}

export type Input<Verb extends keyof typeof bridgeVerbs> = z.output<(typeof bridgeVerbs)[Verb]['input']>;

export function runOf({ folds }: Pick<CommandParts, 'folds'>, unit: UnitState | null): RunState | null {
  return unit?.run == null ? null : folds.state('run', unit.run);
}

/** Where a unit was asked for and a badge was scanned: the text of the badge goes no further. */
export function unlessBadge(
  { people }: Pick<CommandParts, 'people'>,
  text: string,
): Refused<'BADGE_SCANNED'> | null {
  const person = people.ofBadge(text);
  return person === null ? null : refuse('BADGE_SCANNED', { name: person.profile.name });
}
