// The operator's story at one station: signing in, scanning in, values judged while they are typed, PASS, FAIL with
// a defect, wrong scans that say what to do in the operator's language.

import { problemText } from '@lineside/core/i18n/problems';
import { expect } from '@playwright/test';
import { board, printing, test } from './plant-fixture.ts';
import { passThroughForm } from './station-form.ts';

test('signs in by badge from any focus, and by name and PIN', async ({ openStation }) => {
  const station = await openStation(printing);
  await expect(station.find('station-name')).toContainText(printing);
  await station.signInByBadge('BADGE-P01');
  await expect(station.find('user-menu')).toContainText('P01');
  await station.signOut();
  await station.enterPin('P03', '1003');
  await expect(station.find('user-menu')).toContainText('P03');
});

test('an unknown badge and a wrong PIN are refused, five wrong PINs lock that user', async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.scan('BADGE-NOBODY');
  await expect(station.find('sign-in-problem')).toHaveAttribute('data-code', 'BADGE_UNKNOWN');
  for (let left = 4; left >= 0; left--) {
    await station.enterPin('P04', '9999');
    await expect(station.find('sign-in-problem')).toContainText(String(left));
  }
  await station.enterPin('P04', '1004');
  await expect(station.find('sign-in-problem')).toHaveAttribute('data-code', 'SIGN_IN_LOCKED');
  await expect(station.find('lock-countdown')).toBeVisible();
  await expect(station.find('pin-enter')).toBeDisabled();
  await station.find('pin-back').click();
  await station.enterPin('P03', '1003');
  await expect(station.find('user-menu')).toContainText('P03');
});

test('scans a board in, sees each value judged while typing, and passes it by keyboard alone', async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  const sn = board(1);
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await expect(station.outcome('IN', sn)).toBeVisible();

  await station.page.keyboard.press('F9');
  const exposure = station.find('field-PASTE_EXPOSURE_16H');
  const judged = station.find('judged-PASTE_EXPOSURE_16H');
  await exposure.click();
  await exposure.pressSequentially('abc', { delay: 120 });
  await expect(judged).toHaveAttribute('data-judgement', 'NOT_THIS_TYPE');
  await exposure.fill('15');
  await expect(judged).toHaveAttribute('data-judgement', 'WARN_HIGH');
  await exposure.fill('16');
  await expect(judged).toHaveAttribute('data-judgement', 'HIGH');
  await exposure.fill('5.5');
  await expect(judged).toHaveAttribute('data-judgement', 'OK');

  const values = {
    STENCIL_PRINTS: '12000',
    STENCIL_TENSION: '41',
    SQUEEGEE_PRINTS: '30000',
    SQUEEGEE_PRESSURE: '6',
    PASTE_THICKNESS: '0.12',
    // an observation stands after the key values
    PRINT_SPEED: '35',
  };
  // a board before this one may have left values to carry over
  for (const code of Object.keys(values)) await station.find(`field-${code}`).fill('');
  await station.page.keyboard.press('F9');
  await expect(station.find('judged-STENCIL_PRINTS')).toHaveAttribute('data-judgement', 'MISSING');
  for (const [code, value] of Object.entries(values)) {
    await expect(station.find(`field-${code}`)).toBeFocused();
    await station.find(`field-${code}`).fill(value);
    await expect(station.find(`judged-${code}`)).toHaveAttribute('data-judgement', 'OK');
    await station.page.keyboard.press('Enter');
  }
  await expect(station.outcome('PASS', sn)).toBeVisible();
  await expect(station.find(`result-${sn}`)).toBeVisible();
  await expect(station.inStation(sn)).toHaveCount(0);
});

test('fails a board with a defect, its place and a remark', async ({ openStation, plant }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  const sn = board(2);
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await station.page.keyboard.press('F10');
  await expect(station.find('confirm-fail')).toBeDisabled();
  await station.find('defect-SP_BRIDGE').click();
  await expect(station.find('chosen-defect')).toContainText('Paste bridge');
  await station.find('defect-location').fill('U5');
  await station.page.keyboard.press('Enter');
  await station.find('defect-remark').fill('bridge over two pads');
  await station.find('confirm-fail').click();
  await expect(station.outcome('FAIL', sn)).toBeVisible();
  await expect(station.find(`result-${sn}`)).toContainText('U5');

  const hub = plant.session('quality');
  await expect
    .poll(async () => (await hub.trace(sn)).visits[0]?.defects[0])
    .toMatchObject({ code: 'SP_BRIDGE', location: 'U5' });
});

test('where the board that left goes stays in one line above the next, from FAIL to PASS', async ({
  openStation,
  operatorAt,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  for (const sn of [board(8), board(9), board(10)]) {
    await station.scan(sn);
    await expect(station.inStation(sn)).toBeVisible();
  }
  const card = station.find('next-card');
  await station.page.keyboard.press('F10');
  await station.find('defect-SP_BRIDGE').click();
  await station.find('confirm-fail').click();
  await expect(card).toHaveAttribute('data-sn', board(10));
  await expect(card).toHaveCSS('align-items', 'center');

  await station
    .find(`unit-${board(9)}`)
    .or(station.inStation(board(9)))
    .click();
  await passThroughForm(station, await operatorAt(printing), board(9));
  await expect(card).toHaveAttribute('data-sn', board(9));
  await expect(card).toHaveCSS('align-items', 'center');
});

test('refuses a wrong scan with what to do now, in English and Chinese, and forgets it at the next good one', async ({
  openStation,
  operatorAt,
}) => {
  const passed = board(7);
  await (await operatorAt(printing)).work(passed);
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  const sn = 'SN-RUN-9999-0001';
  await station.scan(sn);
  const refusal = station.refusal('UNIT_NOT_FOUND');
  await expect(refusal).toContainText(problemText({ code: 'UNIT_NOT_FOUND', details: { sn } }, 'en'));
  await station.find('language-zh').click();
  await expect(refusal).toContainText(problemText({ code: 'UNIT_NOT_FOUND', details: { sn } }, 'zh'));
  await station.scan(passed);
  await expect(station.refusal('STATION_MISMATCH')).toContainText('SPI检测');
  await station.find('language-en').click();
  await expect(station.refusal('STATION_MISMATCH')).toContainText('Solder paste inspection');
  await station.scan(board(3));
  await expect(station.inStation(board(3))).toBeVisible();
  await expect(station.find('refusal')).toHaveCount(0);
});

test("a reader's trailing Enter never presses the focused button, and two scans in a row are both done", async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P02');
  await station.find('language-en').click();
  await station.scan(board(6));
  await expect(station.inStation(board(6))).toBeVisible();
  await station.find('track-fail').focus();
  await station.scan(board(4));
  await station.scan(board(5));
  await expect(station.inStation(board(5))).toBeVisible();
  await expect(station.find(`unit-${board(4)}`)).toBeVisible();
  await expect(station.find('fail-panel')).toHaveCount(0);
});
