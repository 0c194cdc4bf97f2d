// The desktop app: one window on one station, which runs in a process of its own beside it. Composed here, and the
// only place of the shell, with the runtime's entry, that touches its process.
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, session, shell } from 'electron';
import { type Start, setStartAtLogin, startsAtLogin } from './auto-start.ts';
import { type Call, throughDoor } from './bridge-door.ts';
import { readCommandLine } from './command-line.ts';
import { layoutOf } from './layout.ts';
import { lockDownPages, lockDownSession } from './lock-down.ts';
import { type LogFile, openLogFile } from './log-file.ts';
import { menuOf } from './menu.ts';
import { announceScheme, serveScreens } from './page-scheme.ts';
import { provisionPath } from './provision.ts';
import { steadyMs } from './restart-delay.ts';
import { forkRuntime } from './runtime-process.ts';
import { openSafeChest } from './safe-chest.ts';
import { shellTexts, textIn } from './shell-texts.ts';
import { openStationWindow } from './station-window.ts';
import { Supervisor } from './supervisor.ts';
import { enrolUnattended } from './unattended.ts';

/** ms since this process began */
const now = () => performance.now();
const developing = !app.isPackaged;
// a development build is started as `electron <folder>`: its first argument is the app itself
const commandLine = readCommandLine(process.argv.slice(developing ? 2 : 1));
const layout = layoutOf(import.meta.url);
const start: Start = {
  platform: process.platform,
  program: process.env.APPIMAGE ?? process.execPath,
  args: process.argv.slice(1).filter((arg) => !arg.startsWith('--auto-start')),
};

app.setName('Lineside');
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', join(app.getPath('appData'), 'Lineside'));
app.enableSandbox();
// Electron's own menu would come otherwise, with a key for everything
Menu.setApplicationMenu(null);
announceScheme();
lockDownPages();

const userData = app.getPath('userData');
const logs = join(userData, 'logs');

if (commandLine.autoStart !== null) {
  setStartAtLogin(start, commandLine.autoStart);
  app.exit(0);
} else if (app.requestSingleInstanceLock()) run();
else app.exit(0);

function run(): void {
  const log = openLogFile(logs, () => Date.now());
  let broken = false;
  const fail = (error: unknown) => {
    if (broken) return;
    broken = true;
    log.note('the shell broke', { level: 50, error: error instanceof Error ? error.stack : String(error) });
    // one that breaks over its own start would break again: somebody has to look
    if (now() >= steadyMs) app.relaunch();
    else dialog.showErrorBox(textIn(shellTexts.brokenTitle, app.getLocale()), brokenText());
    void log.close().finally(() => app.exit(1));
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) =>
    log.note('a process of the app is gone', { type, reason, exitCode, name }),
  );
  log.note('the shell starts', { version: app.getVersion(), kiosk: commandLine.kiosk });
  app.whenReady().then(() => open(log), fail);
}

async function open(log: LogFile): Promise<void> {
  const { note } = log;
  lockDownSession(session.defaultSession, developing);
  serveScreens(session.defaultSession, layout.ui);

  const chest = await openSafeChest(process.platform).catch((error: unknown) => {
    note('the keyring of this system does not answer', { error: String(error) });
    return null;
  });
  if (chest === null) note('without a keyring the key of the station is kept in clear, for its user alone');
  const data = commandLine.data ?? join(userData, 'station');
  const supervisor = new Supervisor({
    spawn: () => forkRuntime({ script: layout.runtime, data, sealed: chest !== null, log: log.write }),
    now,
    after: (delayMs, then) => {
      const timer = setTimeout(then, delayMs);
      return () => clearTimeout(timer);
    },
    chest,
    note,
  });
  const call: Call = (verb, body) => supervisor.call(verb, body);
  ipcMain.handle('lineside:call', ({ senderFrame, sender }, verb: unknown, body: unknown) =>
    throughDoor(
      { url: senderFrame?.url ?? null, isMainFrame: senderFrame === sender.mainFrame },
      verb,
      body,
      call,
    ),
  );
  supervisor.watch((event) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send('lineside:event', event);
  });
  endInOrder(supervisor, log);
  supervisor.start();
  void enrolUnattended({
    file: provisionPath(process.platform, process.env.ProgramData),
    call,
    pause: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
    tell: (message) =>
      void dialog.showMessageBox({ type: 'warning', message: textIn(message, app.getLocale()) }),
    note,
  });

  const { kiosk } = commandLine;
  const placeFile = join(userData, 'window.json');
  const window = openStationWindow({ preload: layout.preload, placeFile, kiosk, developing, now, note });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  if (!kiosk) offerMenu(window);
}

/** macOS has its bar above all windows; elsewhere a right click on the window's title brings the menu. */
function offerMenu(window: BrowserWindow): void {
  const menu = menuOf({
    locale: app.getLocale(),
    platform: process.platform,
    startsAtLogin: startsAtLogin(start),
    onStartAtLogin: (wanted) => setStartAtLogin(start, wanted),
    onFullScreen: () => window.setFullScreen(!window.isFullScreen()),
    onOpenLogs: () => void shell.openPath(logs),
    onReload: () => window.webContents.reload(),
    onQuit: () => app.quit(),
  });
  if (process.platform === 'darwin') Menu.setApplicationMenu(menu);
  else
    window.on('system-context-menu', (event) => {
      event.preventDefault();
      menu.popup({ window });
    });
}

/** The runtime finishes before the app does; it would lose nothing otherwise, but its next start would have to check. */
function endInOrder(supervisor: Supervisor, log: LogFile): void {
  let phase: 'RUNNING' | 'ENDING' | 'ENDED' = 'RUNNING';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (phase === 'ENDED') return;
    event.preventDefault();
    if (phase === 'ENDING') return;
    phase = 'ENDING';
    log.note('the shell ends');
    void supervisor
      .end()
      .then(() => log.close())
      .finally(() => {
        phase = 'ENDED';
        app.quit();
      });
  });
}

function brokenText(): string {
  return textIn(shellTexts.broken, app.getLocale()).replace('{logs}', logs);
}
