// What a story must be, so that the program can list it and play it on a stage.
import type { PlantOptions } from '../plant/plant.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';
import type { Track } from './tracks.ts';

export interface Scenario {
  name: string;
  /** one sentence for `--list` */
  about: string;
  /** what its plant has besides the track's stations */
  props?(track: Track): Pick<PlantOptions, 'twins' | 'clockOffsetMs'>;
  play(stage: Stage, steps: Steps): Promise<void>;
}
