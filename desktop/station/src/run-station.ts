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
import { SwitchedBridge } from './serve/switched-bridge.ts';
import { type StationKey, signerOf } from './station-key.ts';

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

/** How soon an enrolment made beside a running station is noticed. */
const enrolmentGlanceMs = 1_000;

/** @throws FolderInUse, DatabaseTooNew, and what the disk throws */
export async function runStation(tools: Tools, place: StationPlace): Promise<RunningStation> {
  const { clock, random, sha256, pause } = tools;
  const folder = new DataFolder(place.data);
  folder.hold();
  const ballast = join(folder.path, 'ballast');
  takeBallast(ballast);
  const migrations = readMigrations(tools.migrations);
  const { database, cause, damage } = openDatabase(folder.path, { migrations, clock, sha256, catalogue });
  const onDiskFull = () => dropBallast(ballast);
  const stop = new AbortController();
  const { signal } = stop;

  const open = (identity: StationKey | null) => {
    const signer = identity === null ? { sign: () => '' } : signerOf(identity);
    const station = openStation({ ...tools, database, migrations, signer, identity, cause, onDiskFull });
    if (identity === null) return { station, done: enrolledLater() };
    const link = httpLink({ ...identity, signer, clock, random, sha256 }, signal);
    return { station, done: station.startSync({ link, pause, stop: signal }).done };
  };
  const enrolledLater = async (): Promise<void> => {
    while (!signal.aborted) {
      await pause(enrolmentGlanceMs, signal);
      const key = signal.aborted ? null : folder.readKey();
      if (key === null) continue;
      const { station, done } = open(key);
      bridge.switchTo(station.bridge);
      return done;
    }
  };

  const key = folder.readKey();
  const { station, done } = open(key);
  const bridge = new SwitchedBridge(station.bridge);
  const token = folder.token(() => Buffer.from(random.bytes(32)).toString('base64url'));
  const app = buildServer({ bridge, token, ui: place.ui, logger: { level: 'info', stream: tools.log } });
  if (damage !== null) app.log.error({ damage }, 'the database was broken and is set aside');
  const address = await app.listen({ host: '127.0.0.1', port: place.port });
  return {
    station: key?.station ?? null,
    url: `${address}/#token=${token}`,
    broken: done,
    end: async () => {
      stop.abort();
      await app.close();
      await done;
      database.close();
      folder.release();
    },
  };
}
