// Takes the pictures of README and docs from a real plant with people at work: through an outage of a little over a
// minute, so that they show what the product is about.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { onEnd } from '../plant/on-end.ts';
import { accepted, Operator } from '../plant/operator.ts';
import { Plant } from '../plant/plant.ts';
import { valueBeyond } from '../plant/plausible-values.ts';
import { plantStations } from '../plant/seed-plan.ts';
import { startTraffic } from '../plant/traffic.ts';
import { until } from '../plant/until.ts';
import { browserLaunch } from '../specs/browser.ts';
import { HubWindow } from '../specs/hub-window.ts';
import { StationWindow } from '../specs/station-window.ts';

const images = join(new URL('../..', import.meta.url).pathname, 'docs/images');
const viewport = { width: 1600, height: 1000 };
const shift = { beforeMs: 45_000, outageMs: 66_000, afterMs: 8_000 };
/** The board whose trace is shown; far from where scripted operators begin. */
const hero = 'SN-RUN-0412-0207';
/** The board that is being tracked out at the station shown. */
const shown = 'SN-RUN-0412-0208';

const folder = mkdtempSync(join(tmpdir(), 'lineside-screenshots-'));
let plant: Plant | null = null;
let browser: Browser | null = null;
const end = onEnd(async () => {
  await browser?.close();
  await plant?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 130);

mkdirSync(images, { recursive: true });
plant = await Plant.open({ folder, stations: Object.values(plantStations).flat() });
browser = await chromium.launch(await browserLaunch());
await takeAll(plant, browser);
end(0);

async function takeAll(open: Plant, chrome: Browser): Promise<void> {
  const stopTraffic = startTraffic({
    plant: open,
    random: Math.random,
    newCommand: randomUUID,
    pace: 0.25,
    onTrouble: () => {},
  });
  console.log('people are at work …');
  await pause(shift.beforeMs);
  open.cut();
  console.log('… without a network …');
  await makeOffline(open, hero);
  await pause(shift.outageMs);
  await takeStation(open, chrome);
  open.restore();
  console.log('… and with it again');
  await untilDelivered(open);
  await pause(shift.afterMs);
  await takeHub(open, chrome);
  await stopTraffic();
}

/** The hero goes through the whole line while the network is down, with one value out of its limits. */
async function makeOffline(open: Plant, sn: string): Promise<void> {
  for (const [index, station] of plantStations['SMT-A'].entries()) {
    // not the scripted one of this station, who would take the board over
    const badge = `BADGE-P0${((index + 1) % 5) + 1}`;
    const operator = await Operator.byBadge(open.bridge(station), badge, randomUUID, Math.random);
    const reason = index === 0 ? null : 'Network down; board came from the station before';
    const { unit } = accepted(await operator.trackIn(sn, reason));
    const peak = unit.form.find(({ spec }) => spec.code === 'REFLOW_PEAK')?.spec;
    const hot = peak === undefined ? null : valueBeyond(peak, Math.random);
    await pause(2000 + 1500 * Math.random());
    const values = operator.fill(unit, hot === null ? {} : { REFLOW_PEAK: hot });
    accepted(await operator.trackOut(sn, 'PASS', values));
  }
}

async function takeStation(open: Plant, chrome: Browser): Promise<void> {
  const page = await chrome.newPage({ viewport });
  const window = await StationWindow.open(page, open.address('SMT-A-REFLOW-01'));
  await window.signInByBadge('BADGE-P03');
  const operator = await Operator.byBadge(
    open.bridge('SMT-A-REFLOW-01'),
    'BADGE-P03',
    randomUUID,
    Math.random,
  );
  accepted(await operator.trackIn(shown, 'Network down; board came from the station before'));
  await pause(4000);
  await window.scan(shown);
  await window.find('field-REFLOW_PEAK').fill('247.2');
  await take(page, 'station');
}

async function takeHub(open: Plant, chrome: Browser): Promise<void> {
  const page = await chrome.newPage({ viewport });
  const window = new HubWindow(page, open.hubUrl);
  await window.signIn('quality');
  await window.find('overview-run-RUN-0412').waitFor();
  await take(page, 'hub');
  await window.open(`/trace/${hero}`);
  await window.find('trace-visit-40').click();
  await window.find('trace-value-REFLOW_PEAK').waitFor();
  await take(page, 'trace');
}

async function untilDelivered(open: Plant): Promise<void> {
  for (const station of open.stations)
    await until(
      `${station} has delivered what it had`,
      async () => (await open.bridge(station).call('link', {})).state === 'ONLINE',
      { timeoutMs: 60_000 },
    );
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
  console.log(`docs/images/${name}.png`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
