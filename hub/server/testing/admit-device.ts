// A key becomes a station's device as any does: a code, a request with it, an approval.
import { CommandId } from '@lineside/core/kernel/ids';
import { hubItself } from '../src/access/actor.ts';
import type { Hub } from '../src/open-hub.ts';
import type { DeviceKey } from './device-key.ts';

/** @returns the device; throws what the hub answered when it refuses */
export async function admitDevice(hub: Hub, station: string, key: DeviceKey): Promise<string> {
  const made = await hub.enrolment.makeCode(station, 10);
  if ('refused' in made) throw new Error(`no code for ${station}: ${made.refused}`);
  const asked = await hub.enrolment.enrol(key.enrolRequest(made.code, station));
  if ('refused' in asked) throw new Error(`${station} may not ask: ${asked.refused}`);
  const { device } = asked.requested;
  const command = CommandId.parse(`approve:${device}`);
  const approved = await hub.execute('approveDevice', { device }, hubItself, command);
  if ('refused' in approved) throw new Error(`${station} is not approved: ${approved.refused}`);
  return device;
}
