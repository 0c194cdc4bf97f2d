// Every operator screen, in both themes and languages, small and large: no serious axe finding.
import { expect } from '@playwright/test';
import { expectAccessible } from './axe-checks.ts';
import { board, printing, spi, test } from './plant-fixture.ts';

test('signing in', async ({ openStation }) => {
  const station = await openStation(spi);
  await expectAccessible(station.page, 'sign-in');
  await station.find('sign-in-user-P03').click();
  await station.scan('BADGE-NOBODY');
  await expect(station.find('sign-in-problem')).toBeVisible();
  await expectAccessible(station.page, 'PIN pad after a refusal');
});

test('working', async ({ openStation }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P03');
  await expectAccessible(station.page, 'cockpit');
  await station.scan(board(61));
  await expect(station.inStation(board(61))).toBeVisible();
  await expectAccessible(station.page, 'unit in station');
  await station.page.keyboard.press('F9');
  await station.find('field-PASTE_EXPOSURE_16H').fill('20');
  await station.find('field-STENCIL_TENSION').fill('34');
  await expectAccessible(station.page, 'track-out form');
});

test('failing', async ({ openStation }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P03');
  await station.scan(board(62));
  await expect(station.inStation(board(62))).toBeVisible();
  await station.page.keyboard.press('F10');
  await expectAccessible(station.page, 'defect tiles');
  await station.find('defect-SP_BRIDGE').click();
  await expectAccessible(station.page, 'defect details');
  await station.find('defect-location').fill('U5');
  await station.find('confirm-fail').click();
  await expect(station.outcome('FAIL', board(62))).toBeVisible();
  await station.scan('SN-RUN-9999-0001');
  await expect(station.find('refusal')).toBeVisible();
  await expectAccessible(station.page, 'refusal');
});

test('offline', async ({ openStation, plant }) => {
  const station = await openStation(spi);
  await station.signInByBadge('BADGE-P05');
  plant.cut(spi);
  await expect(station.link('OFFLINE')).toBeVisible();
  await station.scan(board(63));
  await expect(station.find('provisional-panel')).toBeVisible();
  await expectAccessible(station.page, 'provisional work');
  await station.find('provisional-set-aside').click();
  await station.find('link-state').click();
  await expect(station.find('sync-neighbours')).toBeVisible();
  await expectAccessible(station.page, 'sync page');
  plant.restore(spi);
  await expect(station.link('ONLINE')).toBeVisible();
});

test('what lies over the work, and beside it', async ({ openStation }) => {
  test.setTimeout(120_000);
  const station = await openStation(printing);
  const { keyboard } = station.page;
  await station.signInByBadge('BADGE-P03');
  await station.scan(board(64));
  await expect(station.inStation(board(64))).toBeVisible();
  await keyboard.press('F1');
  await expect(station.find('keys-dialog')).toBeVisible();
  await expectAccessible(station.page, 'keys');
  await keyboard.press('Escape');
  await expect(station.find('keys-dialog')).toHaveCount(0);

  await keyboard.press('F2');
  await station.scan(board(64));
  await expect(station.find(`found-${board(64)}`)).toBeVisible();
  await station.find('set-right-10').click();
  await expectAccessible(station.page, 'where a unit is, a visit set right');
  await station.find('correct-VOID').click();
  await station.find('reason-2').click();
  await station.find('correct-confirm').click();
  await expect(station.find('approval')).toBeVisible();
  await station.scan('BADGE-P01');
  await expect(station.find('approval-problem')).toBeVisible();
  await expectAccessible(station.page, 'approval refused');
  await station.find('approval-cancel').click();
  await keyboard.press('Escape');

  await station.find('user-menu').click();
  await station.find('menu-equipment').click();
  await expectAccessible(station.page, 'equipment');
  await keyboard.press('Escape');
  await station.find('user-menu').click();
  await station.find('menu-handover').click();
  await expect(station.find('handover-sheet')).toBeVisible();
  await expectAccessible(station.page, 'handover');
  await station.find('user-menu').click();
  await station.find('lock-now').click();
  await expect(station.find('lock-screen')).toBeVisible();
  await expectAccessible(station.page, 'lock');
});
