// [P5] Whether a device may speak at all: only while it is ACTIVE, judged anew at every request.
import type { SyncProblem } from '@lineside/core/i18n/problems';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { Device } from '../store/devices.ts';

/** What a device that may not speak is told; null for one that may. */
export function refusedStanding({ device, station, status }: Device): Refused<SyncProblem> | null {
  if (status === 'ACTIVE') return null;
  return status === 'CLOSED'
    ? refuse('DEVICE_REVOKED', { device })
    : refuse('DEVICE_NOT_APPROVED', { station });
}
