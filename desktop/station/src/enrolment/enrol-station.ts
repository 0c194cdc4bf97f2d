// [P5] Enrols a data folder from the command line. It need not wait: whoever runs the station next, or runs it now,
// goes on asking.
import type { ProblemBody } from '@lineside/core/contracts/problem';
import { problemBody } from '@lineside/core/contracts/problem';
import type { EnrolInput, Enrolment as EnrolmentFace } from '@lineside/core/contracts/station-enrolment';
import { DataFolder } from '../data-folder.ts';
import type { Tools } from '../run-station.ts';
import { Enrolment } from './enrolment.ts';

/** Why enrolment came to nothing, as a sentence for whoever typed the code. */
export class NotEnrolled extends Error {
  constructor({ error: { message } }: ProblemBody) {
    super(`${message.en} ${message.zh}`);
    this.name = 'NotEnrolled';
  }
}

export type EnrolTools = Pick<Tools, 'pause' | 'random' | 'chest' | 'software' | 'hostname'>;

/**
 * @param onWaiting called with what the hub said, when it waits for an approval
 * @param wait whether to go on until somebody there has decided
 * @returns the station it is now; null while it waits
 * @throws NotEnrolled, KeySealed
 */
export async function enrolStation(
  tools: EnrolTools,
  data: string,
  input: EnrolInput,
  { wait, onWaiting }: { wait: boolean; onWaiting: (face: EnrolmentFace) => void },
): Promise<string | null> {
  const folder = new DataFolder(data, tools.chest);
  const enrolment = new Enrolment({ ...tools, folder, onNews: () => undefined });
  const refused = await enrolment.enrol(input);
  if (refused !== null) throw new NotEnrolled(refused);
  if (enrolment.pending?.state === 'WAITING') onWaiting(enrolment.pending);
  const stop = new AbortController().signal;
  while (wait && enrolment.pending?.state === 'WAITING') await tools.pause(await enrolment.poll(), stop);
  const { pending, trouble } = enrolment;
  if (pending?.state === 'WAITING') return null;
  if (pending?.state === 'REJECTED')
    throw new NotEnrolled(problemBody('ENROLMENT_REJECTED', { reason: pending.reason ?? '' }));
  if (trouble !== null) throw new NotEnrolled(problemBody(trouble));
  return folder.station();
}
