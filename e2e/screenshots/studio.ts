// A real plant and a browser, with what a picture needs: windows of one size, and boards that are where they must be.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { accepted, Operator } from '../plant/operator.ts';
import type { Plant } from '../plant/plant.ts';
import { HubWindow } from '../specs/hub-window.ts';
import { StationWindow } from '../specs/station-window.ts';

/** The board that goes through the whole line during the outage; far from where scripted operators begin. */
export const hero = 'SN-RUN-0412-0207';

const images = join(new URL('../..', import.meta.url).pathname, 'docs/images');
const viewport = { width: 1600, height: 1000 };
const reason = 'Network down; board came from the station before';

export class Studio {
  readonly plant: Plant;
  readonly #browser: Browser;

  constructor(plant: Plant, browser: Browser) {
    this.plant = plant;
    this.#browser = browser;
  }

  /** The sign-in screen of a station. */
  async station(code: string): Promise<StationWindow> {
    return await StationWindow.open(await this.#page(), this.plant.address(code));
  }

  async stationAtWork(code: string): Promise<StationWindow> {
    const window = await this.station(code);
    await window.signInByBadge('BADGE-P03');
    return window;
  }

  /** A hub page, once the given element is there. */
  async hub(path: string, ready: string): Promise<HubWindow> {
    const window = new HubWindow(await this.#page(), this.plant.hubUrl);
    await window.signIn('quality');
    await window.open(path);
    await window.find(ready).waitFor();
    return window;
  }

  /** Tracks a board in as a colleague would. */
  async trackIn(station: string, sn: string): Promise<void> {
    const bridge = this.plant.bridge(station);
    const operator = await Operator.byBadge(bridge, 'BADGE-P03', randomUUID, Math.random);
    const first = await operator.trackIn(sn);
    if (!first.ok) accepted(await operator.trackIn(sn, reason));
  }

  /** Writes the picture and closes its window. */
  async take({ page }: { page: Page }, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
    await page.context().close();
    console.log(`docs/images/${name}.png`);
  }

  async #page(): Promise<Page> {
    return await (await this.#browser.newContext({ viewport })).newPage();
  }
}
