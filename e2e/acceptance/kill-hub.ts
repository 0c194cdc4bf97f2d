// The hub is killed while stations push, and started again: nothing is lost, nothing is there twice.

import type { Operator } from '../plant/operator.ts';
import { hubName } from '../plant/plant.ts';
import { until } from '../plant/until.ts';
import type { Scenario } from './scenario.ts';
import {
  board,
  completeTrace,
  expectThat,
  linkOf,
  type Stage,
  signInEverywhere,
  stationAt,
  untilAll,
} from './stage.ts';
import { at } from './unit-form.ts';

const rounds = 3;
const boardsARound = 6;

export const killHub: Scenario = {
  name: 'kill-hub',
  about: 'the hub is killed while stations push; nothing is lost and nothing is there twice',
  async play(stage, steps) {
    const { plant } = stage;
    let crew: Operator[] = [];
    let made = 0;

    await steps.step('operators sign in, the stations are online', async () => {
      crew = await signInEverywhere(stage);
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    for (let round = 1; round <= rounds; round++) {
      await steps.step(
        `SIGKILL ${round}: the hub dies while the first station pushes, scans go on`,
        async () => {
          const work = scanOn(stage, at(crew, 0), made + 1, boardsARound);
          await until(
            'the hub has taken something of this round',
            async () => (await linkOf(stage, stationAt(stage, 0))).waiting > 0,
          );
          await plant.kill(hubName);
          await work;
          made += boardsARound;
          const { waiting } = await linkOf(stage, stationAt(stage, 0));
          return { detail: `${waiting} facts wait` };
        },
      );
      await steps.step(`restart ${round}: the hub takes what it missed`, async () => {
        await plant.start(hubName);
        await untilAll(stage, 'ONLINE');
        return undefined;
      });
    }
    await steps.step('every board is in the trace once', async () => {
      const hub = plant.session('quality');
      for (let n = 1; n <= made; n++) {
        const trace = await completeTrace(hub, board(stage, n));
        expectThat(
          trace.visits.length === 1 && trace.visits[0]?.result === 'PASS',
          `one visit of ${trace.sn}, PASS`,
        );
      }
      return { detail: `${made} boards` };
    });
    await steps.step('hub and stations agree on every log', async () => {
      const { lines, hub, waiting } = await plant.session('quality').overview();
      expectThat(hub.poison === 0, 'no fact is unreadable');
      expectThat(!waiting.some(({ kind }) => kind === 'ORIGIN_FORKED'), 'no log has forked');
      for (const operator of crew) {
        const { station, origins } = await operator.syncReport();
        expectThat(
          origins.every(({ head, acknowledged, forked }) => head === acknowledged && !forked),
          `all of ${station} is acknowledged`,
        );
        const seen = lines
          .flatMap((line) => line.stations)
          .find((candidate) => candidate.station === station);
        expectThat(seen?.owed === 0, `the hub knows that ${station} owes nothing`);
      }
      return undefined;
    });
  },
};

async function scanOn(stage: Stage, operator: Operator, from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n++) await operator.work(board(stage, n));
}
