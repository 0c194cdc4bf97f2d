// Packs the station's app for the platform this runs on: installers; with --dir only the folder they install; with
// --stage only what goes into it. The screens must have been built (`node e2e/build.ts`).
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Configuration } from 'electron-builder';
import { z } from 'zod';
import { stageApp } from './stage-app.ts';

const root = join(import.meta.dirname, '../../..');

const { values } = parseArgs({
  options: {
    stage: { type: 'boolean', default: false },
    dir: { type: 'boolean', default: false },
    app: { type: 'string', default: join(root, 'desktop/shell/dist/app') },
    output: { type: 'string', default: join(root, 'desktop/shell/dist/installers') },
    /** folder of an unpacked Electron; without it electron-builder fetches the one that the shell was written for */
    electron: { type: 'string' },
  },
});
const [app, output] = [resolve(values.app), resolve(values.output)];

const ShellPackage = z.object({ devDependencies: z.object({ electron: z.string() }) });
const shell = ShellPackage.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')),
);

/** The rest is in electron-builder.yml. */
const config: Configuration = {
  directories: { app, output },
  electronVersion: shell.devDependencies.electron,
  ...(values.electron === undefined ? {} : { electronDist: resolve(values.electron) }),
  // "no" means: node_modules are complete as they are staged. Otherwise it packs those of the workspace, too.
  beforeBuild: async () => false,
};

await stageApp(app, `${process.platform}-${process.arch}`);
if (!values.stage) await build({ projectDir: root, dir: values.dir, publish: 'never', config });
