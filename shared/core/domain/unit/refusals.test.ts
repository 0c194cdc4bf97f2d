// Every guard on a unit stops what it is there to stop, and says so in a sentence with nothing left blank.
import { correctRefusals } from '../../testing/refusals/correct.ts';
import { disposeRefusals } from '../../testing/refusals/dispose.ts';
import { panelRefusals } from '../../testing/refusals/panel.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { trackInRefusals } from '../../testing/refusals/track-in.ts';
import { trackOutRefusals } from '../../testing/refusals/track-out.ts';
import { unitRefusals } from './refusals.ts';

const ofOne = [...trackInRefusals, ...trackOutRefusals, ...disposeRefusals, ...correctRefusals];
proveRefusals(unitRefusals, [...ofOne, ...panelRefusals]);
