// A run is split in the middle of its work: boards that nobody has begun go to a run of their own. A station that did
// not hear of it works on one of them under the old run; nothing is lost, and the contradiction is shown.
import { RunDetail, UnitList } from '@lineside/core/contracts/planning';
import { accepted, type Operator } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { oneException } from './desk.ts';
import { type PlannedRun, planRun } from './planned-run.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import { expectThat, linkOf, signIn, stationAt, untilAll, untilKnown } from './stage.ts';

export const splitRun: Scenario = {
  name: 'split-run',
  about:
    'boards that nobody has begun go to a run of their own; panels stay whole; late news is a case, not a loss',
  async play(stage, steps) {
    const { plant, track, newCommand } = stage;
    const planner = plant.session('planner');
    const station = stationAt(stage, 0);
    const boards = 2;
    let operator: Operator;
    let planned: PlannedRun;
    const into = `RUN-SPL-${track.name}-2`;
    const panel = (n: number) => `SN-${planned.run}-${String(n).padStart(4, '0')}`;

    await steps.step('a run of four panels with two boards each', async () => {
      planned = await planRun(stage, `SPL-${track.name}`, 8, { boards });
      operator = await signIn(stage, 0);
      await untilAll(stage, 'ONLINE');
      await untilKnown(operator, planned.run);
      return undefined;
    });
    await steps.step(
      'one scan takes a panel in, one answer takes each board out with its own result',
      async () => {
        const { boards: inside, left } = accepted(await operator.trackIn(panel(1)));
        expectThat(inside.length === boards && left.length === 0, 'both boards are in');
        const [pass, fail] = inside;
        expectThat(pass !== undefined && fail !== undefined, 'two boards');
        const half = await operator.ask('trackOutPanel', {
          panel: panel(1),
          boards: [{ sn: pass.sn, result: 'PASS', values: operator.fill(pass), defects: [] }],
        });
        expectThat(!half.ok && half.error.code === 'PANEL_INCOMPLETE', 'half a panel is no answer');
        const defects = [{ code: fail.defects[0]?.code ?? '', location: 'U2', remark: '' }];
        const out = accepted(
          await operator.ask('trackOutPanel', {
            panel: panel(1),
            boards: [
              { sn: pass.sn, result: 'PASS', values: operator.fill(pass), defects: [] },
              { sn: fail.sn, result: 'FAIL', values: operator.fill(fail), defects },
            ],
          }),
        );
        expectThat(out.boards.map(({ result }) => result).join() === 'PASS,FAIL', 'PASS and FAIL');
        return { code: 'PANEL_INCOMPLETE' };
      },
    );
    await steps.step('a panel is not torn, and what was begun stays', async () => {
      await until('the hub knows what was begun', async () => {
        const { failed } = await planner.read(`/api/runs/${planned.run}`, RunDetail);
        return failed === 1;
      });
      const split = (qty: number) => ({ run: planned.run, into, qty, reason: 'Second shift takes the rest' });
      for (const qty of [3, 8]) {
        const problem = await refusedWith(planner.command('splitRun', newCommand(), split(qty)));
        expectThat(problem.code === 'SPLIT_NOT_POSSIBLE', `SPLIT_NOT_POSSIBLE, not ${problem.code}`);
      }
      return { code: 'SPLIT_NOT_POSSIBLE' };
    });
    await steps.step('with the station cut off, the last two panels go to a run of their own', async () => {
      plant.cut(station);
      await until('the station is offline', async () => (await linkOf(stage, station)).state === 'OFFLINE');
      await planner.command('splitRun', newCommand(), {
        run: planned.run,
        into,
        qty: 4,
        reason: 'Second shift takes the rest',
      });
      const rest = await planner.read(`/api/runs/${planned.run}`, RunDetail);
      const child = await planner.read(`/api/runs/${into}`, RunDetail);
      expectThat(rest.qty === 4 && child.qty === 4 && child.parent === planned.run, 'four and four');
      expectThat(child.routeVersion === rest.routeVersion, 'with the version that was frozen');
      const { rows } = await planner.read(`/api/runs/${into}/units?limit=50`, UnitList);
      expectThat(rows.length === 4 && rows.every(({ panel: of }) => of !== null), 'whole panels moved');
      return { detail: rows.map(({ sn }) => sn).join(', ') };
    });
    await steps.step(
      'the station, which did not hear of it, works on a moved panel under the old run',
      async () => {
        const { boards: inside } = accepted(await operator.trackIn(panel(4)));
        expectThat(
          inside.every(({ run }) => run === planned.run),
          'under the old run',
        );
        return undefined;
      },
    );
    await steps.step(
      'when the logs meet, each of its boards is a case; the others are worked in the new run',
      async () => {
        plant.restore();
        await untilAll(stage, 'ONLINE');
        const quality = plant.session('quality');
        for (let place = 1; place <= boards; place++)
          await oneException(quality, { kind: 'SERIAL_IN_TWO_RUNS', q: `${panel(4)}-${place}` });
        await planner.command('authorizeRun', newCommand(), { run: into });
        await untilKnown(operator, into);
        const { boards: inside } = accepted(await operator.trackIn(panel(3)));
        expectThat(
          inside.every(({ run }) => run === into),
          `under ${into}`,
        );
        return { code: 'SERIAL_IN_TWO_RUNS' };
      },
    );
  },
};
