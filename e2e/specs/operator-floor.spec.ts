// What else happens at a station: somebody else's badge, approval on the spot, where a unit is and what is decided about it
// there, equipment that stands, a locked window, and the handover of the shift.
import { SiteConfigured } from '@lineside/core/domain/site/facts';
import { expect, type Page } from '@playwright/test';
import { nameDefect } from './name-defect.ts';
import { board, printing, spi, test } from './plant-fixture.ts';
import { passThroughForm } from './station-form.ts';
import type { StationWindow } from './station-window.ts';

async function failAt(station: StationWindow, sn: string): Promise<void> {
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await station.page.keyboard.press('F10');
  await nameDefect(station, 'SP_BRIDGE', 'U5');
  await station.page.keyboard.press('F10');
  await expect(station.outcome('FAIL', sn)).toBeVisible();
}

async function lookUp(station: StationWindow, sn: string): Promise<void> {
  await station.page.keyboard.press('F2');
  await expect(station.find('look-up-page')).toBeVisible();
  await station.scanAgain(sn);
  await expect(station.find(`found-${sn}`)).toBeVisible();
}

async function expectNowhere(page: Page, badge: string): Promise<void> {
  expect(await page.content()).not.toContain(badge);
  const values = await page
    .locator('input, textarea')
    .evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : '')));
  expect(values.filter((value) => value.includes(badge))).toEqual([]);
}

test("somebody else's badge takes over at once, with what was typed, and is shown nowhere", async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.find('language-en').click();
  const sn = board(301);
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await station.page.keyboard.press('F9');
  await station.find('field-PASTE_THICKNESS').fill('0.13');

  await station.scan('BADGE-P03');
  await expect(station.find('user-menu')).toContainText('P03');
  await expect(station.find('notice')).toHaveAttribute('data-kind', 'SWITCHED');
  await expect(station.inStation(sn)).toBeVisible();
  await expect(station.find('field-PASTE_THICKNESS')).toHaveValue('0.13');
  await expect(station.find('entered-by')).toContainText('P01');
  await expect(station.find('entered-by')).toContainText('P03');
  await expectNowhere(station.page, 'BADGE-P03');

  await station.page.keyboard.press('F10');
  await nameDefect(station, 'SP_BRIDGE', 'U5');
  await station.find('defect-remark').focus();
  await station.scan('BADGE-P02');
  await expect(station.find('user-menu')).toContainText('P02');
  await expect(station.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(station.find('defect-remark')).toHaveValue('');
  await expectNowhere(station.page, 'BADGE-P02');
});

test('a unit is looked up, sent back with an approval on the spot, and its rework is listed', async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.find('language-en').click();
  const sn = board(302);
  await failAt(station, sn);
  await lookUp(station, sn);
  const found = station.find(`found-${sn}`);
  await expect(found).toHaveAttribute('data-status', 'OUT_FAILED');
  await expect(station.find('look-up-as-of')).toBeVisible();
  await expect(found.getByTestId('visit-10')).toHaveAttribute('data-result', 'FAIL');

  await station.find('dispose-REWORK').click();
  await station.find('reason-1').click();
  await station.find('dispose-confirm').click();
  await expect(station.find('approval-right')).toHaveAttribute('data-permission', 'quality:disposition');
  const problem = station.find('approval-problem');
  await station.scanAgain(sn);
  await expect(problem).toHaveAttribute('data-code', 'VALIDATION_ERROR');
  await station.scan('BADGE-NOBODY');
  await expect(problem).toHaveAttribute('data-code', 'BADGE_UNKNOWN');
  await station.scan('BADGE-P03');
  await expect(problem).toHaveAttribute('data-code', 'FORBIDDEN');
  await expect(problem).toContainText('P03');
  await station.scan('BADGE-Q01');
  await expect(station.find('approval')).toHaveCount(0);
  await expect(station.find('user-menu')).toContainText('P01');
  await expect(found.getByTestId('found-rework')).toContainText('Quality lead');
  await expectNowhere(station.page, 'BADGE-Q01');

  await station.page.keyboard.press('Escape');
  await expect(station.find(`rework-${sn}`)).toContainText('Quality lead');
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await expect(station.find('rework-badge')).toContainText('Resolder');
  await expect(station.find(`rework-${sn}`)).toHaveCount(0);
});

test('a unit on hold is refused with who and why; a PIN that is wrong is told, the right one decides', async ({
  openStation,
  operatorAt,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.find('language-en').click();
  const sn = board(303);
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await passThroughForm(station, await operatorAt(printing), sn);
  await expect(station.outcome('PASS', sn)).toBeVisible();
  await lookUp(station, sn);
  await station.find('dispose-HOLD').click();
  await station.find('reason-other').fill('warped');
  await station.find('dispose-confirm').click();
  await expect(station.find('approval')).toBeVisible();
  await station.find('proof-user').fill('quality');
  // the label just scanned has a time ahead of the clock, and an Enter until then is its suffix
  await expect(async () => {
    await station.page.keyboard.press('Enter');
    await expect(station.find('pin-name')).toBeVisible({ timeout: 500 });
  }).toPass();
  await station.enterPin('quality', '9999');
  await expect(station.find('approval-problem')).toHaveAttribute('data-code', 'PIN_WRONG');
  await station.enterPin('quality', '3001');
  await expect(station.find('found-hold')).toContainText('warped');
  await expect(station.find(`found-${sn}`)).toHaveAttribute('data-status', 'ON_HOLD');
  await station.page.keyboard.press('Escape');
  await station.scanAgain(sn);
  await expect(station.refusal('UNIT_ON_HOLD')).toContainText('warped');
  await expect(station.refusal('UNIT_ON_HOLD')).toContainText('Quality lead');
});

test('a visit recorded wrongly is set right, and nobody has to approve who may', async ({ openStation }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  const sn = board(304);
  await failAt(station, sn);
  await station.scan('BADGE-Q01');
  await expect(station.find('user-menu')).toContainText('Quality lead');
  await lookUp(station, sn);
  await station.find('set-right-10').click();
  await station.find('correct-PASS').click();
  await station.find('reason-3').click();
  await station.find('correct-confirm').click();
  await expect(station.find('visit-10')).toHaveAttribute('data-result', 'PASS');
  await expect(station.find(`found-${sn}`)).toHaveAttribute('data-status', 'QUEUED');
  await station.find('set-right-10').click();
  await station.find('correct-VOID').click();
  await station.find('reason-2').click();
  await station.find('correct-confirm').click();
  await expect(station.find('visit-10')).toHaveAttribute('data-voided', 'true');
  await expect(station.find('approval')).toHaveCount(0);
});

test('equipment that stands is said in the head and keeps boards out until it runs', async ({
  openStation,
}) => {
  const station = await openStation(spi);
  await station.signInByBadge('BADGE-P03');
  await setEquipment(station, 'DOWN');
  await expect(station.find('equipment-band')).toHaveAttribute('data-condition', 'DOWN');
  await expect(station.find('equipment-band')).toContainText('Line leader');
  await station.scan(board(303));
  await expect(station.refusal('EQUIPMENT_DOWN')).toContainText('Line leader');
  await setEquipment(station, 'RUNNING');
  await expect(station.find('equipment-band')).toHaveCount(0);
});

test('a locked window keeps what stands on it, refuses a board in sight, and opens to a badge', async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.find('language-en').click();
  const sn = board(305);
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
  await station.page.keyboard.press('F9');
  await station.find('field-PASTE_THICKNESS').fill('0.14');
  await lock(station);
  await expect(station.find('locked-who')).toContainText('P01');
  await station.scan(board(306));
  await expect(station.find('lock-problem')).toContainText(board(306));
  await station.page.keyboard.press('F9');
  await station.page.keyboard.press('Escape');
  await expect(station.find('lock-screen')).toBeVisible();
  await station.scan('BADGE-NOBODY');
  await expect(station.find('lock-problem')).toHaveAttribute('data-code', 'BADGE_UNKNOWN');
  await station.scan('BADGE-P01');
  await expect(station.find('lock-screen')).toHaveCount(0);
  await expect(station.find('field-PASTE_THICKNESS')).toHaveValue('0.14');
  await expect(station.find('entered-by')).toHaveCount(0);
  await expect(station.find('units-here').getByTestId(`unit-${board(306)}`)).toHaveCount(0);

  await lock(station);
  await station.scan('BADGE-P05');
  await expect(station.find('user-menu')).toContainText('P05');
  await expect(station.find('entered-by')).toContainText('P01');
});

test('a window that nobody touches locks by itself', async ({ openStation, plant }) => {
  const { lockAfterMinutes } = await plant.session('admin').read('/api/site', SiteConfigured);
  const station = await openStation(printing);
  await station.page.clock.install();
  await station.page.reload();
  await expect(station.find('sign-in')).toBeVisible();
  await station.signInByBadge('BADGE-P01');
  await expect(station.find('queue')).toBeVisible();
  await station.page.clock.fastForward((lockAfterMinutes + 1) * 60_000);
  await expect(station.find('lock-screen')).toBeVisible();
});

test('the shift is handed over with remarks, and the next one reads them', async ({ openStation }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.openMenu('menu-handover');
  await expect(station.find('handover-sheet')).toBeVisible();
  await expect(station.find('handover-failed')).toBeVisible();
  await expect(station.find('handover-total')).toContainText(/\d/);
  await station.find('handover-remarks').fill('Stencil 2 leaks at the left edge');
  await station.page.emulateMedia({ media: 'print' });
  await expect(station.find('user-menu')).toBeHidden();
  await expect(station.find('handover-sheet')).toContainText('Stencil 2 leaks');
  await station.page.emulateMedia({ media: 'screen' });
  await station.find('hand-over').click();
  await expect(station.find('handed-over')).toContainText('P01');

  await station.scan('BADGE-P03');
  await expect(station.find('user-menu')).toContainText('P03');
  await station.openMenu('menu-handover');
  await expect(station.find('handover-previous')).toContainText('Stencil 2 leaks at the left edge');
  await expect(station.find('handover-previous')).toContainText('P01');
});

test('F1 shows every key and card; a scan while it stands is not done, and says so', async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.page.keyboard.press('F1');
  await expect(station.find('key-PASS')).toContainText('F9');
  await expect(station.find('key-PASS')).toContainText('LINESIDE:PASS');
  await station.scan(board(307));
  await expect(station.find('scan-not-taken')).toBeInViewport({ ratio: 1 });
  await station.page.keyboard.press('Escape');
  await expect(station.find('keys-dialog')).toHaveCount(0);
  await expect(station.inStation(board(307))).toHaveCount(0);
});

async function lock(station: StationWindow): Promise<void> {
  await station.openMenu('lock-now');
  await expect(station.find('lock-screen')).toBeVisible();
}

async function setEquipment(station: StationWindow, condition: 'DOWN' | 'RUNNING'): Promise<void> {
  await station.openMenu('menu-equipment');
  await station.find(`condition-${condition}`).click();
  await station.find('reason-1').click();
  await station.find('equipment-set').click();
  await expect(station.find('approval-right')).toHaveAttribute('data-permission', 'readiness:check');
  await station.scan('BADGE-L01');
  await expect(station.find('equipment-dialog')).toHaveCount(0);
}
