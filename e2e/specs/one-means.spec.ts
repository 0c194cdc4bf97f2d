// A whole shift by keyboard alone, and by touch alone with gloves: signing in, a board in, its values, PASS, another
// board with two defects, signing out. Everything to touch is large enough for a glove.
import { expect, type Page } from '@playwright/test';
import { board, printing, test } from './plant-fixture.ts';
import { valuesFor } from './station-form.ts';
import { StationWindow } from './station-window.ts';

/** The smallest side of anything to touch, px. */
const smallestTarget = 48;

test('by keyboard alone', async ({ openStation, operatorAt }) => {
  const station = await openStation(printing);
  const { keyboard } = station.page;
  const tabTo = async (testId: string) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await station.find(testId).evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not come to ${testId}`);
  };

  await tabTo('sign-in-user-P01');
  await keyboard.press('Enter');
  await expect(station.find('pin-name')).toBeVisible();
  await station.reader.type('1001', 150);
  await expect(station.find('pin-dots')).toHaveAccessibleName(/4/);
  await keyboard.press('Enter');
  await expect(station.find('user-menu')).toContainText('P01');

  await station.reader.type(board(161), 150);
  await keyboard.press('Enter');
  await expect(station.inStation(board(161))).toBeVisible();
  await keyboard.press('F9');
  for (const { spec, value } of await valuesFor(await operatorAt(printing), board(161))) {
    await tabTo(`field-${spec}`);
    await keyboard.press('Control+A');
    await station.reader.type(String(value), 150);
    await expect(station.find(`judged-${spec}`)).toHaveAttribute('data-judgement', /OK|WARN|UNJUDGED/);
  }
  await keyboard.press('Enter');
  await expect(station.outcome('PASS', board(161))).toBeVisible();

  await station.reader.type(board(162), 150);
  await keyboard.press('Enter');
  await expect(station.inStation(board(162))).toBeVisible();
  await keyboard.press('F10');
  for (const [defect, location, then] of [
    ['SP_BRIDGE', 'U5', 'F8'],
    ['SP_INSUF', 'R12', 'F10'],
  ] as const) {
    await expect(station.find('defect-search')).toBeFocused();
    await station.reader.type(defect, 150);
    await keyboard.press('Enter');
    await expect(station.find('chosen-defect')).toContainText(defect);
    await station.reader.type(location, 150);
    await keyboard.press(then);
  }
  await expect(station.outcome('FAIL', board(162))).toBeVisible();

  await tabTo('user-menu');
  await keyboard.press('Enter');
  // the first item has the focus a moment after the menu is seen
  await expect(station.page.locator('[role=menu] :focus, [role=menu]:focus')).toBeVisible();
  await keyboard.press('End');
  await expect(station.find('sign-out')).toBeFocused();
  await keyboard.press('Enter');
  await expect(station.find('sign-in')).toBeVisible();
});

test('by touch alone, with targets for gloves', async ({ browser, plant, operatorAt }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1024, height: 768 } });
  const station = await StationWindow.open(await context.newPage(), plant.address(printing));
  const { page } = station;
  const tap = async (testId: string) => {
    await expectLargeTargets(page);
    await station.find(testId).tap();
  };

  await tap('sign-in-user-P01');
  for (const digit of '1001') await station.find(`pin-key-${digit}`).tap();
  await tap('pin-enter');
  await expect(station.find('user-menu')).toContainText('P01');
  await tap('user-menu');
  await tap('keypad-toggle');
  await station.find('user-menu').tap();
  await expect(station.find('keypad-toggle')).toHaveCount(0);

  // boards are scanned with the reader in hand; everything else is touched
  await station.scan(board(163));
  await expect(station.inStation(board(163))).toBeVisible();
  await tap('track-pass');
  for (const { spec, value } of await valuesFor(await operatorAt(printing), board(163))) {
    await tap(`field-${spec}`);
    for (const key of String(value)) await station.find(`keypad-${key}`).tap();
    await expect(station.find(`field-${spec}`)).toHaveValue(String(value));
  }
  await tap('keypad-next');
  await expect(station.outcome('PASS', board(163))).toBeVisible();

  await station.scan(board(164));
  await expect(station.inStation(board(164))).toBeVisible();
  await tap('track-fail');
  await tap('defect-SP_BRIDGE');
  await tap('another-defect');
  await tap('defect-SP_INSUF');
  await tap('confirm-fail');
  await expect(station.outcome('FAIL', board(164))).toBeVisible();

  await tap('user-menu');
  await tap('sign-out');
  await expect(station.find('sign-in')).toBeVisible();
  await context.close();
});

/** Measures everything that can be touched now. */
async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a[href], label:has(input), input, [role=menuitem]',
    );
    return [...targets].flatMap((target) => {
      // the label around a choice is what is touched
      if (
        target.closest('label') !== null &&
        target.tagName === 'INPUT' &&
        target.matches('.sr-only, [type=checkbox]')
      )
        return [];
      const { width, height } = target.getBoundingClientRect();
      return width === 0 || (width >= least && height >= least)
        ? []
        : [`${target.dataset.testid ?? target.textContent}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  }, smallestTarget);
  expect(small).toEqual([]);
}
