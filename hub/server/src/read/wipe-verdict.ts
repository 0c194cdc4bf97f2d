// [P5] May a station's PC be wiped? Only what it said itself, just now, makes that safe; a silent one never is.
import type { WipeVerdict } from '@lineside/core/contracts/devices';
import type { DeviceState } from '@lineside/core/domain/device/state';
import type { ContactRow } from '../store/devices.ts';
import { contactState } from '../sync/contact.ts';

/** @param closed the station's last closed device, of which nobody knows what it wrote since */
export function wipeVerdict(
  device: string | null,
  contact: ContactRow | undefined,
  closed: DeviceState['closed'],
  now: number,
): WipeVerdict {
  if (device === null)
    return closed === null
      ? { verdict: 'EMPTY', owed: 0, asOf: null }
      : { verdict: 'UNKNOWN', owed: closed.owed, asOf: closed.asOf };
  if (contact === undefined || contact.device !== device || contact.lastContactAt === null)
    return { verdict: 'UNKNOWN', owed: 0, asOf: null };
  const { owed, lastContactAt: asOf } = contact;
  if (contactState(contact, now) !== 'LIVE') return { verdict: 'UNKNOWN', owed, asOf };
  return { verdict: owed === 0 ? 'HOLDS_ALL' : 'OWES', owed, asOf };
}
