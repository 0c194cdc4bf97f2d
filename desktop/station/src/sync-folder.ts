// Makes names durable: after a power cut a file that was synced may still be gone, when its name was not.
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What a system says whose folders cannot be synced (Windows, some network drives): there the names have a journal. */
const cannot = new Set(['EPERM', 'EACCES', 'EINVAL', 'EISDIR']);

/** Every file and folder made, renamed or removed in this folder so far stays so, whatever happens to the power. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && cannot.has(String(error.code)))) throw error;
  } finally {
    closeSync(folder);
  }
}
