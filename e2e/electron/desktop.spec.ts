// The desktop app as it is started on the floor: its first screen, what its page cannot do, and how it gets up again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { test } from './desktop-app.ts';

test('given a PC that is no station yet, then the first screen says so', async ({ desktop: { page } }) => {
  await expect(page.getByTestId('sign-in')).toBeVisible();
  expect(page.url()).toBe('app://lineside/index.html');
  const reply = await page.evaluate(() => window.lineside?.call('face', '{}'));
  expect(reply).toMatchObject({ output: { station: null } });
});

test('given the page, then it has two functions and nothing of Node', async ({ desktop: { page } }) => {
  const within = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    lineside: Object.keys(window.lineside ?? {}).sort(),
  }));
  expect(within).toEqual({ require: 'undefined', process: 'undefined', lineside: ['call', 'watch'] });
});

test('given a page that wants to leave, then it stays, alone, and reaches nothing', async ({
  desktop: { app, page },
}) => {
  await expect(page.getByTestId('sign-in')).toBeVisible();
  const got = await page.evaluate(async () => {
    const opened = window.open('https://lineside.example/');
    const reached = await fetch('https://lineside.example/').then(
      () => true,
      () => false,
    );
    const outside = await fetch('app://lineside/..%2fpackage.json').then(
      ({ ok }) => ok,
      () => false,
    );
    return { opened: opened !== null, reached, outside, asked: await Notification.requestPermission() };
  });
  expect(got).toEqual({ opened: false, reached: false, outside: false, asked: 'denied' });
  await page.evaluate(() => {
    location.href = 'https://lineside.example/';
  });
  await expect(page.getByTestId('sign-in')).toBeVisible();
  expect(page.url()).toBe('app://lineside/index.html');
  expect(app.windows()).toHaveLength(1);
});

test('given a call that the contract does not know, then it is answered as over HTTP', async ({
  desktop: { page },
}) => {
  const replies = await page.evaluate(() =>
    Promise.all([window.lineside?.call('dance', '{}'), window.lineside?.call('face', '{"more":1}')]),
  );
  expect(replies).toMatchObject([
    { problem: { error: { code: 'NOT_FOUND' } } },
    { problem: { error: { code: 'VALIDATION_ERROR' } } },
  ]);
});

test('given a second start, then it ends at once and the first goes on', async ({ desktop }) => {
  const { app, page, command } = desktop;
  await expect(page.getByTestId('sign-in')).toBeVisible();
  const second = spawn(command.program, command.args, { stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  expect(app.windows()).toHaveLength(1);
  await expect(page.getByTestId('sign-in')).toBeVisible();
});

test('given a runtime that is killed, then the page says so, and stops saying so when it is back', async ({
  desktop: { app, page },
}) => {
  await expect(page.getByTestId('sign-in')).toBeVisible();
  await page.evaluate(() => {
    const events: string[] = [];
    window.lineside?.watch(({ event }) => events.push(event));
    Object.assign(window, { events });
  });
  const heard = () =>
    page.evaluate(() => Reflect.get(window, 'events').filter((e: string) => e !== 'CHANGED'));
  const pid = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Lineside station')?.pid,
  );
  if (pid === undefined) throw new Error('no station runtime is there');
  process.kill(pid, 'SIGKILL');
  await expect.poll(heard).toEqual(['RUNTIME_GONE', 'RUNTIME_BACK']);
  await expect(page.getByTestId('runtime-gone')).toBeHidden();
});

test('given a renderer that falls, then its page is loaded again', async ({ desktop: { app, page } }) => {
  await expect(page.getByTestId('sign-in')).toBeVisible();
  const stands = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined || window.webContents.isCrashed() || window.webContents.isLoading())
        return false;
      return window.webContents.executeJavaScript('document.querySelector("[data-testid=sign-in]") !== null');
    });
  await app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.forcefullyCrashRenderer();
  });
  await expect.poll(stands).toBe(true);
});
