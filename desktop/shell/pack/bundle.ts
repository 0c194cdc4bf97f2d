// Turns the station's TypeScript into the few JavaScript files that the app carries. What other people wrote goes
// in too, but for Electron and the native module. No source map: an installed app carries no source.
import { join } from 'node:path';
import { type BuildOptions, build } from 'rolldown';

const desktop = join(import.meta.dirname, '../..');

/** By name of the file made: what Electron starts, its utility process, and the station's command line. */
const entries = {
  main: join(desktop, 'shell/src/main.ts'),
  runtime: join(desktop, 'shell/src/runtime.ts'),
  station: join(desktop, 'station/src/main.ts'),
};

/** A sandboxed window loads CommonJS, and only from one file. */
const preload = join(desktop, 'shell/src/preload.ts');

const options: BuildOptions = {
  platform: 'node',
  external: ['electron', 'better-sqlite3'],
  // such as an import that cannot be resolved, which would be left for the factory to find
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message);
  },
};

/** @param dist folder of the bundles; what is in it already stays */
export async function bundle(dist: string): Promise<void> {
  const files = { dir: dist, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' };
  await build({ ...options, input: entries, output: { ...files, format: 'esm' } });
  await build({ ...options, input: preload, output: { file: join(dist, 'preload.cjs'), format: 'cjs' } });
}
