// A folder that electron-builder takes for an unpacked Electron, where the real one cannot be had: for tests. Its
// program does nothing, but it has fuses, which are found by their mark and set as in the real one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** Stands before the fuses in every Electron program. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');

/** Makes the folder, with every fuse on. */
export function standInElectron(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  writeFileSync(join(folder, 'locales/en-US.pak'), '');
  const wire = [Number(FuseVersion.V1), fuses.length, ...fuses.map(() => '1'.charCodeAt(0))];
  const program = Buffer.concat([Buffer.from(mark), Buffer.from(wire)]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
}
