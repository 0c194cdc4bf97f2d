// What an operator waits for: from the reader's Enter, or the key that passes a board, to the painted confirmation,
// in a real browser on a real station that knows fifty thousand units.
import { serialOf } from '@lineside/core/domain/run/state';
import { chromium, type Page } from '@playwright/test';
import { browserLaunch } from '../../specs/browser.ts';
import { StationWindow } from '../../specs/station-window.ts';
import type { Bench } from '../bench.ts';
import { createRun, operator, runOf, stationsOf } from '../floor/bench-plant.ts';
import { HubProcess } from '../floor/hub-process.ts';
import { installPaintTimer } from '../floor/paint-timer.ts';
import { readyOperator } from '../floor/ready-operator.ts';
import { StationProcess } from '../floor/station-process.ts';
import { Samples } from '../samples.ts';

const line = 'L1';
const unitsOfARun = 10_000;
const keys = { timed: ['Enter', 'F9'], bare: 'F2' } as const;
const warmUp = 5;

export const keyPress: Bench = {
  name: 'key-press',
  async run({ folder, quick, tell }) {
    const runs = quick ? 1 : 5;
    const boards = quick ? 30 : 150;
    const hub = await HubProcess.start(folder);
    const station = new StationProcess(folder, stationsOf(line)[0]?.code ?? '');
    const server = await chromium.launchServer(await browserLaunch());
    try {
      for (let n = 1; n <= runs; n++) await createRun(hub.give, line, runNo(n), unitsOfARun);
      await station.enrol(hub);
      const units = runs * unitsOfARun;
      await station.start();
      await readyOperator(station.bridge, units);
      tell(`the station knows ${units} units`);

      const browser = await chromium.connect(server.wsEndpoint());
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(installPaintTimer, keys);
      const window = await StationWindow.open(page, station.address);
      await window.signInByBadge(operator.badge);
      const presses = new Samples();
      const bare = new Samples();
      for (let board = 1; board <= warmUp + boards; board++) {
        const counts = board > warmUp;
        const sn = serialOf(runNo(1), board);
        const scanned = await timedPress(page, outcome('IN', sn), () => window.scan(sn));
        await openForm(window, board === 1);
        const passed = await timedPress(page, outcome('PASS', sn), () => page.keyboard.press('F9'));
        const bareMs = await timedPress(page, null, () => page.keyboard.press(keys.bare));
        if (!counts) continue;
        presses.add(scanned);
        presses.add(passed);
        bare.add(bareMs);
      }
      return [
        {
          name: `key press to painted confirmation, p95, ${units} units known`,
          ...{ measured: presses.quantile(0.95), unit: 'ms' },
          yardstick: { name: 'bare key press to paint', value: bare.quantile(0.95), unit: 'ms' },
          target: { of: 'VALUE', atMost: 100 },
        },
      ];
    } finally {
      // nothing in it is worth a farewell, which takes this browser many seconds
      await server.kill();
      await station.stop();
      await hub.stop();
    }
  },
};

function runNo(n: number): string {
  return `RUN-L1-${n}`;
}

function outcome(kind: 'IN' | 'PASS', sn: string): string {
  return `[data-testid=result-panel][data-kind=${kind}][data-sn="${sn}"]`;
}

async function timedPress(
  page: Page,
  awaited: string | null,
  press: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate((selector) => window.paintTimer.arm(selector), awaited);
  await press();
  return page.evaluate(() => window.paintTimer.painted());
}

/** The first board's values by hand; the boards after it carry them over. */
async function openForm(window: StationWindow, first: boolean): Promise<void> {
  await window.page.keyboard.press('F9');
  await window.find('track-back').waitFor();
  if (!first) return;
  for (const { code } of runOf(line, runNo(1), 1).frozen.steps[0]?.specs ?? [])
    await window.find(`field-${code}`).fill('50');
}
