// Every story that acceptance can play.
import { combinedSmtDip } from './combined-smt-dip.ts';
import { disabledUser } from './disabled-user.ts';
import { doubleTrackIn } from './double-track-in.ts';
import { duplicateSerial } from './duplicate-serial.ts';
import { engineerPublishes } from './engineer-publishes.ts';
import { enrolAndReimage } from './enrol-and-reimage.ts';
import { erpReimport } from './erp-reimport.ts';
import { killHub } from './kill-hub.ts';
import { killStation } from './kill-station.ts';
import { outageHandover } from './outage-handover.ts';
import { poisonFact } from './poison-fact.ts';
import { publishDuringOutage } from './publish-during-outage.ts';
import { revokeDuringOutage } from './revoke-during-outage.ts';
import { reworkLoop } from './rework-loop.ts';
import type { Scenario } from './scenario.ts';
import { splitRun } from './split-run.ts';
import { staleRevoke } from './stale-revoke.ts';
import { dipHappy, smtHappy } from './whole-order.ts';
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
  smtHappy,
  dipHappy,
  combinedSmtDip,
  revokeDuringOutage,
  disabledUser,
  duplicateSerial,
  splitRun,
  reworkLoop,
];
