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
