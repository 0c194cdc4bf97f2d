// A window on a station, as operators use it: scans as fast as a reader sends them, everything else by touch or key.
import { expect, type Locator, type Page } from '@playwright/test';
import { Reader } from './reader.ts';

/** A label scanned again so much later is scanned anew, ms. */
const noRepeatMs = 1100;

export class StationWindow {
  readonly page: Page;
  readonly reader: Reader;

  private constructor(page: Page, reader: Reader) {
    this.page = page;
    this.reader = reader;
  }

  static async open(page: Page, address: string): Promise<StationWindow> {
    await page.goto(address);
    const window = new StationWindow(page, await Reader.on(page));
    await expect(window.find('sign-in')).toBeVisible();
    return window;
  }

  find(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  /** One code and Enter, as a keyboard-wedge reader sends them. */
  async scan(text: string): Promise<void> {
    await this.reader.send({ text });
  }

  /** The same code so long after the last time that it is no repeat. */
  async scanAgain(text: string): Promise<void> {
    await this.reader.send({ text, afterMs: noRepeatMs });
  }

  async openMenu(item: string): Promise<void> {
    await this.find('user-menu').click();
    await this.find(item).click();
  }

  async signInByBadge(badge: string): Promise<void> {
    await this.scan(badge);
    await expect(this.find('user-menu')).toBeVisible();
  }

  async enterPin(user: string, pin: string): Promise<void> {
    if (await this.find(`sign-in-user-${user}`).isVisible()) await this.find(`sign-in-user-${user}`).click();
    for (const digit of pin) await this.find(`pin-key-${digit}`).click();
    await this.find('pin-enter').click();
  }

  async signOut(): Promise<void> {
    await this.openMenu('sign-out');
    await expect(this.find('sign-in')).toBeVisible();
  }

  /** The board that stands in the middle of the screen. */
  inStation(sn: string): Locator {
    return this.page.locator(`[data-testid=in-station][data-sn="${sn}"]`);
  }

  refusal(code: string): Locator {
    return this.page.locator(`[data-testid=refusal][data-code=${code}]`);
  }

  /** The outcome of the last scan or command. */
  outcome(kind: 'IN' | 'PASS' | 'FAIL' | 'HOLD' | 'REFUSED', sn: string): Locator {
    return this.page.locator(`[data-testid=result-panel][data-kind=${kind}][data-sn="${sn}"]`);
  }

  link(state: 'ONLINE' | 'OFFLINE'): Locator {
    return this.page.locator(`[data-testid=link-state][data-state=${state}]`);
  }

  async waiting(): Promise<number> {
    return Number(await this.find('waiting-count').getAttribute('data-count'));
  }
}
