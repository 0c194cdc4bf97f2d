// A window on a route at the hub, as a process engineer uses it.
import { expect, type Locator } from '@playwright/test';
import { asEngineer } from './as-engineer.ts';
import type { HubWindow } from './hub-window.ts';

export class RouteWindow {
  readonly hub: HubWindow;

  private constructor(hub: HubWindow) {
    this.hub = hub;
  }

  static async open(openHub: () => Promise<HubWindow>, user: string, path: string): Promise<RouteWindow> {
    const hub = await asEngineer(openHub, user);
    await hub.open(path);
    return new RouteWindow(hub);
  }

  get page() {
    return this.hub.page;
  }

  find(testId: string): Locator {
    return this.hub.find(testId);
  }

  async goTo(path: string): Promise<void> {
    await this.hub.open(path);
  }

  /** The steps as the road has them: number and name. */
  road(): Promise<string[]> {
    return this.page
      .locator('[data-testid=step-road] [data-row-link]:not([data-testid=route-whole])')
      .evaluateAll((stops) =>
        stops.map((stop) => {
          const [number, name] = stop.children[0]?.children ?? [];
          return `${number?.textContent} ${name?.textContent}`;
        }),
      );
  }

  stop(stepNo: number): Locator {
    return this.find(`step-${stepNo}`).locator('[data-row-link]');
  }

  handle(stepNo: number): Locator {
    return this.find(`step-${stepNo}`).getByTestId('step-handle');
  }

  /** `add` is the button that makes the step. */
  async addStep(add: string, operation: string): Promise<void> {
    await this.find(add).click();
    await this.find('step-operation').selectOption(operation);
  }

  /** Says where the chosen step is done. */
  async placeAt(group: string): Promise<void> {
    await this.find('settings-place-SAY').click();
    await this.find(`settings-place-group-${group}`).click();
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await expect(this.find('route')).toHaveAttribute('data-dirty', 'false');
  }
}
