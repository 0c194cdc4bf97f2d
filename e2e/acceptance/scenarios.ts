// Every story that acceptance can play.
import { doubleTrackIn } from './double-track-in.ts';
import { enrolAndReimage } from './enrol-and-reimage.ts';
import { killHub } from './kill-hub.ts';
import { killStation } from './kill-station.ts';
import { outageHandover } from './outage-handover.ts';
import { poisonFact } from './poison-fact.ts';
import type { Scenario } from './scenario.ts';
import { staleRevoke } from './stale-revoke.ts';
import { wrongClock } from './wrong-clock.ts';

export const allScenarios: readonly Scenario[] = [
  outageHandover,
  killStation,
  killHub,
  doubleTrackIn,
  staleRevoke,
  enrolAndReimage,
  poisonFact,
  wrongClock,
];
