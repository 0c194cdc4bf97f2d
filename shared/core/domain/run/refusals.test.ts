// Every guard on a run stops what it is there to stop, and says so in a sentence with nothing left blank.
import { createRunRefusals } from '../../testing/refusals/create-run.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { runCourseRefusals } from '../../testing/refusals/run-course.ts';
import { runRefusals } from './refusals.ts';

proveRefusals(runRefusals, [...createRunRefusals, ...runCourseRefusals]);
