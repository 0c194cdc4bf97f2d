// Makes a PC a station of the plant as IT does: a code from the hub, the station's own command, an approval.
import { approvePc } from './approve-pc.ts';
import type { HubClient } from './hub-client.ts';
import { runToEnd } from './plant-process.ts';

export interface Pc {
  station: string;
  /** the station program */
  main: string;
  /** its data folder */
  data: string;
  /** where it finds the hub */
  hub: string;
}

/** @param admin somebody who may manage stations */
export async function enrolPc(admin: HubClient, { station, main, data, hub }: Pc): Promise<void> {
  const code = await admin.enrolmentCode(station);
  await runToEnd([main, 'enrol', code, '--hub', hub, '--data', data], `enrolment of ${station}`);
  await approvePc(admin, station);
}
