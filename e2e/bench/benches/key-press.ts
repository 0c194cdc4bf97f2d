// What an operator waits for: from the reader's Enter, or the key that passes a board, to the painted answer, in a
// real browser on a real station that knows fifty thousand units.
import { serialOf } from '@lineside/core/domain/run/units-of-run';
import { chromium, type Page } from '@playwright/test';
import { accepted, type Operator } from '../../plant/operator.ts';
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
const panels = { run: 'RUN-L1-PANELS', boards: 4 };
const keys = { timed: ['Enter', 'F9'], bare: 'F4' } as const;
const warmUp = 5;

export const keyPress: Bench = {
  name: 'key-press',
  async run({ folder, quick, tell }) {
    const runs = quick ? 1 : 4;
    const rounds = quick ? 30 : 150;
    const hub = await HubProcess.start(folder);
    const station = new StationProcess(folder, stationsOf(line)[0]?.code ?? '');
    const server = await chromium.launchServer(await browserLaunch());
    try {
      for (let n = 1; n <= runs; n++) await createRun(hub.give, line, runNo(n), unitsOfARun);
      await createRun(hub.give, line, panels.run, unitsOfARun, panels.boards);
      await station.enrol(hub);
      const units = (runs + 1) * unitsOfARun;
      await station.start();
      const beside = await readyOperator(station.bridge, units);
      tell(`the station knows ${units} units`);

      const browser = await chromium.connect(server.wsEndpoint());
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(installPaintTimer, keys);
      const window = await StationWindow.open(page, station.address);
      await window.signInByBadge(operator.badge);
      const scans = {
        board: new Samples(),
        wrong: new Samples(),
        panel: new Samples(),
        lookUp: new Samples(),
      };
      const passes = new Samples();
      const bare = new Samples();
      for (let round = 1; round <= warmUp + rounds; round++) {
        const sn = serialOf(runNo(1), round);
        const panel = serialOf(panels.run, round);
        const board = await timedScan(window, sn, outcome('IN', sn));
        await openForm(window, round === 1);
        const pass = await timedPress(page, outcome('PASS', sn), () => page.keyboard.press('F9'));
        const nobody = `NOBODY-${round}`;
        const wrong = await timedScan(window, nobody, `[data-testid=refusal][data-sn="${nobody}"]`);
        const onPanel = await timedScan(window, panel, outcome('IN', panel));
        await takeOut(beside, panel);
        await window.inStation(panel).waitFor({ state: 'hidden' });
        await page.keyboard.press('F2');
        const lookUp = await timedScan(window, sn, `[data-testid=look-up-answer][data-code="${sn}"]`);
        await page.keyboard.press('Escape');
        await window.find('look-up-page').waitFor({ state: 'hidden' });
        const bareMs = await timedPress(page, null, () => page.keyboard.press(keys.bare));
        if (round <= warmUp) continue;
        scans.board.add(board);
        scans.wrong.add(wrong);
        scans.panel.add(onPanel);
        scans.lookUp.add(lookUp);
        passes.add(pass);
        bare.add(bareMs);
      }
      for (const [what, samples] of Object.entries({ ...scans, pass: passes }))
        tell(`${what}: p95 ${samples.quantile(0.95).toFixed(1)} ms`);
      const row = (what: string, samples: readonly Samples[]) => ({
        name: `${what}, p95, ${units} units known`,
        ...{ measured: Samples.of(samples).quantile(0.95), unit: 'ms' },
        yardstick: { name: 'bare key press to paint', value: bare.quantile(0.95), unit: 'ms' },
        target: { of: 'VALUE' as const, atMost: 100 },
      });
      return [
        row('key press to painted confirmation', [scans.board, passes]),
        row('any scan to painted answer', Object.values(scans)),
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

function timedScan(window: StationWindow, text: string, awaited: string): Promise<number> {
  return timedPress(window.page, awaited, () => window.scan(text));
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

/** Passes a panel that is inside, beside the window that is measured. */
async function takeOut(beside: Operator, panel: string): Promise<void> {
  const { inStation } = await beside.cockpit();
  const boards = inStation
    .filter((unit) => unit.panel?.code === panel)
    .map((unit) => ({ sn: unit.sn, result: 'PASS' as const, values: beside.fill(unit), defects: [] }));
  accepted(await beside.ask('trackOutPanel', { panel, boards }));
}
