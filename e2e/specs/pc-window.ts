// The window of a bare PC on a real browser, from its first start on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { BarePc } from '../plant/bare-pc.ts';
import { Reader } from './reader.ts';

export class PcWindow {
  readonly page: Page;
  readonly #pc: BarePc;
  readonly #folder: string;
  readonly #reader: Reader;

  private constructor(page: Page, pc: BarePc, folder: string, reader: Reader) {
    this.page = page;
    this.#pc = pc;
    this.#folder = folder;
    this.#reader = reader;
  }

  static async start(browser: Browser, viewport?: { width: number; height: number }): Promise<PcWindow> {
    const folder = mkdtempSync(join(tmpdir(), 'lineside-bare-pc-'));
    const pc = new BarePc(folder, 'pc');
    await pc.start();
    const page = await (await browser.newContext(viewport === undefined ? {} : { viewport })).newPage();
    await page.goto(pc.address);
    const window = new PcWindow(page, pc, folder, await Reader.on(page));
    await expect(window.find('first-start')).toBeVisible();
    return window;
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
    await this.#pc.stop();
  }

  /** What the hub does not have yet, as a file; the PC must be off. @returns where it lies */
  async salvage(): Promise<string> {
    const out = join(this.#folder, 'salvage.jsonl');
    await this.#pc.run('export', '--out', out);
    return out;
  }

  async remove(): Promise<void> {
    await this.page.context().close();
    await this.#pc.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
