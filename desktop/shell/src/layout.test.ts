// The same code finds its files installed and from source.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { layoutOf } from './layout.ts';

test('given the installed app, then everything lies within it, also where its path has a blank', () => {
  const app = mkdtempSync(join(tmpdir(), 'lineside app-'));
  onTestFinished(() => rmSync(app, { recursive: true, force: true }));
  mkdirSync(join(app, 'migrations/station'), { recursive: true });
  expect(layoutOf(pathToFileURL(join(app, 'dist/main.js')).href)).toEqual({
    preload: join(app, 'dist/preload.cjs'),
    runtime: join(app, 'dist/runtime.js'),
    ui: join(app, 'ui'),
    migrations: join(app, 'migrations/station'),
  });
});

test('given the source tree, then each is where it is made', () => {
  const { ui, ...files } = layoutOf(new URL('./main.ts', import.meta.url).href);
  expect(ui).toMatch(/desktop\/ui\/dist$/);
  for (const path of Object.values(files)) expect(existsSync(path), path).toBe(true);
});
