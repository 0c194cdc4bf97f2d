// A whole station in one process: its folder, its database, its runtime and its link to the hub. Windows come on top,
// and stay when the station becomes another device: by a first enrolment, by a new one, by another pin.
import { join } from 'node:path';
import type { KeyChest } from '@lineside/core/contracts/runtime-port';
import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import { catalogue } from '@lineside/core/domain/facts';
import { dropBallast, takeBallast } from './ballast.ts';
import { DataFolder } from './data-folder.ts';
import { Enrolment } from './enrolment/enrolment.ts';
import { KeySealed } from './key-sealed.ts';
import { httpLink } from './link/http-link.ts';
import { hubFetch } from './link/hub-fetch.ts';
import { type LogSink, logLines } from './log-lines.ts';
import { readMigrations } from './migrate.ts';
import { openStation, type StationOptions } from './open-station.ts';
import type { Pause } from './ports.ts';
import { openDatabase } from './recovery.ts';
import { SwitchedBridge } from './serve/switched-bridge.ts';
import { type StationKey, signerOf } from './station-key.ts';
import { Bell } from './sync/bell.ts';

/** What only the process has. */
export interface Tools extends Pick<StationOptions, 'clock' | 'random' | 'sha256' | 'software'> {
  pause: Pause;
  /** the PC's own name, for whoever approves it at the hub */
  hostname: string;
  /** seals the key on disk; null where the system cannot */
  chest: KeyChest | null;
  /** folder of the .sql files */
  migrations: string;
  log: LogSink;
}

export interface RunningStation {
  station: string | null;
  bridge: StationBridge;
  folder: DataFolder;
  /** Stops everything in order; what was confirmed is on disk in any case. */
  end(): Promise<void>;
  /** resolves at the end; rejects when an invariant broke and the process should not go on */
  broken: Promise<void>;
}

/** How soon a key that another process wrote is noticed. */
const keyGlanceMs = 1_000;

/**
 * @param data the station's data folder
 * @throws FolderInUse, DatabaseTooNew, and what the disk throws
 */
export async function runStation(tools: Tools, data: string): Promise<RunningStation> {
  const { clock, random, sha256, pause } = tools;
  const log = logLines(tools.log, clock);
  const folder = new DataFolder(data, tools.chest);
  folder.hold();
  const ballast = join(folder.path, 'ballast');
  takeBallast(ballast);
  const migrations = readMigrations(tools.migrations);
  const { database, cause, damage } = openDatabase(folder.path, { migrations, clock, sha256, catalogue });
  if (damage !== null) log.error({ damage }, 'the database was broken and is set aside');
  const onDiskFull = () => dropBallast(ballast);
  const stop = new AbortController();
  const fault = Promise.withResolvers<never>();
  const keyNews = new Bell(pause);
  const onNews = () => {
    keyNews.ring();
    bridge.changed();
  };
  const enrolment = new Enrolment({ ...tools, folder, onNews });
  await enrolment.load();

  /** The runtime of one identity, until it is ended. */
  const open = (key: StationKey | null) => {
    const signer = key === null ? { sign: () => '' } : signerOf(key);
    const options = { database, migrations, signer, identity: key, cause, enrolment, onDiskFull };
    const station = openStation({ ...tools, ...options });
    const over = new AbortController();
    if (key === null) return { key, station, done: Promise.resolve(), over };
    const signal = AbortSignal.any([stop.signal, over.signal]);
    const fetch = hubFetch(key.fingerprint);
    const link = httpLink({ ...key, fetch, signer, clock, random, sha256 }, signal);
    const { done } = station.startSync({ link, pause, stop: signal });
    done.catch(fault.reject);
    return { key, station, done, over };
  };

  const first = await openedKey(folder);
  if (first instanceof KeySealed)
    log.error({ err: first }, 'the key cannot be opened; not enrolled until it is');
  let session = open(first instanceof KeySealed ? null : first);
  const bridge = new SwitchedBridge(session.station.bridge);

  /** Goes on as whoever the key file says, each time that changes. */
  const followKey = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await keyNews.wait(keyGlanceMs, stop.signal);
      const key = stop.signal.aborted || !differs(session.key, folder) ? null : await openedKey(folder);
      if (key === null || key instanceof KeySealed || stop.signal.aborted) continue;
      session.over.abort();
      await session.done;
      session = open(key);
      bridge.switchTo(session.station.bridge);
    }
    await session.done;
  };
  const stopped = Promise.all([followKey(), enrolment.run(stop.signal)]).then(() => undefined);
  const done = Promise.race([stopped, fault.promise]);
  done.catch(() => undefined);
  return {
    station: session.key?.station ?? null,
    bridge,
    folder,
    broken: done,
    end: async () => {
      stop.abort();
      await done;
      database.close();
      folder.release();
    },
  };
}

/** Whether the key file says something else than what the station runs as. Without opening a sealed key. */
function differs(key: StationKey | null, folder: DataFolder): boolean {
  const found = folder.key.peek();
  if (found === null) return false;
  const { device, hub, fingerprint } = found;
  return device !== key?.device || hub !== key.hub || fingerprint !== key.fingerprint;
}

/** A keyring may be locked for now, or for ever: the station then waits to be enrolled, or to find it open. */
async function openedKey(folder: DataFolder): Promise<StationKey | KeySealed | null> {
  try {
    return await folder.key.read();
  } catch (error) {
    if (error instanceof KeySealed) return error;
    throw error;
  }
}
