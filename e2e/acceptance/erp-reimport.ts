// ERP sends a route again and again. Steps that it still has keep our settings, whatever their number; a new step
// without settings compiles INVALID while the older version stays in use; a step that comes back has its own again.
import type { RouteDefinition, RouteDraft } from '@lineside/core/domain/route/draft';
import { type ExecutionSettings, noSettings } from '@lineside/core/domain/route/settings';
import { RouteCode } from '@lineside/core/kernel/ids';
import { Engineer } from '../plant/engineer.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import { expectThat } from './stage.ts';
import type { Track } from './tracks.ts';

export const erpReimport: Scenario = {
  name: 'erp-reimport',
  about: 'a route is imported again: settings stay by step, a new step waits, the older version stays in use',
  async play(stage, steps) {
    const { plant, track, newCommand } = stage;
    const engineer = new Engineer(plant.session('engineer'), newCommand);
    const planner = plant.session('planner');
    const own = (await engineer.route(track.route)).draft;
    const first = definitionLike(own, track);
    const { route } = first;
    const order = `WO-${route}`;
    const receive = (definition: RouteDefinition) =>
      engineer.hub.command('receiveRoute', newCommand(), definition);
    const release = () => planner.command('releaseOrder', newCommand(), { order, line: track.line });
    let frozen = '';

    await steps.step('ERP sends a route: INVALID until somebody says where its steps are done', async () => {
      const answer = await receive(first);
      const codes = new Set((answer.problems ?? []).map(({ code }) => code));
      expectThat(codes.has('STEP_STATION_UNRESOLVED'), 'no station is known for its steps');
      const { versions, draft } = await engineer.route(route);
      expectThat(draft.source === 'ERP' && versions[0]?.status === 'INVALID', 'an INVALID ERP route');
      return { code: [...codes].join(', ') };
    });
    await steps.step('an order that names it cannot be released yet', async () => {
      const { product } = track;
      const received = { order, product, productName: product, qty: 2, route, source: 'ERP' };
      await planner.command('receiveOrder', newCommand(), received);
      const { code } = await refusedWith(release());
      expectThat(code === 'ROUTE_VERSION_NOT_READY', `ROUTE_VERSION_NOT_READY, not ${code}`);
      return { code };
    });
    await steps.step('the engineer adds settings and publishes; the steps themselves are ERP’s', async () => {
      const { draft, edition } = await engineer.edit(route, (now) => ({
        ...now,
        stepSettings: Object.fromEntries(now.steps.map(({ key }, i) => [key, settingsOfStep(own, i)])),
      }));
      const shorter = { ...draft, steps: draft.steps.slice(1) };
      const { code } = await refusedWith(engineer.saveRoute(shorter, edition));
      expectThat(code === 'ROUTE_STEPS_READ_ONLY', `ROUTE_STEPS_READ_ONLY, not ${code}`);
      const preview = await engineer.publishWhatIsShown(route);
      expectThat(preview.problems.length === 0, 'READY');
      frozen = preview.hash;
      return { code };
    });
    await steps.step('the same import again changes nothing', async () => {
      expectThat((await receive(first)).facts === 0, 'no fact');
      return undefined;
    });
    await steps.step(
      'steps are renumbered, one goes and one comes: settings follow their steps',
      async () => {
        const later = sentLater(first);
        const answer = await receive(later);
        const found = [...new Set((answer.problems ?? []).map(({ stepNo }) => stepNo))];
        expectThat(
          found.join() === String(newStepNo),
          `problems at step ${newStepNo} only, not ${found.join()}`,
        );
        const { draft, versions } = await engineer.route(route);
        const settled = first.steps.map(({ key }) => draft.stepSettings[key]?.place ?? null);
        expectThat(!settled.includes(null), 'every old step keeps its place, the lost one for the record');
        expectThat(versions[0]?.status === 'INVALID', 'the newest version is INVALID');
        return { detail: `${draft.steps.length} steps` };
      },
    );
    await steps.step('the older version stays in use: a new run freezes it', async () => {
      await release();
      const run = `RUN-${route}`;
      await planner.command('createRun', newCommand(), { run, order, qty: 2, units: 'BULK' });
      const { routeVersion } = await planner.run(run);
      const { versions } = await engineer.route(route);
      const ready = versions.find(({ status }) => status === 'READY');
      expectThat(ready?.hash === frozen && ready.version === routeVersion, 'the one published before');
      return { detail: `run on version ${routeVersion}, latest is ${versions[0]?.version}` };
    });
    await steps.step('the new step gets settings and is published', async () => {
      await engineer.edit(route, (now) => {
        const added = now.steps.find(({ stepNo }) => stepNo === newStepNo);
        const settings = settingsOfStep(own, 0);
        return { ...now, stepSettings: { ...now.stepSettings, [added?.key ?? '']: settings } };
      });
      const { problems, hash } = await engineer.publishWhatIsShown(route);
      expectThat(problems.length === 0 && hash !== frozen, 'a new READY version');
      return undefined;
    });
    await steps.step('the lost step comes back and has its settings again', async () => {
      await receive(first);
      const { hash } = await engineer.publishWhatIsShown(route);
      expectThat(hash === frozen, 'the very content that was published first');
      const { versions } = await engineer.route(route);
      const numbers = versions.map(({ version }) => version);
      expectThat(new Set(numbers).size === numbers.length, 'each version with a number of its own');
      return { detail: `versions ${numbers.join(', ')}` };
    });
  },
};

/** Before all others. */
const newStepNo = 5;

/** A route of the track's operations as ERP would define it. */
function definitionLike(own: RouteDraft, { product, name }: Track): RouteDefinition {
  const route = RouteCode.parse(`ERP-${name.toUpperCase()}-1`);
  return {
    route,
    name: { en: `${product} from ERP`, zh: `${product}（ERP）` },
    product,
    effectiveFrom: '2025-05-01',
    effectiveTo: null,
    steps: own.steps.map(({ operation, name: words }, i) => ({
      key: `P${i + 1}`,
      stepNo: (i + 1) * 10,
      operation,
      processCode: `P${i + 1}`,
      name: words,
    })),
  };
}

/** Other numbers, the second step gone, a new one in front. */
function sentLater(first: RouteDefinition): RouteDefinition {
  const kept = first.steps
    .filter((_step, i) => i !== 1)
    .map((step) => ({ ...step, stepNo: step.stepNo + 7 }));
  const [model] = first.steps;
  if (model === undefined) throw new Error('the route has no step');
  return { ...first, steps: [{ ...model, key: 'P0', processCode: 'P0', stepNo: newStepNo }, ...kept] };
}

/** What our own route says of its n-th step. */
function settingsOfStep(own: RouteDraft, index: number): ExecutionSettings {
  const step = own.steps[index];
  return own.stepSettings[step?.key ?? ''] ?? noSettings;
}
