// Every screen of station and hub on a small and on a large screen, in both languages and themes: it fits, nothing is
// cut off, and what is to be done next is in sight. The engineers' screens are looked at where they are used.

import type { Enrolment } from '@lineside/core/contracts/station-enrolment';
import { expect } from '@playwright/test';
import { accepted } from '../plant/operator.ts';
import { planPanels } from '../plant/panel-run.ts';
import type { HubWindow } from './hub-window.ts';
import { nameDefect } from './name-defect.ts';
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

test('the station: where a unit is, and who approves what is decided there', async ({ openStation }) => {
  test.setTimeout(180_000);
  const station = await openStation(printing);
  const { page } = station;
  const { keyboard } = page;
  await station.signInByBadge('BADGE-P03');
  await station.scan(board(184));
  await expect(station.inStation(board(184))).toBeVisible();
  await keyboard.press('F1');
  await expectFits(page, 'keys and cards', null);
  await keyboard.press('Escape');

  await keyboard.press('F2');
  await station.scan('SN-RUN-9999-0002');
  await expect(station.find('look-up-problem')).toBeVisible();
  await expectFits(page, 'nothing found', 'look-up-problem');
  await station.scan(board(184));
  await expect(station.find(`found-${board(184)}`)).toBeVisible();
  await expectFits(page, 'a unit found', 'found-status');
  await station.find('dispose-HOLD').click();
  await station.find('reason-1').click();
  await expectFits(page, 'putting on hold', 'dispose-confirm');
  await station.find('dispose-confirm').click();
  await expect(station.find('approval')).toBeVisible();
  await station.scan('BADGE-P01');
  await expect(station.find('approval-problem')).toBeVisible();
  await expectFits(page, 'approval refused', 'approval-cancel');
  await expect(station.find('sign-in-user-P02')).toHaveCount(0);
  await station.find('sign-in-user-quality').click();
  await expectFits(page, 'approval by PIN', 'approval-cancel');
  await keyboard.press('Escape');
  await station.find('set-right-10').click();
  await station.find('correct-VOID').click();
  await expectFits(page, 'a visit set right', 'correct-confirm');
});

test('the station: the handover, equipment that stands, and the lock', async ({ openStation }) => {
  test.setTimeout(180_000);
  const station = await openStation(printing);
  const { page } = station;
  await station.signInByBadge('BADGE-P03');
  await station.openMenu('menu-handover');
  await expect(station.find('handover-sheet')).toBeVisible();
  await expectFits(page, 'handover', 'hand-over');
  await station.openMenu('menu-equipment');
  await station.find('condition-DOWN').click();
  await station
    .find('reason-other')
    .fill('Squeegee motor stops every few boards, the technician is called '.repeat(3));
  await expectFits(page, 'equipment', 'equipment-set');
  await station.find('equipment-set').click();
  await expect(station.find('approval')).toBeVisible();
  await station.scan('BADGE-L01');
  await expect(station.find('equipment-band')).toBeVisible();
  await expectFits(page, 'equipment that stands', 'equipment-change');
  await station.openMenu('menu-equipment');
  await station.find('reason-1').click();
  await station.find('equipment-set').click();
  await expect(station.find('approval')).toBeVisible();
  await station.scanAgain('BADGE-L01');
  await expect(station.find('equipment-band')).toHaveCount(0);
  await station.openMenu('lock-now');
  await expectFits(page, 'locked', 'pin-enter');
});

test('the station: a panel in hand', async ({ openStation, plant }) => {
  test.setTimeout(120_000);
  const run = 'RUN-PANEL-SIZES';
  const label = `SN-${run}-0001`;
  await planPanels(plant, { run, boards: 8 });
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P03');
  await expect(async () => {
    await station.scan(label);
    await expect(station.inStation(label)).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expectFits(station.page, 'panel', 'track-pass');
  await station.find('board-3').click();
  await station.page.keyboard.press('F10');
  await nameDefect(station, 'SP_BRIDGE', 'U5, the third pad from the left');
  await station.page.keyboard.press('F10');
  await expectFits(station.page, 'panel with a defect', 'track-pass');
  await station.page.keyboard.press('F9');
  await expectFits(station.page, 'values of a panel', 'track-pass');
});

test('the station: more people than fit, with long names', async ({ openStation }) => {
  test.setTimeout(120_000);
  const station = await openStation(printing);
  const { page } = station;
  const people = Array.from({ length: 60 }, (_, n) => ({
    user: `long-user-name-of-${n}`,
    name:
      n % 2 === 0
        ? `Maximiliana Wolfeschlegelsteinhausenbergerdorff ${n}`
        : `欧阳娜娜夏侯惇司马相如诸葛孔明${n}`,
    language: 'en',
  }));
  await page.route('**/bridge/face', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), users: people } });
  });
  await page.reload();
  const last = station.find('sign-in-user-long-user-name-of-59');
  await expectFits(page, 'many people', null);
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
  await last.click();
  await expectFits(page, 'PIN of a long name', 'pin-enter');
});

test('the station: shut out by its hub, with a database set aside', async ({ openStation }) => {
  test.setTimeout(120_000);
  const station = await openStation(printing);
  const { page } = station;
  const path = 'C:\\Users\\operator\\AppData\\Roaming\\Lineside\\station\\set-aside-1795317305541';
  const trouble = {
    enrolment: { ...neverAsked, state: 'REVOKED', reason: 'Its place was taken by a new PC on Monday' },
    setAside: { path, at: 1_795_317_305_541, salvaged: 1482, lostAfterSeq: 1482 },
  };
  await page.route('**/bridge/face', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), ...trouble } });
  });
  await page.reload();
  await expect(station.find('set-aside')).toBeVisible();
  await expectFits(page, 'shut out', 'enrol-again');
  await station.find('sign-in-user-P03').click();
  await expectFits(page, 'PIN at a station that is shut out', 'pin-enter');
  await station.find('pin-back').click();
  await expect(station.find('revoked')).toBeVisible();
});

test('a new PC: the screen of its first start', async ({ browser }) => {
  const pc = await PcWindow.start(browser);
  await expectFits(pc.page, 'first start', 'enrol-submit');
  const waiting = { state: 'WAITING', hub: 'https://mes-hub-01.shenzhen.plant.example:7400' };
  await pc.page.route('**/bridge/face', async (route) => {
    const answer = await route.fetch();
    const enrolment = { ...neverAsked, ...waiting, checkNumber: '4821-7730', trouble: 'HUB_UNREACHABLE' };
    await route.fulfill({ response: answer, json: { ...(await answer.json()), enrolment } });
  });
  await pc.page.reload();
  await expect(pc.find('enrol-trouble')).toBeVisible();
  await expectFits(pc.page, 'waiting for approval', 'enrol-another');
  await pc.find('enrol-another').click();
  await expectFits(pc.page, 'another code while one waits', 'enrol-submit');
  await pc.remove();
});

const neverAsked: Enrolment = {
  state: 'NONE',
  station: 'SMT-A-AOI-02',
  hub: null,
  checkNumber: null,
  reason: null,
  trouble: null,
};

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
