// The few things that IT does to a station's window. It has no bar, which a reader that types by Alt codes would open,
// and no item has a key, as readers also send control characters as keys: a scan must never reload or quit.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { shellTexts, textIn } from './shell-texts.ts';

export interface MenuParts {
  locale: string;
  platform: NodeJS.Platform;
  startsAtLogin: boolean;
  onStartAtLogin: (wanted: boolean) => void;
  onFullScreen: () => void;
  onOpenLogs: () => void;
  onReload: () => void;
  onQuit: () => void;
}

export function menuOf(parts: MenuParts): Menu {
  const item = (
    name: keyof typeof shellTexts,
    click: () => void,
    more: MenuItemConstructorOptions = {},
  ): MenuItemConstructorOptions => ({ label: textIn(shellTexts[name], parts.locale), click, ...more });
  const submenu: MenuItemConstructorOptions[] = [
    {
      ...item('startAtLogin', () => undefined),
      type: 'checkbox',
      checked: parts.startsAtLogin,
      click: ({ checked }) => parts.onStartAtLogin(checked),
    },
    item('fullScreen', parts.onFullScreen),
    { type: 'separator' },
    item('openLogs', parts.onOpenLogs),
    item('reload', parts.onReload),
    { type: 'separator' },
    item('quit', parts.onQuit),
  ];
  // macOS pastes by the items of an edit menu only
  const edit: MenuItemConstructorOptions[] = parts.platform === 'darwin' ? [{ role: 'editMenu' }] : [];
  return Menu.buildFromTemplate([{ label: 'Lineside', submenu }, ...edit]);
}
