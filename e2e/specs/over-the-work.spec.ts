// What lies over the work or stands beside it: it goes by the card that goes back, nothing under it is changed unseen,
// a lock is opened by a badge alone, and what it shows is current whoever is signed in by then.
import { problemBody } from '@lineside/core/contracts/problem';
import { expect } from '@playwright/test';
import { nameDefect } from './name-defect.ts';
import { printing, spi, test } from './plant-fixture.ts';
import { boardsFrom, openDefectLocation, scanIn } from './scan-bench.ts';

const newBoard = boardsFrom(331);

const back = 'LINESIDE:BACK';

test('the card that goes back leaves a page, a dialog and an approval, one at a time', async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await scanIn(station, newBoard());
  await station.page.keyboard.press('F9');
  const form = station.find('track-out-form');

  for (const [item, page] of [
    ['menu-handover', 'handover-page'],
    ['menu-sync', 'sync-page'],
    ['menu-look-up', 'look-up-page'],
    ['menu-keys', 'keys-dialog'],
  ] as const)
    await test.step(page, async () => {
      await station.openMenu(item);
      await expect(station.find(page)).toBeVisible();
      await station.scanAgain(back);
      await expect(station.find(page)).toHaveCount(0);
      await expect(form).toBeVisible();
    });

  await station.openMenu('menu-equipment');
  await station.find('reason-1').click();
  await station.find('equipment-set').click();
  await expect(station.find('approval')).toBeVisible();
  await station.scanAgain(back);
  await expect(station.find('approval')).toHaveCount(0);
  await expect(station.find('equipment-problem')).toHaveCount(0);
  await station.scanAgain(back);
  await expect(station.find('equipment-dialog')).toHaveCount(0);
  await expect(station.find('equipment-band')).toHaveCount(0);
  await expect(form).toBeVisible();
  await station.scanAgain(back);
  await expect(form).toHaveCount(0);
});

test('Esc leaves an approval, also after a name was touched in it', async ({ openStation }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.openMenu('menu-equipment');
  await station.find('reason-1').click();
  for (const touched of [[], ['sign-in-user-leader'], ['sign-in-user-leader', 'pin-back']]) {
    await station.find('equipment-set').click();
    await expect(station.find('approval')).toBeVisible();
    for (const name of touched) await station.find(name).click();
    await station.page.keyboard.press('Escape');
    await expect(station.find('approval')).toHaveCount(0);
  }
  await expect(station.find('equipment-dialog')).toBeVisible();
});

test('a key that changes what is typed brings it in sight first', async ({ openStation }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await scanIn(station, newBoard());
  await openDefectLocation(station);
  await station.openMenu('menu-handover');
  await expect(station.find('handover-page')).toBeVisible();
  await station.page.keyboard.press('F8');
  await expect(station.find('chosen-defect')).toBeVisible();
  await expect(station.find('named-defects')).toHaveCount(0);
  await station.page.keyboard.press('F8');
  await expect(station.find('named-defects')).toBeVisible();
});

test('a lock stays through a reload, and opens to a badge', async ({ openStation }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.openMenu('lock-now');
  await expect(station.find('lock-screen')).toBeVisible();
  await station.page.reload();
  await expect(station.find('lock-screen')).toBeVisible();
  await station.scanAgain('BADGE-P01');
  await expect(station.find('lock-screen')).toHaveCount(0);
  await station.page.reload();
  await expect(station.find('queue')).toBeVisible();
  await expect(station.find('lock-screen')).toHaveCount(0);
});

test('a unit that one looked up is decided on by the next, and the answer follows', async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  const sn = newBoard();
  await scanIn(station, sn);
  await station.page.keyboard.press('F10');
  await nameDefect(station, 'SP_BRIDGE', 'U5');
  await station.page.keyboard.press('F10');
  await expect(station.outcome('FAIL', sn)).toBeVisible();
  await station.page.keyboard.press('F2');
  await station.scanAgain(sn);
  const found = station.find(`found-${sn}`);
  await expect(found).toHaveAttribute('data-status', 'OUT_FAILED');
  await station.scan('BADGE-Q01');
  await expect(station.find('user-menu')).toContainText('Quality lead');
  await station.find('dispose-HOLD').click();
  await station.find('reason-1').click();
  await station.find('dispose-confirm').click();
  await expect(found).toHaveAttribute('data-status', 'ON_HOLD');
  await expect(station.find('approval')).toHaveCount(0);
});

test('a sheet that locked while it was read is read on by whoever opens the window, remarks and all', async ({
  openStation,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.page.route('**/bridge/handover', (route) => route.fulfill({ json: lockedAnswer }), {
    times: 1,
  });
  await station.openMenu('menu-handover');
  await expect(station.find('lock-screen')).toBeVisible();
  await station.scan('BADGE-P03');
  await expect(station.find('lock-screen')).toHaveCount(0);
  await expect(station.find('handover-sheet')).toBeVisible();
  await expect(station.find('handover-problem')).toHaveCount(0);

  await station.find('handover-remarks').fill('Feeder 12 jams');
  await station.page.route('**/bridge/cockpit', (route) => route.fulfill({ json: signedOutAnswer }), {
    times: 1,
  });
  await station.find('language-zh').click();
  await expect(station.find('sign-in')).toBeVisible();
  await station.scanAgain('BADGE-P03');
  await station.openMenu('menu-handover');
  await expect(station.find('handover-remarks')).toHaveValue('Feeder 12 jams');
  await station.find('handover-remarks').fill('');
  await station.find('language-en').click();
});

test('a station that locks the sign-in by itself locks the window; one that cannot be read says so', async ({
  openStation,
}) => {
  const station = await openStation(spi);
  await station.signInByBadge('BADGE-P03');
  await expect(station.find('queue')).toBeVisible();
  const cockpit = '**/bridge/cockpit';
  const answer = (answered: { status?: number; json: unknown }) =>
    station.page.route(cockpit, (route) => route.fulfill(answered));
  // something changes, so that the window reads again, unless news made it read before
  const readAgain = (chosen: 'en' | 'zh') => station.find(`language-${chosen}`).dispatchEvent('click');
  await answer({ status: 500, json: problemBody('INTERNAL_FAULT', { reference: 'REF-1' }) });
  await readAgain('en');
  await expect(station.find('stale')).toContainText('REF-1');
  await station.page.unroute(cockpit);
  await readAgain('zh');
  await expect(station.find('stale')).toHaveCount(0);
  await answer({ json: lockedAnswer });
  await readAgain('en');
  await expect(station.find('lock-screen')).toBeVisible();
  await station.page.unroute(cockpit);
  await station.scanAgain('BADGE-P03');
  await expect(station.find('lock-screen')).toHaveCount(0);
});

const lockedAnswer = { ok: false, ...problemBody('SESSION_LOCKED') };
const signedOutAnswer = { ok: false, ...problemBody('NOT_SIGNED_IN') };
