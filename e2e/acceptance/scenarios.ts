// Every story that acceptance can play.
import { killHub } from './kill-hub.ts';
import { killStation } from './kill-station.ts';
import { outageHandover } from './outage-handover.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

export interface Scenario {
  name: string;
  /** one sentence for `--list` */
  about: string;
  play(stage: Stage, steps: Steps): Promise<void>;
}

export const allScenarios: readonly Scenario[] = [outageHandover, killStation, killHub];
