// A window on the hub, as the quality lead uses it.
import { expect, type Locator, type Page } from '@playwright/test';
import { sessionPassword } from '../plant/seed.ts';

export class HubWindow {
  readonly page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  find(testId: string): Locator {
    return this.page.getByTestId(testId);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#url}${path}`);
  }

  async signIn(user: string): Promise<void> {
    await this.open('/sign-in');
    await this.find('sign-in-user').fill(user);
    await this.find('sign-in-password').fill(sessionPassword(user));
    await this.find('sign-in-submit').click();
    await expect(this.find('account-menu')).toBeVisible();
  }
}
