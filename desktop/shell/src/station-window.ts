// The one window: sandboxed, without Node, on its own scheme. It comes up where it stood, and comes back when its
// renderer falls; what was confirmed lies with the runtime, which never notices.
import { readFileSync, writeFileSync } from 'node:fs';
import { BrowserWindow, screen } from 'electron';
import { pageAddress } from './page-address.ts';
import { fallsInARow, restartDelayMs } from './restart-delay.ts';
import { placeWindow, type WindowPlace } from './window-place.ts';

/** Chromium's ERR_ABORTED: another load took the place of this one. */
const superseded = -3;

export interface StationWindowParts {
  preload: string;
  /** file in which the place of the window is kept */
  placeFile: string;
  kiosk: boolean;
  /** developer tools can be opened */
  developing: boolean;
  /** ms of a clock that is not set back */
  now: () => number;
  note: (sentence: string, fields?: object) => void;
}

/** Once the app is ready. */
export function openStationWindow(parts: StationWindowParts): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { maximized, ...bounds } = placeWindow(keptPlace(parts.placeFile), areas);
  const window = new BrowserWindow({
    ...bounds,
    title: 'Lineside',
    show: false,
    kiosk: parts.kiosk,
    webPreferences: {
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: parts.developing,
      // the sound of a result follows a scan, which is no click
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    if (!parts.kiosk) keepPlace(parts, window);
  });
  comeBack(window, parts);
  void window.loadURL(pageAddress).catch(() => undefined);
  return window;
}

/** After a fall of the renderer, or a page that would not load: at once, then ever later while it falls again. */
function comeBack(window: BrowserWindow, { now, note }: StationWindowParts): void {
  const { webContents } = window;
  let falls = 0;
  let standsSince = now();
  const again = (sentence: string, fields: object) => {
    falls = fallsInARow(falls, now() - standsSince);
    note(sentence, { ...fields, falls });
    setTimeout(() => {
      standsSince = now();
      if (!window.isDestroyed()) void window.loadURL(pageAddress).catch(() => undefined);
    }, restartDelayMs(falls));
  };
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') again('the page fell', { reason, exitCode });
  });
  webContents.on('did-fail-load', (_event, code, description, _address, isMainFrame) => {
    if (isMainFrame && code !== superseded) again('the page did not load', { code, description });
  });
  webContents.on('unresponsive', () => note('the page does not answer'));
}

function keptPlace(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function keepPlace({ placeFile, note }: StationWindowParts, window: BrowserWindow): void {
  const { x, y, width, height } = window.getNormalBounds();
  const place: WindowPlace = { x, y, width, height, maximized: window.isMaximized() };
  try {
    writeFileSync(placeFile, JSON.stringify(place));
  } catch (error) {
    note('the place of the window could not be kept', { error: String(error) });
  }
}
