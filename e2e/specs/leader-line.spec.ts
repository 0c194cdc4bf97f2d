// The line leader's story on the hub: the line as it is now, what is inside each station, equipment that is down, a
// station that falls silent, and the same numbers as charts and as a table. Quality sets a visit right and takes a trace.
import { readFile } from 'node:fs/promises';
import { LineNow } from '@lineside/core/contracts/line-now';
import { expect } from '@playwright/test';
import { accepted, refusedCode } from '../plant/operator.ts';
import type { Plant } from '../plant/plant.ts';
import { expectAccessible } from './axe-checks.ts';
import { inEachLook, large, small } from './look.ts';
import { aoi, board, printing, reflow, run, spi, stations, test } from './plant-fixture.ts';

const line = 'SMT-A';
const inside = board(391);
const failed = board(392);

test('the line is reached from the overview and shows its stations in order', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('leader');
  await hub.find(`overview-line-link-${line}`).click();
  await expect(hub.find('line-now')).toBeVisible();
  for (const station of stations)
    await expect(hub.find(`line-station-${station}`)).toHaveAttribute('data-contact', 'LIVE');
  await expect(hub.find(`line-run-${run}`)).toBeVisible();
  await hub.open('/lines/NO-SUCH-LINE');
  await expect(hub.find('line-gone')).toContainText('NO-SUCH-LINE');
});

test('what is tracked in shows inside its station without a reload, and then in what came out', async ({
  openHub,
  operatorAt,
  plant,
}) => {
  const hub = await openHub();
  await hub.signIn('leader');
  await hub.open(`/lines/${line}`);
  const operator = await operatorAt(printing);
  const { unit } = accepted(await operator.trackIn(inside));
  await expect(hub.find(`line-inside-${inside}`)).toBeVisible();
  accepted(await operator.trackOut(inside, 'PASS', operator.fill(unit)));
  await expect(hub.find(`line-inside-${inside}`)).toBeHidden();
  await expect(hub.find(`line-queue-${spi}`)).not.toHaveText('0');
  const percent = await lastYield(plant, printing);
  const chart = hub.find(`line-hours-${printing}`).getByRole('img').first();
  await expect(chart).toHaveAccessibleName(new RegExp(`: ${percent.replace('.', '\\.')}% at `));
});

test('the numbers behind the charts are one click away', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('leader');
  await hub.open(`/lines/${line}`);
  await hub.find('line-hours-table').click();
  await expect(hub.find('line-hours-numbers')).toBeVisible();
  await expect(hub.page).toHaveURL(/hours=table/);
  for (const station of stations) await expect(hub.find(`line-hours-row-${station}`)).toBeVisible();
});

test('equipment set down says who and why, and nothing is tracked in there until it runs again', async ({
  openHub,
  operatorAt,
}) => {
  const hub = await openHub();
  await hub.signIn('leader');
  await hub.open(`/lines/${line}`);
  await hub.find(`set-equipment-${reflow}`).click();
  await expectAccessible(hub.page, 'equipment');
  await hub.find('set-equipment-DOWN').check();
  await hub.find(`set-equipment-${reflow}-reason`).fill('Zone 4 heater is cold');
  await hub.find(`set-equipment-${reflow}-confirm`).click();
  const card = hub.find(`line-station-${reflow}`);
  await expect(card).toHaveAttribute('data-equipment', 'DOWN');
  await expect(card).toContainText('Zone 4 heater is cold');
  const operator = await operatorAt(reflow);
  await expect(async () =>
    expect(refusedCode(await operator.trackIn(board(393)))).toMatch(/^EQUIPMENT_/),
  ).toPass();
  await hub.find(`set-equipment-${reflow}`).click();
  await hub.find('set-equipment-RUNNING').check();
  await hub.find(`set-equipment-${reflow}-reason`).fill('Heater changed');
  await hub.find(`set-equipment-${reflow}-confirm`).click();
  await expect(card).toHaveAttribute('data-equipment', 'RUNNING');
});

test('a target per hour is set on the plant’s page and measured here', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('engineer');
  await hub.find('language-en').click();
  await hub.open(`/plant?kind=line&edit=${line}`);
  await hub.find('plant-target').fill('60');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('plant-target')).toBeHidden();
  const leader = await openHub();
  await leader.signIn('leader');
  await leader.open(`/lines/${line}`);
  await expect(leader.find('line-output')).toContainText('/ 60');
});

test('quality sets a visit right with a reason, and the first record stays in the trace', async ({
  openHub,
  operatorAt,
}) => {
  const operator = await operatorAt(printing);
  const { unit } = accepted(await operator.trackIn(failed));
  const defects = [{ code: unit.defects[0]?.code ?? '', location: 'R41', remark: '' }];
  accepted(await operator.trackOut(failed, 'FAIL', operator.fill(unit), defects));
  const hub = await openHub();
  await hub.signIn('quality');
  await hub.open(`/trace/${failed}`);
  await expect(hub.find('trace-status')).toHaveText('Failed');
  await hub.find('trace-visit-10').click();
  await hub.find('trace-correct-10').click();
  await expectAccessible(hub.page, 'setting a visit right');
  await hub.find('trace-correct-PASS').check();
  await hub.find('trace-correct-10-reason').fill('The bridge was a hair');
  await hub.find('trace-correct-10-confirm').click();
  await expect(hub.find('trace-status')).toHaveText('Queued');
});

test('a trace is given out only after the hub has noted it, and to nobody without the right', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('quality');
  await hub.open(`/trace/${failed}`);
  for (const format of ['CSV', 'JSON']) {
    const saved = hub.page.waitForEvent('download');
    const noted = hub.page.waitForResponse((answer) => answer.url().endsWith('/api/commands/makeExport'));
    await hub.find(`trace-export-${format}`).click();
    expect((await noted).ok()).toBe(true);
    expect(await readFile(await (await saved).path(), 'utf8')).toContain(failed);
  }
  // what the browser prints by itself is noted as it happens
  const printed = hub.page.waitForRequest((request) => request.url().endsWith('/api/commands/makeExport'));
  await hub.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect((await printed).postDataJSON()).toMatchObject({ input: { format: 'PRINT', subject: failed } });
  const leader = await openHub();
  await leader.signIn('leader');
  await leader.open(`/trace/${failed}`);
  await expect(leader.find('trace-sn')).toBeVisible();
  await expect(leader.find('trace-export-PRINT')).toBeHidden();
});

test('every size, theme and language: nothing overflows, no serious axe finding', async ({ openHub }) => {
  test.setTimeout(180_000);
  const hub = await openHub();
  await hub.signIn('leader');
  for (const path of [`/lines/${line}`, `/lines/${line}?hours=table`]) {
    await hub.open(path);
    await expect(hub.find('line-runs')).toBeVisible();
    await expectAccessible(hub.page, path);
    await inEachLook(
      hub.page,
      [small, large].map((size) => ({ theme: 'light', language: 'en', size })),
      async () =>
        expect(
          await hub.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBeLessThanOrEqual(0),
    );
  }
});

test('a station that falls silent is hatched, with the time of its last news', async ({ openHub, plant }) => {
  test.setTimeout(120_000);
  const hub = await openHub();
  await hub.signIn('leader');
  await hub.open(`/lines/${line}`);
  plant.cut(aoi);
  await expect(hub.find(`line-station-${aoi}`)).toHaveAttribute('data-contact', 'SILENT', {
    timeout: 60_000,
  });
  await expect(hub.find(`line-news-${aoi}`)).toContainText(/Last news \d\d:\d\d/);
  plant.restore(aoi);
  await expect(hub.find(`line-station-${aoi}`)).toHaveAttribute('data-contact', 'LIVE', { timeout: 45_000 });
});

/** Percent of the last hour in which anything came out: the running one, or right after its turn the one before. */
async function lastYield(plant: Plant, station: string): Promise<string> {
  const { stations } = await plant.session('leader').read(`/api/lines/${line}`, LineNow);
  const hours = stations.find((known) => known.station === station)?.hours ?? [];
  const { passed = 0, failed = 0 } = hours.findLast((hour) => hour.passed + hour.failed > 0) ?? {};
  return String(Math.round((1000 * passed) / (passed + failed)) / 10);
}
