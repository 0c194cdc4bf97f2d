// A file that only takes up room, to be given back when the disk is full: what is being confirmed at that moment
// can then be finished, and the machine be used to make room.
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const ballastBytes = 8 * 1024 * 1024;

/** Takes the room, unless it is taken already or there is none. */
export function takeBallast(file: string): void {
  if (existsSync(file)) return;
  try {
    writeFileSync(file, Buffer.alloc(ballastBytes), { mode: 0o600 });
  } catch {
    dropBallast(file);
  }
}

/** Gives the room back; it is taken again at the next start. */
export function dropBallast(file: string): void {
  rmSync(file, { force: true });
}
