// A serial number is one board in the whole plant. What is known is refused; what two corners of an outage could not
// know of each other is found when their logs meet, with both sides, and somebody says which run the board is of.
import { SerialPreview } from '@lineside/core/contracts/planning';
import type { Operator } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { answer, oneException } from './desk.ts';
import { type PlannedRun, planOrder, planRun } from './planned-run.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import { completeTrace, expectThat, linkOf, signIn, stationAt, untilAll, untilKnown } from './stage.ts';

export const duplicateSerial: Scenario = {
  name: 'duplicate-serial',
  about: 'a serial number is refused twice where it is known, and found where it could not be known',
  async play(stage, steps) {
    const { plant, track, newCommand } = stage;
    const planner = plant.session('planner');
    const quality = plant.session('quality');
    const station = stationAt(stage, 0);
    const upper = track.name.toUpperCase();
    const label = `${upper}-LBL-0001`;
    const listed = [label, `${upper}-LBL-0002`].map((sn) => ({ sn, panel: null }));
    let operator: Operator;
    let scanned: PlannedRun;
    const second = `RUN-DUP2-${track.name}`;
    const ask = { run: second, order: `WO-DUP2-${track.name}`, qty: 2 };
    const relabelled = { ...ask, units: 'BULK', listed } as const;

    await steps.step('a run makes its boards by scan, from pre-printed labels', async () => {
      scanned = await planRun(stage, `DUP-${track.name}`, 4, {
        units: 'ON_SCAN',
        pattern: `${upper}-LBL-{n:4}`,
      });
      operator = await signIn(stage, 0);
      await untilAll(stage, 'ONLINE');
      await untilKnown(operator, scanned.run);
      return undefined;
    });
    await steps.step(
      'a list that names a number twice, or one of the plant’s, is refused whole',
      async () => {
        await planOrder(stage, `DUP2-${track.name}`, 2);
        const create = (units: typeof listed) =>
          refusedWith(planner.command('createRun', newCommand(), { ...ask, units: 'BULK', listed: units }));
        const twice = await create([listed[0], listed[0]] as typeof listed);
        expectThat(twice.code === 'SERIAL_TWICE', `SERIAL_TWICE, not ${twice.code}`);
        const known = `SN-${track.run}-0001`;
        const taken = await create([{ sn: known, panel: null }]);
        expectThat(
          taken.code === 'SERIAL_EXISTS' && taken.details.run === track.run,
          'SERIAL_EXISTS names the run',
        );
        const preview = await planner.ask(
          '/api/serials/preview',
          { ...ask, listed: [{ sn: known, panel: null }] },
          SerialPreview,
        );
        expectThat(preview.takenTotal === 1, 'the preview says so beforehand');
        return { code: twice.code, detail: taken.code };
      },
    );
    await steps.step('cut off, the station scans the first label: the board is made there', async () => {
      plant.cut(station);
      await until('the station is offline', async () => (await linkOf(stage, station)).state === 'OFFLINE');
      await operator.work(label);
      return { detail: label };
    });
    await steps.step('no other run gets that label while the first may still scan it', async () => {
      const { code, details } = await refusedWith(planner.command('createRun', newCommand(), relabelled));
      expectThat(code === 'SERIAL_EXISTS' && details.run === scanned.run, 'SERIAL_EXISTS names the run');
      return { code };
    });
    await steps.step(
      'the planner, who sees nothing begun, cancels it and gives its label to another',
      async () => {
        const given = { run: scanned.run, reason: 'the labels are wanted elsewhere' };
        await planner.command('revokeRun', newCommand(), given);
        await planner.command('cancelRun', newCommand(), given);
        await planner.command('createRun', newCommand(), relabelled);
        return undefined;
      },
    );
    await steps.step('their logs meet: nothing is lost, one case shows both runs', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      const row = await oneException(quality, { kind: 'SERIAL_IN_TWO_RUNS', q: label });
      const { runs } = await quality.exception(row.id);
      expectThat([...runs].sort().join() === [scanned.run, second].sort().join(), 'both runs are named');
      return { code: row.kind };
    });
    await steps.step('quality says which run the board is of; the trace follows', async () => {
      const row = await oneException(quality, { kind: 'SERIAL_IN_TWO_RUNS', q: label });
      await answer(stage, quality, {
        exception: row.id,
        answer: 'CORRECT',
        reason: 'The board goes on with the second run',
        correction: { correction: 'RUN', run: second },
      });
      const trace = await completeTrace(quality, label);
      expectThat(trace.run === second, `of ${second}, not ${trace.run}`);
      return undefined;
    });
  },
};
