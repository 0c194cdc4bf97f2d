// What the hub's trace must tell about boards that were worked on while the network was down.
import type { Trace, TraceVisit } from '@lineside/core/contracts/trace';
import { isOut, judge } from '@lineside/core/domain/collection/judge';
import type { HubClient } from '../plant/hub-client.ts';
import { until } from '../plant/until.ts';
import { completeTrace, expectThat, type Stage } from './stage.ts';
import type { Steps } from './steps.ts';

interface Boards {
  over: string;
  offline: string;
  failed: string;
  held: string;
}

export async function checkTraceAfterOutage(
  stage: Stage,
  steps: Steps,
  hub: HubClient,
  boards: Boards,
): Promise<void> {
  const { track } = stage;
  let over: Trace | undefined;
  let offline: Trace | undefined;

  await steps.step('the trace of the handed-over board is complete and DONE', async () => {
    over = await completeTrace(hub, boards.over);
    offline = await completeTrace(hub, boards.offline);
    expectThat(over.status === 'DONE' && offline.status === 'DONE', 'both boards are DONE');
    const { stations } = over.completeness;
    for (const station of track.stations) {
      const entry = stations.find((candidate) => candidate.station === station);
      expectThat(entry?.contact === 'LIVE' && entry.owed === 0, `${station} is live and owes nothing`);
    }
    return { detail: `complete through ${new Date(over.completeness.through ?? 0).toISOString()}` };
  });
  await steps.step('it names order, run, line, product and the frozen route version', async () => {
    const { order, run, line, product, route } = given(over);
    expectThat(order === track.order && run === track.run && line === track.line, 'order, run and line');
    expectThat(product === track.product, `product ${track.product}`);
    expectThat(route?.code === track.route && route.version === 1, `route ${track.route} version 1`);
    return { detail: `${route.code} version ${route.version}` };
  });
  await steps.step('it has every visit once, in route order, with station, operator and times', async () => {
    for (const trace of [given(over), given(offline)]) {
      const visits = trace.visits.map(({ step, station }) => `${step} ${station}`);
      const expected = track.steps.map((step, i) => `${step} ${track.stations[i]}`);
      expectThat(visits.join() === expected.join(), `visits ${expected.join()}, not ${visits.join()}`);
      for (const visit of trace.visits) checkVisit(visit);
      expectThat(
        trace.steps.every(({ state }) => state === 'PASSED'),
        'every step is PASSED',
      );
      expectThat(trace.notFolded.length === 0, 'every fact is understood');
    }
    return undefined;
  });
  await steps.step('every value stands beside its frozen limits with its judgement', async () => {
    const values = [given(over), given(offline)].flatMap(({ visits }) =>
      visits.flatMap((visit) => visit.values),
    );
    for (const { code, spec, value, judgement } of values)
      expectThat(spec !== null && judge(spec, value) === judgement, `${code} is judged by its frozen limits`);
    return { detail: `${values.length} values` };
  });
  await steps.step('visits recorded offline are marked late, those before the outage are not', async () => {
    const [, , ...provisional] = given(over).visits;
    const late = given(offline).visits;
    for (const { out, station } of late) expectThat(out?.late === true, `${station} was recorded offline`);
    for (const { out, station } of provisional)
      expectThat(out?.late === true, `${station} was recorded offline`);
    for (const { in: came, out, station } of given(over).visits.slice(0, 2))
      expectThat(came?.late === false && out?.late === false, `${station} was recorded online`);
    return undefined;
  });
  await steps.step(
    'provisional work shows its reason, the missing steps and what was not known then',
    async () => {
      const [first, ...rest] = given(offline).visits;
      expectThat(first?.provisional === null, 'the first step needs no upstream');
      for (const [i, visit] of rest.entries()) {
        const missing = track.steps.slice(0, i + 1);
        expectThat(
          visit.provisional?.missing.join() === missing.join(),
          `step ${visit.step} missed ${missing.join()}`,
        );
        expectThat(
          visit.unknownThen.some((fact) => fact.type === 'unit.trackedOut' && fact.step === missing.at(-1)),
          `step ${visit.step} did not know of step ${missing.at(-1)} when it tracked in`,
        );
      }
      return { detail: `${rest.length} provisional visits` };
    },
  );
  await steps.step('the failed board shows its defect', async () => {
    const trace = await completeTrace(hub, boards.failed);
    const visit = trace.visits.at(-1);
    expectThat(trace.status === 'OUT_FAILED' && visit?.result === 'FAIL', 'OUT_FAILED by its last visit');
    const [defect] = visit.defects;
    expectThat(defect?.location === 'U5' && defect.name !== null, 'the defect with its place and name');
    return { code: defect.code };
  });
  await steps.step('the held board shows the value that holds it', async () => {
    const trace = await completeTrace(hub, boards.held);
    const code = trace.visits.at(-1)?.heldBy[0] ?? '';
    const value = trace.visits.at(-1)?.values.find((candidate) => candidate.code === code);
    expectThat(trace.status === 'ON_HOLD' && trace.hold !== null, 'ON_HOLD');
    expectThat(value !== undefined && isOut(value.judgement), 'the value is out of its limits');
    return { code, detail: String(value.value) };
  });
  await steps.step("the run's progress counts them", async () => {
    const run = await until('the run counts two boards done', async () => {
      const detail = await hub.run(track.run);
      return detail.done >= 2 && detail;
    });
    expectThat(run.failed >= 1 && run.onHold >= 1, 'one failed and one on hold at least');
    return { detail: `${run.done} done, ${run.failed} failed, ${run.onHold} on hold of ${run.qty}` };
  });
}

function checkVisit(visit: TraceVisit): void {
  const { step, in: came, out } = visit;
  expectThat(visit.result === 'PASS' && visit.source === 'MANUAL', `step ${step} passed by hand`);
  expectThat(visit.operator.startsWith('P0'), `step ${step} names its operator`);
  expectThat(came !== null && out !== null && came.at <= out.at, `step ${step} has in and out times`);
  for (const arrival of [came, out])
    expectThat(
      arrival.late === arrival.arrivedAt - arrival.at > 60_000,
      `lateness of step ${step} follows its times`,
    );
}

function given(trace: Trace | undefined): Trace {
  if (trace === undefined) throw new Error('there is no trace');
  return trace;
}
