// [P5] Pins another certificate of the same hub, after IT renewed it. A running station takes it up by itself.

import { CertificateFingerprint } from '@lineside/core/contracts/enrolment-ticket';
import { problemBody } from '@lineside/core/contracts/problem';
import { DataFolder } from '../data-folder.ts';
import type { Tools } from '../run-station.ts';
import { NotEnrolled } from './enrol-station.ts';

/** @throws NotEnrolled, KeySealed */
export async function pinHub(
  { chest }: Pick<Tools, 'chest'>,
  data: string,
  typed: string,
): Promise<{ hub: string; fingerprint: string }> {
  const fingerprint = CertificateFingerprint.safeParse(typed);
  if (!fingerprint.success)
    throw new NotEnrolled(
      problemBody('VALIDATION_ERROR', { path: 'FINGERPRINT', issue: 'takes 64 hex digits' }),
    );
  const folder = new DataFolder(data, chest);
  const key = await folder.key.read();
  if (key === null) throw new NotEnrolled(problemBody('STATION_NOT_ENROLLED'));
  const pinned = { ...key, fingerprint: fingerprint.data };
  await folder.key.write(pinned);
  return { hub: key.hub, fingerprint: fingerprint.data };
}
