// What a story must be, so that the program can list it and play it on a stage.
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

export interface Scenario {
  name: string;
  /** one sentence for `--list` */
  about: string;
  play(stage: Stage, steps: Steps): Promise<void>;
}
