// An engineer gives a product new specs: they are made, bound, compiled, published. Boards of the next run ask for
// them at the station, judge them there, and their trace keeps the limits of that day whatever comes later.
import { Engineer, withoutSpec, withSpec } from '../plant/engineer.ts';
import { accepted, type Operator, refusedCode } from '../plant/operator.ts';
import { enteredFor, gap, newSpecs } from './new-specs.ts';
import { type PlannedRun, planRun } from './planned-run.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import { board, completeTrace, expectThat, signIn, untilAll, untilKnown } from './stage.ts';

export const engineerPublishes: Scenario = {
  name: 'engineer-publishes',
  about: 'new specs are bound and published; the next run asks for them, its trace keeps their limits',
  async play(stage, steps) {
    const { plant, track, newCommand } = stage;
    const engineer = new Engineer(plant.session('engineer'), newCommand);
    const second = new Engineer(plant.session('engineer-b'), newCommand);
    const firstStep = track.steps[0] ?? 0;
    const before = await engineer.route(track.route);
    const version = before.versions[0]?.version ?? 0;
    const operation = before.draft.steps.find(({ stepNo }) => stepNo === firstStep)?.operation ?? '';
    const specs = newSpecs(operation);
    let operator: Operator | null = null;
    let next: PlannedRun | null = null;

    await steps.step('the engineer makes specs of every kind', async () => {
      for (const spec of specs) await engineer.saveSpec(spec, null);
      return { detail: specs.map(({ code }) => code).join(', ') };
    });
    await steps.step('faulty specs are refused where they are faulty', async () => {
      const crossed = { ...specs[0], code: 'ACC_BAD', lsl: 2, usl: 1 } as (typeof specs)[number];
      const problem = await refusedWith(engineer.saveSpec(crossed, null));
      expectThat(problem.code === 'VALIDATION_ERROR', `VALIDATION_ERROR, not ${problem.code}`);
      expectThat(String(problem.details.path).endsWith('usl'), `at usl, not ${problem.details.path}`);
      return { code: problem.code };
    });
    await steps.step('they are bound to the first step; the preview says what would change', async () => {
      const { draft } = await engineer.edit(track.route, (now) =>
        specs.reduce((edited, { code }) => withSpec(edited, firstStep, code), now),
      );
      const preview = await engineer.preview(draft);
      expectThat(preview.problems.length === 0, 'no problem');
      expectThat(preview.version === version + 1, `version ${version + 1}, not ${preview.version}`);
      expectThat(
        preview.changes.some(({ path }) => path.includes(gap)),
        `${gap} among the changes`,
      );
      return { detail: `${preview.changes.length} changes` };
    });
    await steps.step('a second engineer on the old edition is told, and overwrites nothing', async () => {
      const problem = await refusedWith(second.saveRoute({ ...before.draft, active: false }, before.edition));
      expectThat(problem.code === 'STALE_EDIT', `STALE_EDIT, not ${problem.code}`);
      expectThat(problem.details.by === 'engineer', `by engineer, not ${problem.details.by}`);
      expectThat((await engineer.route(track.route)).draft.active, 'the route is still active');
      return { code: problem.code };
    });
    await steps.step(
      'a spec of another operation is a problem of its step, and nothing READY is lost',
      async () => {
        const stray = before.draft.steps
          .filter((step) => step.operation !== operation)
          .flatMap(({ key }) => before.draft.stepSettings[key]?.specs ?? [])[0];
        expectThat(stray !== undefined, 'another operation has specs');
        const { draft } = await engineer.edit(track.route, (now) => withSpec(now, firstStep, stray));
        const [problem] = (await engineer.preview(draft)).problems;
        expectThat(problem?.code === 'DATA_SPEC_OPERATION_MISMATCH', `a mismatch, not ${problem?.code}`);
        expectThat(problem.stepNo === firstStep && problem.field === 'specs', 'located at step and field');
        const answer = await engineer.publish(track.route, null);
        expectThat(answer.problems?.length === 1, 'the version is INVALID');
        const { versions } = await engineer.route(track.route);
        expectThat(versions[0]?.status === 'INVALID', 'the newest version is INVALID');
        expectThat(
          versions.find(({ status }) => status === 'READY')?.version === version,
          `version ${version} stays in use`,
        );
        await engineer.edit(track.route, (now) => withoutSpec(now, firstStep, stray));
        return { code: problem.code };
      },
    );
    await steps.step('publishing makes a new READY version; publishing again makes none', async () => {
      const preview = await engineer.publishWhatIsShown(track.route);
      const { versions } = await engineer.route(track.route);
      expectThat(versions[0]?.status === 'READY' && versions[0].hash === preview.hash, 'READY, as shown');
      const again = await engineer.publish(track.route, null);
      expectThat(again.facts === 0, 'nothing new to publish');
      return { detail: `version ${versions[0].version}, ${preview.hash.slice(0, 12)}` };
    });
    await steps.step('a bound spec cannot be removed, and it is said where it is used', async () => {
      const { edition } = await engineer.spec(gap);
      const problem = await refusedWith(engineer.remove('dataSpec', gap, edition));
      expectThat(problem.code === 'IN_USE', `IN_USE, not ${problem.code}`);
      expectThat(String(problem.details.where).includes(track.route), `${track.route} is named`);
      return { code: problem.code };
    });
    await steps.step('the planner makes the next run; the station learns of it', async () => {
      next = await planRun(stage, `PUB-${track.name.toUpperCase()}`);
      operator = await signIn(stage, 0);
      await untilAll(stage, 'ONLINE');
      await untilKnown(operator, next.run);
      return undefined;
    });
    await steps.step(
      'a board of the old run still has its old form, one of the new run the new',
      async () => {
        const { at, run } = ready(operator, next);
        const old = await formOf(at, board(stage, 1));
        expectThat(!old.includes(gap), `${gap} is not asked for in the old run`);
        const form = await formOf(at, run.board(1));
        expectThat(
          specs.every(({ code }) => form.includes(code)),
          'every new spec is asked for',
        );
        return { detail: form.join(', ') };
      },
    );
    await steps.step('PASS without a required value, or with one of a wrong kind, is refused', async () => {
      const { at, run } = ready(operator, next);
      const unit = await inside(at, run.board(1));
      const whole = at.fill(unit, enteredFor);
      const without = whole.filter(({ spec }) => spec !== gap);
      const missing = refusedCode(await at.trackOut(unit.sn, 'PASS', without));
      const wrong = whole.map((entry) => (entry.spec === gap ? { spec: gap, value: 'wide' } : entry));
      const invalid = refusedCode(await at.trackOut(unit.sn, 'PASS', wrong));
      expectThat(missing === 'REQUIRED_DATA_MISSING', `REQUIRED_DATA_MISSING, not ${missing}`);
      expectThat(invalid === 'DATA_VALUE_INVALID', `DATA_VALUE_INVALID, not ${invalid}`);
      accepted(await at.trackOut(unit.sn, 'PASS', whole));
      return { code: missing, detail: invalid };
    });
    await steps.step('offline, a value beyond a limit that holds puts the board on hold', async () => {
      const { at, run } = ready(operator, next);
      plant.cut();
      await untilAll(stage, 'OFFLINE');
      const { unit } = accepted(await at.trackIn(run.board(2)));
      accepted(await at.trackOut(unit.sn, 'PASS', at.fill(unit, { ...enteredFor, [gap]: 0.9 })));
      const code = refusedCode(await at.trackIn(unit.sn));
      expectThat(code === 'UNIT_ON_HOLD', `UNIT_ON_HOLD, not ${code}`);
      plant.restore();
      await untilAll(stage, 'ONLINE');
      return { code };
    });
    await steps.step('limits change and are published; the trace keeps those of the day', async () => {
      const { run } = ready(operator, next);
      await engineer.editSpec(gap, { lsl: 0.6, usl: 0.7, target: 0.65 });
      await engineer.publishWhatIsShown(track.route);
      const trace = await completeTrace(plant.session('quality'), run.board(1));
      const value = trace.visits.flatMap(({ values }) => values).find(({ code }) => code === gap);
      expectThat(value?.value === 0.5 && value.judgement === 'OK', 'the value, judged as it was');
      expectThat(value.spec?.lsl === 0.2 && value.spec.usl === 0.8, 'with the frozen limits');
      const { versions } = await engineer.route(track.route);
      expectThat(versions[0]?.version !== trace.route?.version, 'and the frozen version');
      return { detail: `run keeps version ${trace.route?.version}, the route is at ${versions[0]?.version}` };
    });
  },
};

function ready(operator: Operator | null, run: PlannedRun | null): { at: Operator; run: PlannedRun } {
  if (operator === null || run === null) throw new Error('nobody is signed in, or there is no run');
  return { at: operator, run };
}

/** Takes a board in and tells what its form asks for. */
async function formOf(operator: Operator, sn: string): Promise<string[]> {
  const { unit } = accepted(await operator.trackIn(sn));
  return unit.form.map(({ spec }) => spec.code);
}

async function inside(operator: Operator, sn: string) {
  const unit = (await operator.cockpit()).inStation.find((candidate) => candidate.sn === sn);
  if (unit === undefined) throw new Error(`${sn} is not in the station`);
  return unit;
}
