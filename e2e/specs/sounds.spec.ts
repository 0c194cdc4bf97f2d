// What operators hear: which tones the browser is really asked for after each outcome, and that the volume chosen
// stays with the station.
import { expect, type Page } from '@playwright/test';
import { board, printing, test } from './plant-fixture.ts';
import { passThroughForm } from './station-form.ts';
import type { StationWindow } from './station-window.ts';

interface Heard {
  /** of every tone that was started */
  hz: number[];
  loudest: number;
}

/** Notes down every tone from now on, also after a reload. */
async function listen(page: Page): Promise<void> {
  const note = () => {
    const heard: Heard = { hz: [], loudest: 0 };
    Object.assign(window, { heard });
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (when) {
      heard.hz.push(this.frequency.value);
      start.call(this, when);
    };
    const { linearRampToValueAtTime: ramp } = AudioParam.prototype;
    AudioParam.prototype.linearRampToValueAtTime = function (value, endTime) {
      heard.loudest = Math.max(heard.loudest, value);
      return ramp.call(this, value, endTime);
    };
  };
  await page.addInitScript(note);
  await page.evaluate(note);
}

/** What was heard since this was asked the last time. */
async function heardOn(page: Page): Promise<Heard> {
  return await page.evaluate(() => {
    const { heard } = window as unknown as { heard: Heard };
    const since = { ...heard };
    Object.assign(heard, { hz: [], loudest: 0 });
    return since;
  });
}

const pass = [660, 990];
const fail = [130];
const warn = [440, 440];
const scan = [784];

test('a scan, PASS, FAIL, hold, a refusal and a repeat each ask for their own sound', async ({
  openStation,
  operatorAt,
}) => {
  const station = await openStation(printing);
  await listen(station.page);
  const worker = await operatorAt(printing);
  const expectSound = async (hz: number[]) => expect((await heardOn(station.page)).hz).toEqual(hz);
  const scanIn = async (sn: string) => {
    await station.scan(sn);
    await expect(station.inStation(sn)).toBeVisible();
  };

  await station.scan('BADGE-NOBODY');
  await expect(station.find('sign-in-problem')).toBeVisible();
  await expectSound(fail);
  await station.signInByBadge('BADGE-P01');
  await scanIn(board(151));
  await expectSound(scan);
  await passThroughForm(station, worker, board(151));
  await expect(station.outcome('PASS', board(151))).toBeVisible();
  await expectSound(pass);

  await scanIn(board(152));
  await passThroughForm(station, worker, board(152), { STENCIL_TENSION: 20 });
  await expect(station.outcome('HOLD', board(152))).toBeVisible();
  await expectSound([...scan, ...warn]);

  await scanIn(board(153));
  await station.page.keyboard.press('F10');
  await station.find('defect-SP_BRIDGE').click();
  await station.page.keyboard.press('F10');
  await expect(station.outcome('FAIL', board(153))).toBeVisible();
  await expectSound([...scan, ...fail]);

  const unknown = 'SN-RUN-9999-0001';
  await station.reader.send({ text: unknown }, { text: unknown, afterMs: 300 });
  await expect(station.find('scanned-twice')).toBeVisible();
  await expect(station.find('refusal')).toBeVisible();
  await expectSound([...warn, ...fail]);
});

test('loud, soft or off is heard at once and stays with the station', async ({ openStation }) => {
  const station = await openStation(printing);
  await listen(station.page);
  await station.signInByBadge('BADGE-P01');
  const loudnessOf = async (sn: string) => {
    await station.scan(sn);
    await expect(station.inStation(sn)).toBeVisible();
    return (await heardOn(station.page)).loudest;
  };
  const loud = await loudnessOf(board(154));
  await turn(station, 'soft');
  const soft = (await heardOn(station.page)).loudest;
  expect(soft).toBeGreaterThan(0);
  expect(soft).toBeLessThan(loud / 2);

  await turn(station, 'off');
  expect(await loudnessOf(board(155))).toBe(0);
  await station.page.reload();
  expect(await loudnessOf(board(156))).toBe(0);
  await turn(station, 'loud');
  expect((await heardOn(station.page)).loudest).toBe(loud);
});

async function turn(station: StationWindow, volume: string): Promise<void> {
  await station.find('user-menu').click();
  await station.find('volume').click();
  await expect(station.find('volume')).toContainText(volume);
  await station.page.keyboard.press('Escape');
  await expect(station.find('volume')).toHaveCount(0);
}
