// A PC with the station program and nothing else: no identity, no data. What it becomes is up to its own screen.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { stationMain } from '../plant/plant.ts';
import { PlantProcess, runToEnd } from '../plant/plant-process.ts';
import { Reader } from './reader.ts';

export class BarePc {
  readonly page: Page;
  readonly #process: PlantProcess;
  readonly #folder: string;
  readonly #reader: Reader;

  private constructor(page: Page, process: PlantProcess, folder: string, reader: Reader) {
    this.page = page;
    this.#process = process;
    this.#folder = folder;
    this.#reader = reader;
  }

  static async start(browser: Browser, viewport?: { width: number; height: number }): Promise<BarePc> {
    const folder = mkdtempSync(join(tmpdir(), 'lineside-bare-pc-'));
    const args = [stationMain, 'serve', '--data', folder, '--port', '0'];
    const logFile = join(folder, '..', `${folder.split('/').at(-1)}.log`);
    const process = new PlantProcess({ name: 'a bare PC', args, env: {}, logFile }, () => {});
    const { url } = await process.start();
    const page = await (await browser.newContext(viewport === undefined ? {} : { viewport })).newPage();
    await page.goto(url);
    const pc = new BarePc(page, process, folder, await Reader.on(page));
    await expect(pc.find('first-start')).toBeVisible();
    return pc;
  }

  find(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  /** The state of its enrolment, as its screen says. */
  state(state: 'NONE' | 'WAITING' | 'REJECTED'): Locator {
    return this.page.locator(`[data-testid=first-start][data-state=${state}]`);
  }

  async scan(text: string): Promise<void> {
    await this.#reader.send({ text });
  }

  async type(hub: string, code: string): Promise<void> {
    await this.find('enrol-hub').fill(hub);
    await this.find('enrol-code').fill(code);
    await this.find('enrol-submit').click();
  }

  /** Its power goes; the data stays until `remove`. */
  async switchOff(): Promise<void> {
    await this.#process.stop();
  }

  /** What the hub does not have yet, as a file; the PC must be off. @returns where it lies */
  async salvage(): Promise<string> {
    const out = join(this.#folder, 'salvage.jsonl');
    await runToEnd([stationMain, 'export', '--data', this.#folder, '--out', out], 'export');
    return out;
  }

  async remove(): Promise<void> {
    await this.page.context().close();
    await this.#process.stop();
    rmSync(this.#folder, { recursive: true, force: true });
    rmSync(this.#process.launch.logFile, { force: true });
  }
}
