// From an order to a closed order, with nothing in the way: received, released, planned, worked, closed. What may not
// be done yet is refused with what is missing, and each person does what their role may.
import { OrderDetail, OrderLines, RunDetail, SerialPreview } from '@lineside/core/contracts/planning';
import type { NextStep } from '@lineside/core/contracts/station-cockpit';
import type { z } from 'zod';
import { accepted, type Operator, refusedCode } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import {
  completeTrace,
  expectThat,
  type Stage,
  signInEverywhere,
  untilAll,
  untilKnown,
  untilQueued,
} from './stage.ts';
import type { Steps } from './steps.ts';
import type { TrackName } from './tracks.ts';
import { at } from './unit-form.ts';

export const smtHappy = wholeOrder('smt');
export const dipHappy = wholeOrder('dip');

function wholeOrder(track: TrackName): Scenario {
  return {
    name: `${track}-happy`,
    about: `an order goes through the ${track.toUpperCase()} line: received, released, planned, worked, closed`,
    tracks: [track],
    play: playWholeOrder,
  };
}

async function playWholeOrder(stage: Stage, steps: Steps): Promise<void> {
  const { plant, track, newCommand } = stage;
  const planner = plant.session('planner');
  const order = `WO-HAPPY-${track.name}`;
  const run = `RUN-HAPPY-${track.name}`;
  const qty = 3;
  const pattern = `${track.name.toUpperCase()}-{yy}{ww}-{n:5}`;
  let crew: Operator[] = [];
  let labels: string[] = [];

  await steps.step('the order comes in, twice, and is one order', async () => {
    const input = {
      product: track.product,
      productName: track.product,
      qty,
      route: track.route,
      source: 'ERP',
      due: '2025-05-30',
      priority: 2,
    };
    const first = await planner.put(`/api/orders/${order}`, { command: newCommand(), input });
    const again = await planner.put(`/api/orders/${order}`, { command: newCommand(), input });
    expectThat(first.facts === 1 && again.facts === 0, 'the second changes nothing');
    return { detail: `${order}, due ${input.due}` };
  });
  await steps.step('no run before it is released, and no release to a line that is not there', async () => {
    const create = { run, order, qty, units: 'BULK' as const };
    const early = await refusedWith(planner.command('createRun', newCommand(), create));
    expectThat(early.code === 'ORDER_NOT_RELEASED', `ORDER_NOT_RELEASED, not ${early.code}`);
    const nowhere = await refusedWith(
      planner.command('releaseOrder', newCommand(), { order, line: 'SMT-Z' }),
    );
    expectThat(nowhere.code === 'LINE_NOT_FOUND', `LINE_NOT_FOUND, not ${nowhere.code}`);
    return { code: early.code, detail: nowhere.code };
  });
  await steps.step('the planner sees which line can do the route, and releases to it', async () => {
    const { lines } = await planner.read(`/api/orders/${order}/lines`, OrderLines);
    const fits = lines.filter(({ missing }) => missing.length === 0).map(({ line }) => line);
    expectThat(fits.join() === track.line, `${track.line} alone fits, not ${fits.join()}`);
    const other = lines.find(({ line }) => line !== track.line);
    expectThat((other?.missing.length ?? 0) > 0, 'the other line names the steps that it cannot do');
    await planner.command('releaseOrder', newCommand(), { order, line: track.line });
    return { detail: `${other?.line} lacks ${other?.missing.map(({ stepNo }) => stepNo).join(', ')}` };
  });
  await steps.step('labels are looked at first, then the run is made with them and authorised', async () => {
    const ask = { run, order, qty, pattern };
    const preview = await planner.ask('/api/serials/preview', ask, SerialPreview);
    expectThat(preview.units === qty && preview.takenTotal === 0, `${qty} free labels`);
    await planner.command('createRun', newCommand(), { ...ask, units: 'BULK', shift: 'Day' });
    await planner.command('authorizeRun', newCommand(), { run });
    const detail = await planner.read(`/api/runs/${run}`, RunDetail);
    expectThat(detail.routeVersion === 1 && detail.priority === 2 && detail.due === '2025-05-30', 'frozen');
    labels = preview.sample.flatMap(({ units }) => units);
    const inUse = await refusedWith(
      planner.command('createRun', newCommand(), { ...ask, run: `${run}-B`, units: 'BULK' }),
    );
    expectThat(inUse.code === 'SERIAL_EXISTS', `SERIAL_EXISTS, not ${inUse.code}`);
    return { code: inUse.code, detail: labels.join(', ') };
  });
  await steps.step('operators work every board through, and each scan tells where it goes next', async () => {
    crew = await signInEverywhere(stage);
    await untilAll(stage, 'ONLINE');
    for (const [i, operator] of crew.entries()) {
      await untilKnown(operator, run);
      for (const sn of labels) {
        if (i > 0) await untilQueued(operator, sn);
        const { unit } = accepted(await operator.trackIn(sn));
        const { next } = accepted(await operator.trackOut(sn, 'PASS', operator.fill(unit)));
        expectNext(next, track.steps[i + 1], track.stations[i + 1]);
      }
    }
    return { detail: `${labels.length} boards, ${crew.length} stations` };
  });
  await steps.step('the order cannot be closed before its run, and only by who may', async () => {
    await until('the hub knows that every board is done', async () => {
      const detail = await planner.read(`/api/runs/${run}`, RunDetail);
      return detail.done === qty && detail.closeout.every(({ verdict }) => verdict !== 'MISSING');
    });
    const early = await refusedWith(planner.command('closeOrder', newCommand(), { order }));
    expectThat(early.code === 'ORDER_RUNS_OPEN', `ORDER_RUNS_OPEN, not ${early.code}`);
    const engineer = await refusedWith(plant.session('engineer').command('closeRun', newCommand(), { run }));
    expectThat(engineer.code === 'FORBIDDEN', `FORBIDDEN, not ${engineer.code}`);
    return { code: early.code, detail: engineer.code };
  });
  await steps.step('the run is closed: the stations stop, the order is closed', async () => {
    await planner.command('closeRun', newCommand(), { run });
    await planner.command('closeOrder', newCommand(), { order });
    const { status, done, runList } = await planner.read(`/api/orders/${order}`, OrderDetail);
    expectThat(status === 'COMPLETED' && done === qty, `COMPLETED with ${qty}, not ${status} with ${done}`);
    expectThat(runList[0]?.status === 'COMPLETED', 'and its run is COMPLETED');
    await until('the first station no longer lists it', async () => {
      const { runs } = await at(crew, 0).cockpit();
      return !runs.some((known) => known.run === run);
    });
    const code = refusedCode(await at(crew, 0).trackIn(labels[0] ?? ''));
    expectThat(code === 'RUN_NOT_AUTHORIZED', `RUN_NOT_AUTHORIZED, not ${code}`);
    return { code };
  });
  await steps.step('the trace is complete, DONE, without an exception', async () => {
    const trace = await completeTrace(plant.session('quality'), labels[0] ?? '');
    expectThat(trace.status === 'DONE' && trace.exceptions.length === 0, 'DONE and nothing to answer');
    return { detail: `${trace.visits.length} visits` };
  });
}

function expectNext(next: z.infer<typeof NextStep> | null, step: number | undefined, station?: string): void {
  if (step === undefined) {
    expectThat(next === null, 'nothing is left after the last step');
    return;
  }
  expectThat(next?.stepNo === step, `next is ${step}, not ${next?.stepNo}`);
  expectThat(
    next.stations.some(({ code }) => code === station),
    `at ${station}`,
  );
}
