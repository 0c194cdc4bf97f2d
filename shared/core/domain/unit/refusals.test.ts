// Every guard on a unit stops what it is there to stop, and says so in a sentence with nothing left blank.
import { disposeRefusals } from '../../testing/refusals/dispose.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { trackInRefusals } from '../../testing/refusals/track-in.ts';
import { trackOutRefusals } from '../../testing/refusals/track-out.ts';
import { unitRefusals } from './refusals.ts';

proveRefusals(unitRefusals, [...trackInRefusals, ...trackOutRefusals, ...disposeRefusals]);
