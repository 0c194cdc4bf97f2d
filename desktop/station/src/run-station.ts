// A whole station in one process: its folder, its database, its runtime, its window and its link to the hub.
import { join } from 'node:path';
import { catalogue } from '@lineside/core/domain/facts';
import { dropBallast, takeBallast } from './ballast.ts';
import { DataFolder } from './data-folder.ts';
import { httpLink } from './link/http-link.ts';
import { readMigrations } from './migrate.ts';
import { openStation, type StationOptions } from './open-station.ts';
import type { Pause } from './ports.ts';
import { openDatabase } from './recovery.ts';
import { buildServer } from './serve/server.ts';
import { signerOf } from './station-key.ts';

/** What only the process has. */
export interface Tools extends Pick<StationOptions, 'clock' | 'random' | 'sha256' | 'software'> {
  pause: Pause;
  /** folder of the .sql files */
  migrations: string;
  /** where log lines go */
  log: { write(line: string): void };
}

export interface StationPlace {
  /** its data folder */
  data: string;
  /** loopback port; 0 for a free one */
  port: number;
  /** folder of the built screens */
  ui: string;
}

export interface RunningStation {
  station: string | null;
  /** address of the window, with its token */
  url: string;
  /** Stops everything in order; what was confirmed is on disk in any case. */
  end(): Promise<void>;
  /** resolves at the end; rejects when an invariant broke and the process should not go on */
  broken: Promise<void>;
}

/** @throws FolderInUse, DatabaseTooNew, and what the disk throws */
export async function runStation(tools: Tools, place: StationPlace): Promise<RunningStation> {
  const { clock, random, sha256, pause } = tools;
  const folder = new DataFolder(place.data);
  folder.hold();
  const key = folder.readKey();
  const signer = key === null ? { sign: () => '' } : signerOf(key);
  const migrations = readMigrations(tools.migrations);
  const ballast = join(folder.path, 'ballast');
  takeBallast(ballast);
  const { database, cause, damage } = openDatabase(folder.path, { migrations, clock, sha256, catalogue });
  const station = openStation({
    ...tools,
    database,
    migrations,
    signer,
    identity: key,
    cause,
    onDiskFull: () => dropBallast(ballast),
  });

  const token = folder.token(() => Buffer.from(random.bytes(32)).toString('base64url'));
  const logger = { level: 'info', stream: tools.log };
  const app = buildServer({ bridge: station.bridge, token, ui: place.ui, logger });
  if (damage !== null) app.log.error({ damage }, 'the database was broken and is set aside');
  const address = await app.listen({ host: '127.0.0.1', port: place.port });

  const stop = new AbortController();
  const { signal } = stop;
  const device = key === null ? null : { ...key, signer, clock, random, sha256 };
  const sync = device && station.startSync({ link: httpLink(device, signal), pause, stop: signal });
  const broken = sync?.done ?? Promise.resolve();
  return {
    station: key?.station ?? null,
    url: `${address}/#token=${token}`,
    broken,
    end: async () => {
      stop.abort();
      await app.close();
      await broken;
      database.close();
      folder.release();
    },
  };
}
