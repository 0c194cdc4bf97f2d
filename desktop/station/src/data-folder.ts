// The folder that holds a station: its databases, its keys, the token of its window. One process at a time.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyChest } from '@lineside/core/contracts/runtime-port';
import type { StationCode } from '@lineside/core/kernel/ids';
import Database from 'better-sqlite3';
import { PendingKey } from './enrolment/pending-key.ts';
import { SealedFile, writeSecret } from './sealed-file.ts';
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
  /** its identity; null before enrolment */
  readonly key: SealedFile<StationKey>;
  /** the key that asks to become its identity */
  readonly pending: SealedFile<PendingKey>;
  #lock: Database.Database | null = null;

  /** Without a chest the key is kept in clear. */
  constructor(path: string, chest: KeyChest | null = null) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    this.path = path;
    this.key = new SealedFile(join(path, 'station-key.json'), StationKey.omit({ privateKey: true }), chest);
    const pendingFile = join(path, 'station-key.pending.json');
    this.pending = new SealedFile(pendingFile, PendingKey.omit({ privateKey: true }), chest);
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

  /** Which station this folder belongs to, sealed key or not; null before enrolment. */
  station(): StationCode | null {
    return this.key.peek()?.station ?? null;
  }

  /** The token of the loopback window: made once, so that its address stays valid over restarts. */
  token(make: () => string): string {
    const file = join(this.path, 'window-token');
    if (!existsSync(file)) writeSecret(file, make());
    return readFileSync(file, 'utf8');
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
