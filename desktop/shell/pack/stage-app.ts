// Lays out, file by file, what goes into the installed app, and nothing else: the installer packs this folder whole.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bundle } from './bundle.ts';
import { thirdPartyLicenses } from './third-party-licenses.ts';

const root = join(import.meta.dirname, '../../..');

const Release = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
});

/** JavaScript of the native module that no import of ours reaches: one file for every platform there is. */
const platformEntry = /\/lib\/(linux|linuxmusl|darwin|win32)-\w+\.js$/;

/**
 * The screens must have been built.
 * @param app folder that is made anew
 * @param target platform and architecture, as in `linux-x64`, by which the native module is chosen
 */
export async function stageApp(app: string, target: string): Promise<void> {
  rmSync(app, { recursive: true, force: true });
  await bundle(join(app, 'dist'));
  cpSync(join(root, 'desktop/ui/dist'), join(app, 'ui'), { recursive: true });
  cpSync(join(root, 'migrations/station'), join(app, 'migrations/station'), { recursive: true });
  copyNativeModule(join(app, 'node_modules/better-sqlite3'), target);
  const ours = ['station', 'shell', 'ui'].map((part) => join(root, 'desktop', part, 'package.json'));
  writeFileSync(join(app, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(ours));
  cpSync(join(root, 'LICENSE'), join(app, 'LICENSE'));
  const release = Release.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const packageJson = { ...release, type: 'module', main: 'dist/main.js' };
  writeFileSync(join(app, 'package.json'), `${JSON.stringify(packageJson, null, 2)}\n`);
}

function copyNativeModule(to: string, target: string): void {
  const from = join(root, 'desktop/station/node_modules/better-sqlite3');
  for (const part of ['package.json', 'LICENSE', 'lib'])
    cpSync(join(from, part), join(to, part), {
      recursive: true,
      filter: (path) => !platformEntry.test(path.replaceAll('\\', '/')),
    });
  mkdirSync(join(to, 'prebuilds'));
  cpSync(join(from, `prebuilds/${target}.node`), join(to, `prebuilds/${target}.node`));
}
