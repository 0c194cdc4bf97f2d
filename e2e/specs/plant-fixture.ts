// What every spec starts from: one SMT line of real processes for the whole run, and windows on its stations and hub.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { Operator } from '../plant/operator.ts';
import { Plant } from '../plant/plant.ts';
import { plantStations } from '../plant/seed-plan.ts';
import { HubWindow } from './hub-window.ts';
import { StationWindow } from './station-window.ts';

export const [printing, spi, mounting, reflow, aoi] = plantStations['SMT-A'];
export const stations: readonly string[] = plantStations['SMT-A'];
/** stands beside the inspection, so that one step can be done at two places */
export const secondAoi = 'SMT-A-AOI-02';
export const run = 'RUN-0412';

/** The n-th board of the run. Every spec file has numbers of its own. */
export function board(n: number): string {
  return `SN-${run}-${String(n).padStart(4, '0')}`;
}

interface Fixtures {
  /** opens a station in a window of its own */
  openStation: (station: string) => Promise<StationWindow>;
  openHub: () => Promise<HubWindow>;
}

interface WorkerFixtures {
  plant: Plant;
  /** somebody at a station who works without a window */
  operatorAt: (station: string) => Promise<Operator>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  plant: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'lineside-specs-'));
      const plant = await Plant.open({ folder, stations, twins: [{ station: secondAoi, beside: aoi }] });
      await use(plant);
      await plant.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  operatorAt: [
    async ({ plant }, use) => {
      await use((station) => {
        const badge = `BADGE-P0${stations.indexOf(station) + 1}`;
        return Operator.byBadge(plant.bridge(station), badge, randomUUID, Math.random);
      });
    },
    { scope: 'worker' },
  ],
  openStation: async ({ plant, browser }, use) => {
    const opened: StationWindow[] = [];
    await use(async (station) => {
      const context = await browser.newContext();
      const window = await StationWindow.open(await context.newPage(), plant.address(station));
      opened.push(window);
      return window;
    });
    for (const { page } of opened) await page.context().close();
  },
  openHub: async ({ plant, browser }, use) => {
    const opened: HubWindow[] = [];
    await use(async () => {
      const context = await browser.newContext();
      const window = new HubWindow(await context.newPage(), plant.hubUrl);
      opened.push(window);
      return window;
    });
    for (const { page } of opened) await page.context().close();
  },
});
