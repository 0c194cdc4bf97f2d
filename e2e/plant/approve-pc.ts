// The approval of a PC that asked to become a station.
import type { HubClient } from './hub-client.ts';

/**
 * Approves the PC that waits to be a station.
 * @param admin somebody who may manage stations
 * @returns its device
 */
export async function approvePc(admin: HubClient, station: string): Promise<string> {
  const { stations } = await admin.stations();
  const [waiting] = stations.find((known) => known.station === station)?.waiting ?? [];
  if (waiting === undefined) throw new Error(`no PC waits to be ${station}`);
  const { device } = waiting;
  await admin.command('approveDevice', `approve:${device}`, { device });
  return device;
}
