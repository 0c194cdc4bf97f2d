// A file that only takes up room, to be given back when the disk is full: what is being confirmed at that moment
// can then be finished, and the machine be used to make room.
import { rmSync, statSync, writeFileSync } from 'node:fs';

const ballastBytes = 8 * 1024 * 1024;

/** Takes the room, unless it is taken already or there is none. A power cut may have left a ballast of less. */
export function takeBallast(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.size === ballastBytes) return;
  try {
    writeFileSync(file, Buffer.alloc(ballastBytes), { mode: 0o600, flush: true });
  } catch {
    dropBallast(file);
  }
}

/** Gives the room back; it is taken again at the next start. */
export function dropBallast(file: string): void {
  rmSync(file, { force: true });
}
