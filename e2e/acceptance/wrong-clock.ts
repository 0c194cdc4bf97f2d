// Two PCs have wrong clocks, one far ahead, one far behind. Nobody is locked out, nothing is lost or put in the wrong
// order of steps, no other clock is dragged along; and the desk says which clock is wrong and by how much.
import type { Operator } from '../plant/operator.ts';
import { answer, noException, oneException } from './desk.ts';
import type { Scenario } from './scenario.ts';
import {
  board,
  completeTrace,
  expectThat,
  signInEverywhere,
  stationAt,
  untilAll,
  untilQueued,
} from './stage.ts';

const hourMs = 60 * 60_000;
const aheadMs = 3 * hourMs;
const behindMs = 2 * hourMs;
/** How far the measured offset may be from the true one. */
const toleranceMs = 60_000;

export const wrongClock: Scenario = {
  name: 'wrong-clock',
  about: 'two stations have clocks hours off; work goes on and arrives, and the desk names both clocks',
  props: ({ stations: [first = '', second = ''] }) => ({
    clockOffsetMs: { [first]: aheadMs, [second]: -behindMs },
  }),
  async play(stage, steps) {
    const quality = stage.plant.session('quality');
    const sn = board(stage, 1);
    const ahead = stationAt(stage, 0);
    const behind = stationAt(stage, 1);
    const honest = stationAt(stage, 2);
    let crew: Operator[] = [];

    await steps.step('stations with wrong clocks are online like any other', async () => {
      crew = await signInEverywhere(stage);
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    await steps.step('a board goes through all stations', async () => {
      for (const [index, operator] of crew.entries()) {
        if (index > 0) await untilQueued(operator, sn);
        await operator.work(sn);
      }
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    await steps.step('its trace is complete, every step passed, nothing is out of order', async () => {
      const trace = await completeTrace(quality, sn);
      expectThat(trace.status === 'DONE', `DONE, not ${trace.status}`);
      expectThat(
        trace.steps.every(({ state }) => state === 'PASSED'),
        'every step passed',
      );
      await noException(quality, { kind: 'STEP_BEFORE_PREDECESSOR' });
      return { detail: `${trace.visits.length} visits` };
    });
    await steps.step('the overview says by how much each clock is off', async () => {
      const { lines } = await quality.overview();
      const offsetOf = (code: string) =>
        lines.flatMap((line) => line.stations).find(({ station }) => station === code)?.clockOffsetMs ?? null;
      // the hub's clock minus the station's
      expectNear(offsetOf(ahead), -aheadMs);
      expectNear(offsetOf(behind), behindMs);
      expectNear(offsetOf(honest), 0);
      return undefined;
    });
    await steps.step('the desk names the two wrong clocks and no other', async () => {
      const fast = await oneException(quality, { kind: 'CLOCK_WRONG', q: ahead });
      const slow = await oneException(quality, { kind: 'CLOCK_WRONG', q: behind });
      expectNear((await quality.exception(fast.id)).clockOffsetMs, aheadMs);
      expectNear((await quality.exception(slow.id)).clockOffsetMs, -behindMs);
      await noException(quality, { kind: 'CLOCK_WRONG', q: honest });
      return { code: 'CLOCK_WRONG' };
    });
    await steps.step('the quality lead accepts both, and the desk is clear', async () => {
      for (const station of [ahead, behind]) {
        const { id: exception } = await oneException(quality, { kind: 'CLOCK_WRONG', q: station });
        await answer(stage, quality, {
          exception: exception,
          answer: 'ACCEPT',
          reason: 'IT sets the clock',
        });
      }
      const { open } = await quality.exceptions();
      expectThat(open === 0, `no open exception, not ${open}`);
      return undefined;
    });
  },
};

function expectNear(offsetMs: number | null, wantedMs: number): void {
  expectThat(
    offsetMs !== null && Math.abs(offsetMs - wantedMs) < toleranceMs,
    `an offset of about ${wantedMs} ms, not ${offsetMs}`,
  );
}
