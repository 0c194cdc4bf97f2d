// Clock, chance and time as tests hold them: nothing moves unless the test moves it.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stop } from '@lineside/core/contracts/sync';
import type { Sha256Hex } from '@lineside/core/kernel/ids';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { readMigrations } from '../src/migrate.ts';
import type { Random } from '../src/ports.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256Hex;
export const migrations = readMigrations(
  fileURLToPath(new URL('../../../migrations/station', import.meta.url)),
);

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lineside-station-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Counting, not chance: every id differs, and every run is the same. */
export function countingRandom(): Random {
  let count = 0;
  return {
    bytes: (length) => {
      count += 1;
      return new Uint8Array(createHash('sha512').update(String(count)).digest()).slice(0, length);
    },
    fraction: () => 0.5,
  };
}

/** Time that passes only when told to. */
export class ManualTime {
  #now: number;
  #sleepers: { at: number; wake: () => void }[] = [];

  constructor(startMs = Date.UTC(2025, 5, 2, 1, 41)) {
    this.#now = startMs;
  }

  now = (): number => this.#now;

  /** Sets the wall clock without anybody's pause ending. */
  set(now: number): void {
    this.#now = now;
  }

  pause = (delayMs: number, stop: Stop): Promise<void> =>
    new Promise((resolve) => {
      this.#sleepers.push({ at: this.#now + delayMs, wake: resolve });
      if (stop.aborted) resolve();
      stop.addEventListener('abort', resolve);
    });

  /** Lets time pass, waking sleepers one by one, each when it is due. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (;;) {
      const due = this.#sleepers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== due);
      this.#now = Math.max(this.#now, due.at);
      due.wake();
      await settled();
    }
    this.#now = until;
  }
}

/** Every promise that can settle has settled. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Everything folded and everything shown, but for the origins, of which each opening adds one. */
export function dump(database: Database): unknown {
  const rows = (query: string) => database.prepare(query).all();
  return {
    streams: rows("SELECT * FROM streams WHERE kind <> 'origin' ORDER BY stream"),
    units: rows('SELECT * FROM units ORDER BY sn'),
    tallies: rows('SELECT * FROM tallies WHERE units <> 0 ORDER BY run, what, step'),
    runs: rows('SELECT * FROM runs ORDER BY run'),
    results: rows(
      'SELECT o.origin, f.seq, r.run, r.step, r.result, r.at FROM results r JOIN facts f ON f.id = r.fact JOIN origins o ON o.no = f.origin ORDER BY 1, 2',
    ),
  };
}
