// The real desktop app on a folder of its own, gone after the spec.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShellWindow } from '@lineside/core/contracts/runtime-port';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

declare global {
  interface Window {
    lineside?: ShellWindow;
  }
}

export interface DesktopApp {
  app: ElectronApplication;
  page: Page;
  /** Electron's program and the arguments that started it */
  command: { program: string; args: string[] };
}

export const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  desktop: async ({}, use) => {
    const { LINESIDE_ELECTRON: program, LINESIDE_APP: folder } = process.env;
    if (program === undefined || folder === undefined)
      throw new Error('run these specs by e2e/electron/main.ts');
    const userData = mkdtempSync(join(tmpdir(), 'lineside-desktop-'));
    // Chromium refuses to be root within its sandbox; that the page has no Node is checked either way
    const chromiumSandbox = process.getuid?.() !== 0;
    const args = [folder, `--user-data-dir=${userData}`, ...(chromiumSandbox ? [] : ['--no-sandbox'])];
    const app = await _electron.launch({ executablePath: program, args, chromiumSandbox });
    await use({ app, page: await app.firstWindow(), command: { program, args } });
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  },
});
