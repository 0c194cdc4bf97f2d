// The network goes, a station dies, the hub dies: the windows say exactly what is so, and no confirmed scan is lost.
import { type Browser, expect } from '@playwright/test';
import type { Operator } from '../plant/operator.ts';
import { hubName } from '../plant/plant.ts';
import { board, printing, spi, test } from './plant-fixture.ts';
import { passThroughForm } from './station-form.ts';
import { StationWindow } from './station-window.ts';

test.describe.configure({ mode: 'serial' });

const passed = board(21);
const inside = board(22);

let first: StationWindow;
let second: StationWindow;

/** A window that stays open from test to test. */
async function windowOn(browser: Browser, address: string): Promise<StationWindow> {
  return await StationWindow.open(await (await browser.newContext()).newPage(), address);
}

async function pass(station: StationWindow, worker: Operator, sn: string): Promise<void> {
  await passThroughForm(station, worker, sn);
  await expect(station.outcome('PASS', sn)).toBeVisible();
}

test('an outage is shown exactly, and work goes on', async ({ plant, operatorAt, browser }) => {
  first = await windowOn(browser, plant.address(printing));
  second = await windowOn(browser, plant.address(spi));
  await first.signInByBadge('BADGE-P01');
  await second.signInByBadge('BADGE-P05');
  await expect(first.link('ONLINE')).toBeVisible();
  await expect(first.find('waiting-count')).toHaveAttribute('data-count', '0');

  plant.cut();
  await expect(first.link('OFFLINE')).toContainText(/Offline since \d\d:\d\d/);
  await expect(second.link('OFFLINE')).toBeVisible();
  await first.scan(passed);
  await expect(first.inStation(passed)).toBeVisible();
  await expect(first.find('waiting-count')).not.toHaveAttribute('data-count', '0');
  const waiting = await first.waiting();
  await pass(first, await operatorAt(printing), passed);
  await expect(first.find('waiting-count')).toHaveAttribute('data-count', String(waiting + 1));
  await expect(first.find('saved-state')).toHaveAttribute('data-at-hub', 'false');
});

test('a board whose past is not known here goes on provisionally, with a reason', async ({ operatorAt }) => {
  await second.scan(passed);
  const question = second.find('provisional-panel');
  await expect(question).toHaveAttribute('data-sn', passed);
  await expect(second.find('provisional-confirm')).toBeDisabled();
  await second.find('provisional-reason-1').click();
  await second.find('provisional-confirm').click();
  await expect(second.inStation(passed)).toBeVisible();
  await expect(second.find('provisional-badge')).toBeVisible();
  await pass(second, await operatorAt(spi), passed);
});

test('a station killed in the middle comes back with every confirmed scan', async ({ plant }) => {
  await first.scan(inside);
  await expect(first.inStation(inside)).toBeVisible();
  await plant.kill(printing);
  await expect(first.find('runtime-gone')).toBeVisible();
  await plant.start(printing);
  await expect(first.find('runtime-gone')).toHaveCount(0);
  await expect(first.find('sign-in')).toBeVisible();
  await first.signInByBadge('BADGE-P01');
  await expect(first.inStation(inside)).toBeVisible();
  await expect(first.find(`result-${passed}`)).toBeVisible();
  await expect(first.link('OFFLINE')).toBeVisible();
});

test('the hub is killed while the network comes back; after its restart nothing waits', async ({ plant }) => {
  plant.restore();
  await plant.kill(hubName);
  await first.scan(board(23));
  await expect(first.inStation(board(23))).toBeVisible();
  await plant.start(hubName);
  for (const station of [first, second]) {
    await expect(station.link('ONLINE')).toBeVisible({ timeout: 45_000 });
    await expect(station.find('waiting-count')).toHaveAttribute('data-count', '0', { timeout: 30_000 });
  }
});

test('the hub has every confirmed scan once', async ({ plant }) => {
  const hub = plant.session('quality');
  const trace = await hub.trace(passed);
  expect(trace.visits.map(({ step, result }) => `${step} ${result}`)).toEqual(['10 PASS', '20 PASS']);
  expect(trace.visits[1]?.provisional?.missing).toEqual([10]);
  expect((await hub.trace(inside)).visits).toHaveLength(1);
  await first.page.context().close();
  await second.page.context().close();
});
