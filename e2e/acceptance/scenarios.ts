// Every story that acceptance can play.
import { killHub } from './kill-hub.ts';
import { killStation } from './kill-station.ts';
import { outageHandover } from './outage-handover.ts';
import type { Scenario } from './scenario.ts';

export const allScenarios: readonly Scenario[] = [outageHandover, killStation, killHub];
