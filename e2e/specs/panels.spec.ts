// A panel at a station: one scan for all its boards, one confirmation with a result for each.
import { expect } from '@playwright/test';
import { boardsOnPanel, panelLabel, planPanels } from '../plant/panel-run.ts';
import { nameDefect } from './name-defect.ts';
import { printing, spi, test } from './plant-fixture.ts';
import { fillForm, valuesFor } from './station-form.ts';

test('a panel: one scan in, one board failed with two defects, one confirmation out', async ({
  openStation,
  operatorAt,
  plant,
}) => {
  await planPanels(plant);
  const station = await openStation(printing);
  const { page } = station;
  await station.signInByBadge('BADGE-P01');
  const label = panelLabel(1);
  await expect(async () => {
    await station.scan(label);
    await expect(station.inStation(label)).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(station.outcome('IN', label)).toContainText('4');
  await expect(station.find('panel-grid').locator('[data-result=PASS]')).toHaveCount(boardsOnPanel);

  await station.find('board-3').click();
  await page.keyboard.press('F10');
  await nameDefect(station, 'SP_BRIDGE', 'U5');
  await page.keyboard.press('F8');
  await nameDefect(station, 'SP_INSUF', 'R12');
  await page.keyboard.press('F10');
  await expect(station.find('board-3')).toHaveAttribute('data-result', 'FAIL');
  await expect(station.find('board-3')).not.toHaveAttribute('data-wants');

  await page.keyboard.press('F9');
  await expect(station.find('track-out-form')).toBeVisible();
  await expect(station.find('board-in-hand')).toContainText('1');
  const worker = await operatorAt(printing);
  const inside = (await worker.cockpit()).inStation.find(({ sn }) => sn === `${label}-1`);
  if (inside === undefined) throw new Error('the first board of the panel is not inside');
  for (const { spec, value } of worker.fill(inside)) {
    const field = station.find(`field-${spec}`);
    if ((await field.getAttribute('role')) === 'radiogroup')
      await station.find(`field-${spec}-${value}`).click();
    else await field.fill(String(value));
  }
  await page.keyboard.press('F6');
  await expect(station.find('track-pass')).toHaveAttribute('data-ready', 'true');
  await page.keyboard.press('F9');
  await expect(station.outcome('FAIL', label)).toBeVisible();
  await expect(station.inStation(label)).toHaveCount(0);
  await expect(station.find('next-step')).toContainText(/SPI|Solder paste inspection/);
  await expect(station.find('next-stations')).toContainText(spi);
  await expect(station.find(`result-${label}-3`)).toHaveAttribute('data-result', 'FAIL');
  for (const place of [1, 2, 4])
    await expect(station.find(`result-${label}-${place}`)).toHaveAttribute('data-result', 'PASS');

  const hub = plant.session('quality');
  await expect
    .poll(async () => (await hub.trace(`${label}-3`)).visits[0]?.defects.map(({ code }) => code))
    .toEqual(['SP_BRIDGE', 'SP_INSUF']);
});

test('boards of a panel that cannot go in are told with why', async ({ openStation, plant }) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  const label = panelLabel(2);
  await station.scan(`${label}-2`);
  await expect(station.find('panel-count')).toContainText('1');
  await station.page.keyboard.press('F10');
  await nameDefect(station, 'SP_BRIDGE', 'U1');
  await station.page.keyboard.press('F10');
  await station.page.keyboard.press('F9');
  await expect(station.outcome('FAIL', label)).toBeVisible();
  await station.scan(label);
  await expect(station.inStation(label)).toBeVisible();
  await expect(station.find('panel-count')).toContainText('3');
  await expect(station.find(`left-${label}-2`)).toHaveAttribute('data-code', 'UNIT_OUT_FAILED');
  expect(plant.stations).toContain(printing);
});

test('boards that go to hold are counted as that before they are confirmed', async ({
  openStation,
  operatorAt,
}) => {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  await station.find('language-en').click();
  const label = panelLabel(3);
  await station.scan(label);
  await expect(station.inStation(label)).toBeVisible();
  await station.find('board-2').click();
  await station.page.keyboard.press('F10');
  await nameDefect(station, 'SP_BRIDGE', 'U1');
  await station.page.keyboard.press('F10');
  await station.find('board-1').click();
  await station.page.keyboard.press('F9');
  const worker = await operatorAt(printing);
  await fillForm(station, await valuesFor(worker, `${label}-1`, { STENCIL_TENSION: 20 }));
  await station.page.keyboard.press('F6');
  await expect(station.find('track-pass')).toContainText('Confirm 1 FAIL, 3 to hold');
  await station.page.keyboard.press('F9');
  await expect(station.find(`result-${label}-1`)).toHaveAttribute('data-result', 'HOLD');
  await expect(station.find(`result-${label}-2`)).toHaveAttribute('data-result', 'FAIL');
});
