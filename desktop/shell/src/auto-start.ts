// Whether the app starts when its user logs in: the system's own setting, or on Linux the file that stands for it.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { autostartEntry, autostartFile } from './autostart-entry.ts';

export interface Start {
  platform: NodeJS.Platform;
  /** what starts this app: an AppImage's own file rather than where it is unpacked */
  program: string;
  args: readonly string[];
}

export function startsAtLogin({ platform, program, args }: Start): boolean {
  if (platform === 'linux') return existsSync(linuxFile());
  return app.getLoginItemSettings({ path: program, args: [...args] }).openAtLogin;
}

export function setStartAtLogin({ platform, program, args }: Start, openAtLogin: boolean): void {
  if (platform !== 'linux') app.setLoginItemSettings({ openAtLogin, path: program, args: [...args] });
  else if (openAtLogin) {
    mkdirSync(dirname(linuxFile()), { recursive: true });
    writeFileSync(linuxFile(), autostartEntry([program, ...args]));
  } else rmSync(linuxFile(), { force: true });
}

/** Electron's `appData` is `$XDG_CONFIG_HOME` there, or `~/.config`. */
function linuxFile(): string {
  return join(app.getPath('appData'), 'autostart', autostartFile);
}
