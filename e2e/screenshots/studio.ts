// A real plant and a browser, with what a picture needs: windows of one size, and boards that are where they must be.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeTicket } from '@lineside/core/contracts/enrolment-ticket';
import type { Browser, Page } from '@playwright/test';
import { Engineer } from '../plant/engineer.ts';
import { accepted, Operator } from '../plant/operator.ts';
import { planPanels } from '../plant/panel-run.ts';
import type { Plant } from '../plant/plant.ts';
import { plantRuns } from '../plant/seed-plan.ts';
import { readTables } from '../plant/tables.ts';
import { HubWindow } from '../specs/hub-window.ts';
import { PcWindow } from '../specs/pc-window.ts';
import { StationWindow } from '../specs/station-window.ts';

/** The board that goes through the whole line during the outage; far from where scripted operators begin. */
export const hero = 'SN-RUN-0412-0207';

/** Beside the line's own inspection station; no process of the scripted crew works there. */
export const secondInspection = 'SMT-A-AOI-02';
/** The board that is inspected at both. */
export const twiceInspected = 'SN-RUN-0412-0206';

/** Released, and without a run yet. */
export const nextOrder = {
  order: 'WO-20250602-004',
  product: '5223029018',
  productName: 'Control board',
  qty: 240,
  route: 'SMT-BOT-STD',
  source: 'ERP' as const,
};

const images = join(new URL('../..', import.meta.url).pathname, 'docs/images');
const viewport = { width: 1600, height: 1000 };
const reason = 'Network down; board came from the station before';
const dayMs = 24 * 3_600_000;

export class Studio {
  readonly plant: Plant;
  readonly #browser: Browser;
  #pc: PcWindow | null = null;

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
  async hub(path: string, ready: string, user = 'quality'): Promise<HubWindow> {
    const window = new HubWindow(await this.#page(), this.plant.hubUrl);
    await window.signIn(user);
    await window.open(path);
    await window.find(ready).waitFor();
    return window;
  }

  /** A PC that wants to be the second inspection station, and waits for somebody to approve it. */
  async newPc(): Promise<PcWindow> {
    this.#pc ??= await PcWindow.start(this.#browser, viewport);
    if ((await this.#pc.state('WAITING').count()) > 0) return this.#pc;
    const code = await this.plant.session('admin').enrolmentCode(secondInspection);
    await this.#pc.find('language-en').click();
    await this.#pc.scan(writeTicket({ hub: this.plant.hubUrl, fingerprint: null, code }));
    await this.#pc.state('WAITING').waitFor();
    return this.#pc;
  }

  /** An engineer narrows a limit that the route has frozen, and has not published it yet. */
  async tightenPeak(): Promise<void> {
    const engineer = new Engineer(this.plant.session('engineer'), randomUUID);
    await engineer.editSpec('REFLOW_PEAK', { usl: 248 });
  }

  /** A planner has more to do than what runs: the ERP's other orders, due in the days to come, and a run of panels. */
  async planMore(): Promise<void> {
    const planner = this.plant.session('planner');
    const others = readTables().orders.filter(({ plannedQty }) => Number.isInteger(plannedQty));
    for (const [i, order] of others.entries()) {
      if (plantRuns.some((run) => run.order === order.woNo)) continue;
      await planner.command('receiveOrder', randomUUID(), {
        order: order.woNo,
        product: order.productCode,
        productName: order.productName,
        qty: order.plannedQty,
        route: null,
        source: 'ERP',
        due: inDays(3 * i),
        priority: i,
      });
    }
    await planner.command('receiveOrder', randomUUID(), { ...nextOrder, due: inDays(5), priority: 2 });
    await planner.command('releaseOrder', randomUUID(), { order: nextOrder.order, line: 'SMT-A' });
    await planPanels(this.plant);
  }

  /** A board that failed at a station, as its operator would fail it. */
  async fail(station: string, sn: string): Promise<void> {
    await this.trackIn(station, sn);
    const operator = await Operator.byBadge(this.plant.bridge(station), 'BADGE-P03', randomUUID, Math.random);
    const defects = [{ code: 'SP_BRIDGE', location: 'U5', remark: '' }];
    accepted(await operator.trackOut(sn, 'FAIL', [], defects));
  }

  /** Takes away what is not the plant's. */
  async end(): Promise<void> {
    await this.#pc?.remove();
  }

  /** Tracks a board in as a colleague would. */
  async trackIn(station: string, sn: string): Promise<void> {
    const bridge = this.plant.bridge(station);
    const operator = await Operator.byBadge(bridge, 'BADGE-P03', randomUUID, Math.random);
    const first = await operator.trackIn(sn);
    if (!first.ok) accepted(await operator.trackIn(sn, reason));
  }

  /** Writes the picture and closes its window; the new PC's stays. */
  async take(window: { page: Page }, name: string): Promise<void> {
    const { page } = window;
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
    if (window !== this.#pc) await page.context().close();
    console.log(`docs/images/${name}.png`);
  }

  async #page(): Promise<Page> {
    return await (await this.#browser.newContext({ viewport })).newPage();
  }
}

/** A calendar day to come. */
function inDays(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}
