// Takes the pictures of README and docs from a real plant with people at work: through an outage of a little over a
// minute, so that they show what the product is about. Arguments: names of single pictures.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { onEnd } from '../plant/on-end.ts';
import { accepted, Operator } from '../plant/operator.ts';
import { Plant } from '../plant/plant.ts';
import { valueBeyond } from '../plant/plausible-values.ts';
import { plantStations } from '../plant/seed-plan.ts';
import { startTraffic } from '../plant/traffic.ts';
import { twinOperator } from '../plant/twin.ts';
import { until } from '../plant/until.ts';
import { browserLaunch } from '../specs/browser.ts';
import type { Shot } from './shot.ts';
import { shots } from './shots.ts';
import { hero, Studio, secondInspection, twiceInspected } from './studio.ts';

const shift = { beforeMs: 45_000, outageMs: 66_000, afterMs: 8_000 };
const asked = process.argv.slice(2);
const wanted = shots.filter(({ name }) => asked.length === 0 || asked.includes(name));

const folder = mkdtempSync(join(tmpdir(), 'lineside-screenshots-'));
let plant: Plant | null = null;
let browser: Browser | null = null;
let studio: Studio | null = null;
const end = onEnd(async () => {
  await studio?.end();
  await browser?.close();
  await plant?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 130);

const twins = [{ station: secondInspection, beside: 'SMT-A-AOI-01' }];
plant = await Plant.open({ folder, stations: Object.values(plantStations).flat(), twins });
browser = await chromium.launch(await browserLaunch());
studio = new Studio(plant, browser);
await takeAll(plant, studio);
end(0);

async function takeAll(open: Plant, studio: Studio): Promise<void> {
  await studio.planMore();
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
  await makeOffline(open, twiceInspected);
  await inspectAgain(open, twiceInspected);
  await pause(shift.outageMs);
  await takeAt('OUTAGE', studio);
  open.restore();
  console.log('… and with it again');
  await untilDelivered(open);
  await pause(shift.afterMs);
  await takeAt('AFTER', studio);
  await stopTraffic();
}

async function takeAt(moment: Shot['moment'], studio: Studio): Promise<void> {
  for (const { name, show } of wanted.filter((shot) => shot.moment === moment))
    await studio.take(await show(studio), name);
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

/** The second inspection station cannot know that the board has been inspected. */
async function inspectAgain(open: Plant, sn: string): Promise<void> {
  const bridge = open.bridge(secondInspection);
  const operator = await Operator.byBadge(bridge, twinOperator.badge, randomUUID, Math.random);
  await operator.work(sn, 'The first station is busy');
}

async function untilDelivered(open: Plant): Promise<void> {
  for (const station of open.stations)
    await until(
      `${station} has delivered what it had`,
      async () => (await open.bridge(station).call('link', {})).state === 'ONLINE',
      { timeoutMs: 60_000 },
    );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
