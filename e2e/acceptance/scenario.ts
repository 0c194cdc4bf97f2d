// What a story must be, so that the program can list it and play it on a stage.
import type { PlantOptions } from '../plant/plant.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';
import type { Track, TrackName } from './tracks.ts';

export interface Scenario {
  name: string;
  /** one sentence for `--list` */
  about: string;
  /** the tracks that it can be played on; both when it says nothing */
  tracks?: readonly TrackName[];
  /** what its plant has besides the track's stations */
  props?(track: Track): Partial<Pick<PlantOptions, 'stations' | 'twins' | 'clockOffsetMs'>>;
  play(stage: Stage, steps: Steps): Promise<void>;
}
