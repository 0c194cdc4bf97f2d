// Every story that acceptance can play.
import { doubleTrackIn } from './double-track-in.ts';
import { engineerPublishes } from './engineer-publishes.ts';
import { enrolAndReimage } from './enrol-and-reimage.ts';
import { erpReimport } from './erp-reimport.ts';
import { killHub } from './kill-hub.ts';
import { killStation } from './kill-station.ts';
import { outageHandover } from './outage-handover.ts';
import { poisonFact } from './poison-fact.ts';
import { publishDuringOutage } from './publish-during-outage.ts';
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
  engineerPublishes,
  publishDuringOutage,
  erpReimport,
];
