// What an installer carries, proved on one packed around a stand-in for Electron: what the station needs, nothing
// that stays at home, and the fuses; and that what was packed runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PackedStation } from './packed-station.ts';
import { standInElectron } from './stand-in-electron.ts';

const root = join(import.meta.dirname, '../../..');
const target = `${process.platform}-${process.arch}`;
const nativeModule = `node_modules/better-sqlite3/prebuilds/${target}.node`;

/** What the environment of a build may hold, and no installer. */
const secrets = {
  LINESIDE_ADMIN_PASSWORD: 'packed-by-mistake-1',
  CSC_KEY_PASSWORD: 'packed-by-mistake-2',
  GH_TOKEN: 'packed-by-mistake-3',
};

let folder: string;
let app: string;
let installed: string;
let archive: string;
/** the archive, taken apart again */
let extracted: string;
let files: string[];

const inFolder = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
const textOf = (file: string) => readFileSync(join(extracted, file), 'latin1');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lineside-pack-'));
  const electron = join(folder, 'electron');
  standInElectron(electron);
  app = join(folder, 'app');
  const places = ['--app', app, '--output', join(folder, 'out'), '--electron', electron];
  const packed = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), '--dir', ...places], {
    env: { ...process.env, ...secrets },
    encoding: 'utf8',
  });
  if (packed.status !== 0) throw new Error(`${packed.stdout}${packed.stderr}`);
  installed = join(folder, 'out', 'linux-unpacked');
  archive = join(installed, 'resources/app.asar');
  extracted = join(folder, 'extracted');
  extractAll(archive, extracted);
  files = inFolder(extracted);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')(
  'given a packed app (the stand-in for Electron is a Linux one)',
  () => {
    test('then it is what was staged, byte for byte but for what a package.json says to developers', () => {
      expect(files).toEqual(inFolder(app));
      const same = (file: string) =>
        readFileSync(join(app, file)).equals(readFileSync(join(extracted, file)));
      expect(files.filter((file) => !file.endsWith('package.json') && !same(file))).toEqual([]);
    });

    test('then it has what a station needs', () => {
      const needed = [
        ...['package.json', 'LICENSE', 'THIRD-PARTY-LICENSES.txt', nativeModule, 'ui/index.html'],
        ...['main.js', 'preload.cjs', 'runtime.js', 'station.js'].map((file) => `dist/${file}`),
        ...readdirSync(join(root, 'migrations/station')).map((file) => `migrations/station/${file}`),
      ];
      expect(needed.filter((file) => !files.includes(file))).toEqual([]);
      const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      expect(JSON.parse(textOf('package.json'))).toMatchObject({ name, version, main: 'dist/main.js' });
    });

    test('then it has no source, no source map, no test and nothing of a running station', () => {
      const home =
        /\.(tsx?|map|db|sqlite|pem|key|env)$|\.test\.|(^|\/)(src|test|testing|e2e)\/|\.lineside|station-key\.json|window-token/;
      expect(files.filter((file) => home.test(file))).toEqual([]);
      expect(files.filter((file) => textOf(file).includes('sourceMappingURL=data:'))).toEqual([]);
    });

    test('then no secret is in it, nor a word of the computer that packed it', () => {
      const marks = [
        /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]/,
        /\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bnpm_[A-Za-z0-9]{36}/,
        /packed-by-mistake|admin-lineside|BADGE-P0/,
      ];
      const found = files.filter((file) => {
        const text = textOf(file);
        return text.includes(root) || text.includes(folder) || marks.some((mark) => mark.test(text));
      });
      expect(found).toEqual([]);
    });

    test('then its one native module is that of its platform, and lies where the system can load it', () => {
      expect(files.filter((file) => file.endsWith('.node'))).toEqual([nativeModule]);
      const outside = listPackage(archive, { isPack: false }).filter(
        (file) => statFile(archive, file.slice(1)).unpacked,
      );
      expect(outside).toEqual([`/${nativeModule}`]);
      expect(inFolder(`${archive}.unpacked`)).toEqual([nativeModule]);
    });

    test('then every package that was bundled stands in the licences, and so do fonts and the native module', () => {
      const bundles = files.filter((file) => file.startsWith('dist/')).map(textOf);
      const bundled = bundles.flatMap((text) =>
        [...text.matchAll(/^\s*\/\/.*\/node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\/[^\n]*$/gm)].map(
          (match) => match[1] ?? '',
        ),
      );
      const named = new Set(
        [...textOf('THIRD-PARTY-LICENSES.txt').matchAll(/^(\S+) \d+\.\S+ \(.+\)$/gm)].map(([, name]) => name),
      );
      expect(bundled).toContain('fastify');
      const needed = new Set([...bundled, 'better-sqlite3', 'solid-js', '@fontsource-variable/noto-sans-sc']);
      expect([...needed].filter((name) => !named.has(name))).toEqual([]);
    });

    test('then its program runs nothing but this app: every fuse is as it must be', async () => {
      const [off, on] = ['0', '1'].map((state) => state.charCodeAt(0));
      expect(await getCurrentFuseWire(join(installed, 'lineside'))).toMatchObject({
        [FuseV1Options.RunAsNode]: off,
        [FuseV1Options.EnableCookieEncryption]: on,
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
        [FuseV1Options.EnableNodeCliInspectArguments]: off,
        [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
        [FuseV1Options.OnlyLoadAppFromAsar]: on,
        [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      });
    });

    test('then its station starts under plain Node, with its screens, its migrations and its way to enrol', async () => {
      const station = await PackedStation.serve(extracted, join(folder, 'data'));
      expect(await station.get('/')).toBe(textOf('ui/index.html'));
      expect(await station.call('face', {})).toMatchObject({
        station: null,
        software: expect.stringMatching(/^lineside/),
      });
      await station.stop();
      const nowhere = [
        'enrol',
        'ABCD-EFGH-JKMN-P234',
        '--hub',
        'http://127.0.0.1:9',
        '--data',
        join(folder, 'other'),
      ];
      expect(PackedStation.run(extracted, nowhere)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('cannot be reached'),
      });
    });
  },
);
