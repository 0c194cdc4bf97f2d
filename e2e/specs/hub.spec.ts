// The quality lead's story: pages that update by themselves, a silent station that is shown as such, a trace that
// says how complete it is and how each visit was recorded.
import { expect } from '@playwright/test';
import { accepted } from '../plant/operator.ts';
import type { HubWindow } from './hub-window.ts';
import { aoi, board, run, stations, test } from './plant-fixture.ts';

test.describe.configure({ mode: 'serial' });

const done = board(41);
const offline = board(42);
/** A fact that reaches the hub later than this is marked as recorded offline. */
const lateAfterMs = 60_000;

let recordedAt = 0;

test('signing in: a wrong password is refused, the right one leads to the overview', async ({ openHub }) => {
  const hub = await openHub();
  await hub.open('/runs');
  await hub.find('sign-in-user').fill('quality');
  await hub.find('sign-in-password').fill('not the password');
  await hub.find('sign-in-submit').click();
  await expect(hub.find('sign-in-error')).toBeVisible();
  await hub.signIn('quality');
  for (const station of stations)
    await expect(hub.find(`overview-station-${station}`)).toHaveAttribute('data-contact', 'LIVE');
});

test('ages are counted in the hub’s time, on a PC whose clock is hours ahead too', async ({ openHub }) => {
  const hub = await openHub();
  await hub.page.addInitScript(() => {
    const right = Date.now.bind(Date);
    Date.now = () => right() + 3 * 3_600_000;
  });
  await hub.signIn('quality');
  for (const station of stations)
    await expect(hub.find(`overview-station-${station}`)).toContainText('heard just now');
});

test('run progress and station counts follow the floor without a reload', async ({ openHub, operatorAt }) => {
  const hub = await openHub();
  await hub.signIn('quality');
  const progress = hub.find(`overview-run-${run}`);
  const before = await doneOf(hub);
  for (const station of stations) {
    const operator = await operatorAt(station);
    await expect(async () => operator.work(done)).toPass();
  }
  await expect(progress).toContainText(new RegExp(`(?<!\\d)${before + 1}\\s*/\\s*400`));
});

test('a station that falls silent is shown as silent, and the trace says that it may miss something', async ({
  openHub,
  operatorAt,
  plant,
}) => {
  const [printingStation = '', spiStation = '', mountingStation = ''] = stations;
  for (const station of [printingStation, spiStation, mountingStation]) {
    const operator = await operatorAt(station);
    await expect(async () => operator.work(offline)).toPass();
  }
  plant.cut(aoi);
  const inspector = await operatorAt(aoi);
  await expect.poll(async () => (await plant.bridge(aoi).call('link', {})).state).toBe('OFFLINE');
  const { unit } = accepted(await inspector.trackIn(offline, 'Came from reflow with its traveller'));
  accepted(await inspector.trackOut(offline, 'PASS', inspector.fill(unit)));
  recordedAt = Date.now();

  const hub = await openHub();
  await hub.signIn('quality');
  await expect(hub.find(`overview-station-${aoi}`)).toHaveAttribute('data-contact', 'SILENT', {
    timeout: 45_000,
  });
  await expect(hub.find(`waiting-${aoi}`)).toHaveAttribute('data-kind', 'STATION_SILENT');
  await hub.open(`/trace/${done}`);
  await expect(hub.find('trace-verdict')).toHaveAttribute('data-verdict', 'SILENT');
  await expect(hub.find('trace-verdict')).toContainText(aoi);
});

test('a unit is found by a scan, and its road and values are shown', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('quality');
  await hub.find('search-input').fill(done);
  await hub.find(`search-hit-${done}`).click();
  await expect(hub.find('trace-sn')).toHaveText(done);
  await expect(hub.find('trace-status')).toBeVisible();
  await expect(hub.find('trace-route')).toContainText('SMT-BOT-STD');
  for (const step of [10, 20, 30, 40, 50])
    await expect(hub.find(`trace-step-${step}`)).toHaveAttribute('data-state', 'PASSED');
  await hub.find('trace-visit-40').click();
  await expect(hub.find('trace-value-REFLOW_PEAK')).toContainText('°C');
});

test('after the outage the trace is complete and marks what was recorded offline and provisionally', async ({
  openHub,
  plant,
}) => {
  test.setTimeout(120_000);
  const hub = await openHub();
  await hub.signIn('quality');
  await hub.open(`/trace/${offline}`);
  await expect(hub.find('trace-verdict')).toHaveAttribute('data-verdict', 'SILENT');
  await expect.poll(() => Date.now() - recordedAt, { timeout: 90_000 }).toBeGreaterThan(lateAfterMs);
  plant.restore(aoi);
  await expect(hub.find('trace-verdict')).toHaveAttribute('data-verdict', 'COMPLETE', { timeout: 45_000 });
  const visit = hub.page.getByTestId('trace-visit-50');
  await expect(visit.getByTestId('badge-offline')).toBeVisible();
  await expect(visit.getByTestId('badge-provisional')).toBeVisible();
  await expect(hub.find('trace-visit-10').getByTestId('badge-manual')).toBeVisible();
  await expect(hub.find('trace-step-40')).toHaveAttribute('data-state', 'GAP');
});

async function doneOf(hub: HubWindow): Promise<number> {
  const text = (await hub.find(`overview-run-${run}`).textContent()) ?? '';
  return Number(/(\d+)\s*\/\s*400/.exec(text)?.[1]);
}
