// One run over both processes: a line that prints, mounts and reflows, and then inserts, waves, solders and tests. An
// engineer joins the two routes, and every board goes through all nine stations, also while the network is gone.
import { RunDetail } from '@lineside/core/contracts/planning';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import { noSettings } from '@lineside/core/domain/route/settings';
import { Engineer } from '../plant/engineer.ts';
import { Operator } from '../plant/operator.ts';
import { plantStations } from '../plant/seed-plan.ts';
import { type Twin, twinGroup, twinOperator } from '../plant/twin.ts';
import { until } from '../plant/until.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import { completeTrace, expectThat, untilAll } from './stage.ts';
import { at } from './unit-form.ts';

const line = 'MIX-A';
const route = 'ROUTE-MIX';
const models = [...plantStations['SMT-A'], ...plantStations['DIP-A']];
const stations = models.map((station) => station.replace(/^(SMT|DIP)-A/, line));
const twins: readonly Twin[] = models.map((beside, i) => ({ station: stations[i] ?? '', beside, line }));

export const combinedSmtDip: Scenario = {
  name: 'combined-smt-dip',
  about: 'one run over both processes on one line of nine stations, also while the network is gone',
  tracks: ['smt'],
  props: () => ({ stations: [], twins }),
  async play(stage, steps) {
    const { plant, newCommand } = stage;
    const planner = plant.session('planner');
    const engineer = new Engineer(plant.session('engineer'), newCommand);
    const order = 'M0007556';
    const run = 'RUN-MIX';
    const [first, second] = ['SN-RUN-MIX-0001', 'SN-RUN-MIX-0002'];
    const crew: Operator[] = [];

    await steps.step('an engineer joins both routes into one and publishes it', async () => {
      const smt = await engineer.route('SMT-BOT-STD');
      const dip = await engineer.route('PCBA-DIP-V1');
      await engineer.saveRoute(joined(smt.draft, dip.draft), null);
      const preview = await engineer.publishWhatIsShown(route);
      expectThat(preview.problems.length === 0, 'it compiles');
      return { detail: `${stations.length} steps` };
    });
    await steps.step(
      'a line of one process cannot do it, and says which steps; the joined line can',
      async () => {
        await planner.command('receiveOrder', newCommand(), {
          order,
          product: '1016928',
          productName: 'Mixed board',
          qty: 2,
          route,
          source: 'ERP',
        });
        await planner.command('releaseOrder', newCommand(), { order, line: 'SMT-A' });
        const create = { run, order, qty: 2, units: 'BULK' as const };
        const problem = await refusedWith(planner.command('createRun', newCommand(), create));
        expectThat(problem.code === 'LINE_CANNOT_EXECUTE', `LINE_CANNOT_EXECUTE, not ${problem.code}`);
        expectThat(
          Array.isArray(problem.details.steps) && problem.details.steps.length === 9,
          'all steps are named',
        );
        return { code: problem.code, detail: String(problem.details.steps) };
      },
    );
    await steps.step('released to the joined line, the run is made and authorised', async () => {
      await planner.command('releaseOrder', newCommand(), { order, line });
      await planner.command('createRun', newCommand(), { run, order, qty: 2, units: 'BULK' });
      await planner.command('authorizeRun', newCommand(), { run });
      for (const station of stations) {
        const bridge = plant.bridge(station);
        crew.push(await Operator.byBadge(bridge, twinOperator.badge, newCommand, stage.random));
      }
      return undefined;
    });
    await steps.step('a board goes through all nine stations', async () => {
      for (const [i, operator] of crew.entries()) {
        await until(`${stations[i]} has it`, async () => {
          const { queue } = await operator.cockpit();
          return queue.first.some(({ sn, gap }) => sn === first && !gap);
        });
        await operator.work(first);
      }
      return undefined;
    });
    await steps.step(
      'the network goes between the processes; the second board goes on all the same',
      async () => {
        for (const operator of crew.slice(0, 5)) {
          await until('the station has it', async () => {
            const { queue } = await operator.cockpit();
            return queue.first.some(({ sn, gap }) => sn === second && !gap);
          });
          await operator.work(second);
        }
        await until('insertion has it', async () => {
          const { queue } = await at(crew, 5).cockpit();
          return queue.first.some(({ sn }) => sn === second);
        });
        plant.cut();
        await at(crew, 5).work(second);
        for (const operator of crew.slice(6)) await operator.work(second, 'Network down, traveller checked');
        plant.restore();
        return undefined;
      },
    );
    await steps.step('both are done, in one trace each, and the run is closed', async () => {
      const quality = plant.session('quality');
      await untilAll(stage, 'ONLINE', stations);
      for (const sn of [first, second]) {
        const trace = await completeTrace(quality, sn);
        expectThat(trace.status === 'DONE' && trace.visits.length === 9, `${sn} is DONE after nine visits`);
      }
      await until('nothing stands in the way', async () => {
        const { closeout } = await planner.read(`/api/runs/${run}`, RunDetail);
        return closeout.every(({ verdict }) => verdict !== 'MISSING');
      });
      await planner.command('closeRun', newCommand(), { run, reason: 'Provisional work was checked' });
      return undefined;
    });
  },
};

/** The steps of both, one after the other, each at the group of its kind on the joined line. */
function joined(smt: RouteDraft, dip: RouteDraft): RouteDraft {
  const parts = [
    ...smt.steps.map((step) => ({ step, settings: smt.stepSettings[step.key] })),
    ...dip.steps.map((step) => ({ step, settings: dip.stepSettings[step.key] })),
  ];
  const steps = parts.map(({ step }, i) => ({ ...step, key: `M${i + 1}`, stepNo: (i + 1) * 10 }));
  const settings = parts.map(({ settings }, i) => [
    `M${i + 1}`,
    {
      ...(settings ?? noSettings),
      place: { by: 'GROUP', group: twinGroup(stations[i] ?? '') },
      windows: null,
    },
  ]);
  return {
    ...smt,
    route: route as RouteDraft['route'],
    name: { en: 'SMT and DIP in one', zh: 'SMT+DIP 组合路由' },
    product: '1016928',
    steps,
    stepSettings: Object.fromEntries(settings) as RouteDraft['stepSettings'],
    operationSettings: {},
    settings: noSettings,
  };
}
