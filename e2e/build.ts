// Builds both UIs when their sources are newer than what was built. Everything else runs from source.
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

for (const ui of ['desktop/ui', 'hub/web']) {
  const built = join(root, ui, 'dist/index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newestSource(ui)) continue;
  console.log(`building ${ui} …`);
  await build({ root: join(root, ui), logLevel: 'warn' });
}

function newestSource(ui: string): number {
  const files = [ui, 'shared/ui', 'shared/core'].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,css,html,json}`, {
      cwd: root,
      exclude: ['**/node_modules/**', '**/dist/**'],
    }),
  );
  return Math.max(...files.map((file) => statSync(join(root, file)).mtimeMs));
}
