// A device as requests are checked against it.
import { type DeviceState, deviceStatus } from '@lineside/core/domain/device/state';
import type { DeviceRow } from '../store/devices.ts';

/** Null while nobody asked for it. */
export function deviceRow(state: DeviceState): DeviceRow | null {
  if (state.requested === null) return null;
  const { device, station, publicKey, software } = state.requested;
  return { device, station, publicKey, software, status: deviceStatus(state) };
}
