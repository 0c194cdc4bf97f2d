// A device as folded: what it asked for, what people said to it, and why it is closed.
import type { FactOf } from '../fact-of.ts';
import type { DeviceClosed, DeviceRequested, deviceFacts, SalvageDecided } from './facts.ts';

type DeviceFact = FactOf<typeof deviceFacts>;

export interface Said {
  at: number;
  by: string;
}

export interface DeviceState {
  requested: (DeviceRequested & { at: number }) | null;
  approved: Said | null;
  rejected: (Said & { reason: string }) | null;
  closed: (Said & DeviceClosed) | null;
  salvage: readonly (Said & SalvageDecided & { accepted: boolean })[];
}
export const initialDevice: DeviceState = {
  requested: null,
  approved: null,
  rejected: null,
  closed: null,
  salvage: [],
};

export type DeviceStatus = 'WAITING' | 'ACTIVE' | 'REJECTED' | 'CLOSED';

/** The first word of each kind stands; closed is the last of all. */
export function evolveDevice(state: DeviceState, fact: DeviceFact): DeviceState {
  const said: Said = { at: fact.at, by: fact.actor };
  switch (fact.type) {
    case 'device.requested':
      return { ...state, requested: state.requested ?? { ...fact.data, at: fact.at } };
    case 'device.approved':
      return { ...state, approved: state.approved ?? said };
    case 'device.rejected':
      return { ...state, rejected: state.rejected ?? { ...said, reason: fact.data.reason } };
    case 'device.closed':
      return { ...state, closed: state.closed ?? { ...said, ...fact.data } };
    case 'device.salvageAccepted':
    case 'device.salvageDiscarded': {
      const accepted = fact.type === 'device.salvageAccepted';
      return { ...state, salvage: [...state.salvage, { ...said, ...fact.data, accepted }] };
    }
  }
}

export function deviceStatus({ approved, rejected, closed }: DeviceState): DeviceStatus {
  if (closed !== null) return 'CLOSED';
  if (rejected !== null) return 'REJECTED';
  return approved === null ? 'WAITING' : 'ACTIVE';
}
