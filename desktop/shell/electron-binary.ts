// Where Electron's own program lies, if it was ever fetched. Its package comes without it, and asking that package
// for the path would begin to fetch it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @param override folder of an unpacked Electron, as `ELECTRON_OVERRIDE_DIST_PATH` names it
 * @returns path of the program; null when there is none
 */
export function electronBinary(override: string | undefined): string | null {
  const folder = dirname(fileURLToPath(import.meta.resolve('electron')));
  const pathFile = join(folder, 'path.txt');
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const binary = join(override ?? join(folder, 'dist'), named);
  return existsSync(binary) ? binary : null;
}
