// Where the files lie that the shell needs: in the installed app beside `dist`, in the source tree where they are made.
// Everything is found from the address of the entry that asks, never from the working directory.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Layout {
  /** what runs in every window before its page does */
  preload: string;
  /** what the utility process starts with */
  runtime: string;
  /** folder of the built screens */
  ui: string;
  /** folder of the station's .sql files */
  migrations: string;
}

/** @param entry `import.meta.url` of a file in `dist` of the app, or in `src` of the source tree */
export function layoutOf(entry: string): Layout {
  const here = fileURLToPath(new URL('.', entry));
  const app = join(here, '..');
  if (existsSync(join(app, 'migrations')))
    return {
      preload: join(here, 'preload.cjs'),
      runtime: join(here, 'runtime.js'),
      ui: join(app, 'ui'),
      migrations: join(app, 'migrations/station'),
    };
  const root = join(app, '../..');
  return {
    preload: join(here, 'preload.ts'),
    runtime: join(here, 'runtime.ts'),
    ui: join(root, 'desktop/ui/dist'),
    migrations: join(root, 'migrations/station'),
  };
}
