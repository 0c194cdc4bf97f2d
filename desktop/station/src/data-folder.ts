// The folder that holds a station: its databases, its key, the token of its window. One process at a time.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StationKey } from './station-key.ts';

/** Another process already runs this station. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`another station process is using ${folder}`);
    this.name = 'FolderInUse';
  }
}

export class DataFolder {
  readonly path: string;
  #lock: Database.Database | null = null;

  constructor(path: string) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    this.path = path;
  }

  /**
   * Holds the folder until `release`, or until the process ends however it ends.
   * @throws FolderInUse
   */
  hold(): void {
    const lock = new Database(join(this.path, 'in-use'), { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw isBusy(error) ? new FolderInUse(this.path) : error;
    }
    this.#lock = lock;
  }

  release(): void {
    this.#lock?.close();
    this.#lock = null;
  }

  /** Null before enrolment. */
  readKey(): StationKey | null {
    const file = join(this.path, 'station-key.json');
    return existsSync(file) ? StationKey.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  }

  writeKey(key: StationKey): void {
    this.#writeSecret('station-key.json', `${JSON.stringify(key, null, 2)}\n`);
  }

  /** The token of the loopback window: made once, so that its address stays valid over restarts. */
  token(make: () => string): string {
    const file = join(this.path, 'window-token');
    if (!existsSync(file)) this.#writeSecret('window-token', make());
    return readFileSync(file, 'utf8');
  }

  #writeSecret(name: string, text: string): void {
    const file = join(this.path, name);
    writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
