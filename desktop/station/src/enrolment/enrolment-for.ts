// [P5] What the windows of a station see of its enrolment, and when they may ask for one: while the PC is no station,
// or one that the hub has revoked.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import type { EnrolInput, Enrolment } from '@lineside/core/contracts/station-enrolment';
import type { Identity } from '../ports.ts';
import { type Refusal, refusal } from '../problem.ts';
import type { Revocation } from './revocation.ts';

/** The way to an identity, whatever station is open meanwhile. */
export interface EnrolmentDoor {
  readonly pending: Enrolment | null;
  readonly trouble: string | null;
  /** @returns null when the hub took it */
  enrol(input: EnrolInput): Promise<Refusal | null>;
}

export function enrolmentFor(
  identity: Identity | null,
  revocation: Revocation,
  door: EnrolmentDoor | null,
): { enrolment: () => Enrolment | null; enrol: (input: EnrolInput) => Promise<BridgeOutput<'enrol'>> } {
  const works = () => identity !== null && !revocation.stands;
  const enrolment = (): Enrolment | null => {
    if (works()) return null;
    const nothing = { checkNumber: null, reason: null, trouble: door?.trouble ?? null };
    if (door !== null && door.pending !== null) return door.pending;
    if (identity === null) return { state: 'NONE', station: null, hub: null, ...nothing };
    const { station, hub } = identity;
    return { state: 'REVOKED', station, hub, ...nothing };
  };
  return {
    enrolment,
    async enrol(input) {
      if (identity !== null && works()) return refusal('STATION_ENROLLED', { station: identity.station });
      if (door === null) return refusal('STATION_NOT_ENROLLED');
      return (await door.enrol(input)) ?? { ok: true, enrolment: enrolment() };
    },
  };
}
