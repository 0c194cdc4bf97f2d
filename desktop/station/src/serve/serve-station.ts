// A station with its window on loopback: for a browser on this machine, or a thin terminal.
import { type RunningStation, runStation, type Tools } from '../run-station.ts';
import { buildServer } from './server.ts';

export interface StationPlace {
  /** its data folder */
  data: string;
  /** loopback port; 0 for a free one */
  port: number;
  /** folder of the built screens */
  ui: string;
}

export interface ServedStation extends Pick<RunningStation, 'station' | 'broken' | 'end'> {
  /** address of the window, with its token */
  url: string;
}

/** @throws FolderInUse, DatabaseTooNew, and what the disk or the port throws */
export async function serveStation(tools: Tools, place: StationPlace): Promise<ServedStation> {
  const { station, bridge, folder, broken, end } = await runStation(tools, place.data);
  const token = folder.token(() => Buffer.from(tools.random.bytes(32)).toString('base64url'));
  const app = buildServer({ bridge, token, ui: place.ui, logger: { level: 'info', stream: tools.log } });
  const address = await app.listen({ host: '127.0.0.1', port: place.port });
  return {
    station,
    url: `${address}/#token=${token}`,
    broken,
    end: async () => {
      await app.close();
      await end();
    },
  };
}
