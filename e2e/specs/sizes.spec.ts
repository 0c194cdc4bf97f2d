// Every screen of station and hub on a small and on a large screen, in both languages and themes: it fits, nothing is
// cut off, and what is to be done next is in sight. The engineers' screens are looked at where they are used.

import { expect } from '@playwright/test';
import { accepted } from '../plant/operator.ts';
import type { HubWindow } from './hub-window.ts';
import { PcWindow } from './pc-window.ts';
import { board, printing, run, spi, test } from './plant-fixture.ts';
import { expectFits } from './size-checks.ts';
import { fillForm, valuesFor } from './station-form.ts';

test('the station: signing in, a board, its values, PASS and FAIL', async ({ openStation, operatorAt }) => {
  test.setTimeout(120_000);
  const station = await openStation(printing);
  const { page } = station;
  await expectFits(page, 'sign-in', 'sign-in-user-P01');
  await station.find('sign-in-user-P03').click();
  await station.scan('BADGE-NOBODY');
  await expect(station.find('sign-in-problem')).toBeVisible();
  await expectFits(page, 'PIN pad', 'pin-enter');
  await station.signInByBadge('BADGE-P03');

  await station.scan(board(181));
  await expect(station.inStation(board(181))).toBeVisible();
  await expectFits(page, 'unit in station', 'track-pass');
  await station.find('user-menu').click();
  await expectFits(page, 'user menu', 'sign-out');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F9');
  const values = await valuesFor(await operatorAt(printing), board(181), { STENCIL_TENSION: 20 });
  await fillForm(station, values);
  await expectFits(page, 'form with a value out of limits', 'track-pass');
  await page.keyboard.press('F10');
  await expectFits(page, 'defect tiles', 'confirm-fail');
  await station.find('defect-SP_BRIDGE').click();
  await station.find('another-defect').click();
  await station.find('defect-SP_INSUF').click();
  await expectFits(page, 'second defect', 'confirm-fail');
  await station.find('confirm-fail').click();
  await expect(station.outcome('FAIL', board(181))).toBeVisible();

  await station.scan('SN-RUN-9999-0001');
  await expect(station.find('refusal')).toBeVisible();
  await expectFits(page, 'refusal', 'refusal-dismiss');
});

test('the station offline: provisional work and the sync page', async ({ openStation, plant }) => {
  test.setTimeout(120_000);
  const station = await openStation(spi);
  await station.signInByBadge('BADGE-P05');
  plant.cut(spi);
  await expect(station.link('OFFLINE')).toBeVisible();
  await station.scan(board(182));
  await expect(station.find('provisional-panel')).toBeVisible();
  await expectFits(station.page, 'provisional work', 'provisional-confirm');
  await station.find('link-state').click();
  await expect(station.find('sync-neighbours')).toBeVisible();
  await expectFits(station.page, 'sync page', null);
  plant.restore(spi);
  await expect(station.link('ONLINE')).toBeVisible();
});

test('a new PC: the screen of its first start', async ({ browser }) => {
  const pc = await PcWindow.start(browser);
  await expectFits(pc.page, 'first start', 'enrol-submit');
  await pc.remove();
});

interface HubScreen {
  path: string;
  /** waits until there is something to look at, and opens what is to be seen */
  ready: (hub: HubWindow) => Promise<void>;
  primary: string | null;
}

const visible = (testId: string) => async (hub: HubWindow) => expect(hub.find(testId)).toBeVisible();

const hubScreens: Record<string, HubScreen> = {
  overview: { path: '/', ready: visible(`overview-run-${run}`), primary: 'search-input' },
  runs: { path: '/runs', ready: visible(`run-row-${run}`), primary: 'search-input' },
  run: { path: `/runs/${run}`, ready: visible('units-table'), primary: 'search-input' },
  trace: {
    path: `/trace/${board(183)}`,
    async ready(hub) {
      await hub.find('trace-open-all').click();
    },
    primary: 'trace-verdict',
  },
  review: { path: '/review', ready: visible('review'), primary: 'search-input' },
  stations: { path: '/stations', ready: visible(`station-row-${printing}`), primary: 'search-input' },
  'not found': { path: '/nowhere', ready: visible('not-found'), primary: 'search-input' },
};

test('the hub: every page', async ({ openHub, operatorAt }) => {
  test.setTimeout(120_000);
  const operator = await operatorAt(printing);
  const { unit } = accepted(await operator.trackIn(board(183)));
  const defects = [{ code: 'SP_BRIDGE', location: 'R41', remark: 'paste on the mask' }];
  accepted(await operator.trackOut(board(183), 'FAIL', operator.fill(unit), defects));

  const hub = await openHub();
  await hub.open('/sign-in');
  await expectFits(hub.page, 'sign-in', 'sign-in-submit');
  await hub.signIn('quality');
  for (const [screen, { path, ready, primary }] of Object.entries(hubScreens)) {
    await hub.open(path);
    await ready(hub);
    await expectFits(hub.page, screen, primary);
  }
});
