// `pnpm station`: the desktop app from source, bundled as it will be installed, then started with this machine's
// Electron; arguments go on to the app. With --where it is bundled and not started: says where both lie, as JSON.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronBinary } from './electron-binary.ts';
import { stageApp } from './pack/stage-app.ts';

const app = join(import.meta.dirname, 'dist/dev-app');

const notThere = `Electron's program is not on this machine; its package comes without it.
  To fetch it (from github.com):  pnpm --filter @lineside/shell exec install-electron
  To go without:                  pnpm exec node desktop/station/src/main.ts serve --data DIR
                                  and open the address that it prints in a browser.
本机没有 Electron 程序（其安装包不含程序本体）。
  下载（来自 github.com）：       pnpm --filter @lineside/shell exec install-electron
  或改用浏览器：                  pnpm exec node desktop/station/src/main.ts serve --data 目录
                                  然后用浏览器打开其显示的地址。
`;

const electron = electronBinary(process.env.ELECTRON_OVERRIDE_DIST_PATH);
const args = process.argv.slice(2);
if (electron === null) {
  process.stderr.write(notThere);
  process.exit(1);
}
await stageApp(app, `${process.platform}-${process.arch}`);
if (args.includes('--where')) process.stdout.write(`${JSON.stringify({ electron, app })}\n`);
else {
  const running = spawn(electron, [app, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => running.kill(signal));
  running.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  running.once('exit', (code) => process.exit(code ?? 1));
}
