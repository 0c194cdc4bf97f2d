// An engineer publishes while no station can hear it. The line works on with what it has; when the network is back,
// new runs use the new version, and the old run's boards keep the one that it froze.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { Engineer, withSpec } from '../plant/engineer.ts';
import { accepted, type Operator, refusedCode } from '../plant/operator.ts';
import { gap, newSpecs } from './new-specs.ts';
import { type PlannedRun, planRun } from './planned-run.ts';
import type { Scenario } from './scenario.ts';
import { completeTrace, expectThat, signIn, untilAll, untilKnown } from './stage.ts';

/** Upper limit of the gap before and after the outage, mm, and what is measured. */
const wide = 0.8;
const narrow = 0.7;
const enteredGap = { [gap]: 0.5 };

export const publishDuringOutage: Scenario = {
  name: 'publish-during-outage',
  about: 'a version is published while stations are cut off; old runs keep theirs, new runs take it',
  async play(stage, steps) {
    const { plant, track, newCommand } = stage;
    const engineer = new Engineer(plant.session('engineer'), newCommand);
    const quality = plant.session('quality');
    const firstStep = track.steps[0] ?? 0;
    let version = 0;
    let operator: Operator | null = null;
    let today: PlannedRun | null = null;
    let next: PlannedRun | null = null;

    await steps.step('an operator works on the run of today, which measures a gap', async () => {
      const { draft } = await engineer.route(track.route);
      const operation = draft.steps.find(({ stepNo }) => stepNo === firstStep)?.operation ?? '';
      for (const spec of newSpecs(operation).filter(({ code }) => code === gap))
        await engineer.saveSpec(spec, null);
      await engineer.edit(track.route, (now) => withSpec(now, firstStep, gap));
      version = (await engineer.publishWhatIsShown(track.route)).version ?? 0;
      today = await planRun(stage, `NOW-${track.name.toUpperCase()}`);
      operator = await signIn(stage, 0);
      await untilAll(stage, 'ONLINE');
      await untilKnown(operator, today.run);
      const { unit } = accepted(await operator.trackIn(today.board(1)));
      expectThat(uslOf(unit) === wide, `up to ${wide}, not ${uslOf(unit)}`);
      accepted(await operator.trackOut(unit.sn, 'PASS', operator.fill(unit, enteredGap)));
      return { detail: `version ${version}, ${gap} up to ${wide}` };
    });
    await steps.step(
      'the network is cut; an engineer publishes a tighter limit, a planner makes a run',
      async () => {
        plant.cut();
        await untilAll(stage, 'OFFLINE');
        await engineer.editSpec(gap, { usl: narrow });
        const preview = await engineer.publishWhatIsShown(track.route);
        expectThat(preview.version === version + 1, `version ${version + 1}, not ${preview.version}`);
        expectThat(
          preview.changes.some(({ path }) => path.includes(gap) && path.includes('usl')),
          'the limit is what changed',
        );
        next = await planRun(stage, `OUT-${track.name.toUpperCase()}`);
        return { detail: `version ${preview.version}` };
      },
    );
    await steps.step('the station goes on with what it has', async () => {
      const at = here(operator);
      const { unit } = accepted(await at.trackIn(planned(today).board(2)));
      expectThat(uslOf(unit) === wide, 'with the limit that its run froze');
      accepted(await at.trackOut(unit.sn, 'PASS', at.fill(unit, enteredGap)));
      const code = refusedCode(await at.trackIn(planned(next).board(1)));
      expectThat(code === 'UNIT_NOT_FOUND', `UNIT_NOT_FOUND, not ${code}`);
      return { code };
    });
    await steps.step('the network is back: the new run is known, with the new limit', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      const at = here(operator);
      await untilKnown(at, planned(next).run);
      const { unit } = accepted(await at.trackIn(planned(next).board(1)));
      expectThat(uslOf(unit) === narrow, `up to ${narrow}, not ${uslOf(unit)}`);
      accepted(await at.trackOut(unit.sn, 'PASS', at.fill(unit, enteredGap)));
      return undefined;
    });
    await steps.step('a board of the old run still has the old limit', async () => {
      const at = here(operator);
      const { unit } = accepted(await at.trackIn(planned(today).board(3)));
      expectThat(uslOf(unit) === wide, 'the limit that its run froze');
      accepted(await at.trackOut(unit.sn, 'PASS', at.fill(unit, enteredGap)));
      return undefined;
    });
    await steps.step('each trace tells its own version and limits', async () => {
      const told = async (sn: string) => {
        const trace = await completeTrace(quality, sn);
        const value = trace.visits.flatMap(({ values }) => values).find(({ code }) => code === gap);
        return { version: trace.route?.version, usl: value?.spec?.usl };
      };
      const early = await told(planned(today).board(1));
      const late = await told(planned(today).board(2));
      const fresh = await told(planned(next).board(1));
      for (const { version: at, usl } of [early, late])
        expectThat(at === version && usl === wide, `version ${version} with ${wide}`);
      expectThat(fresh.version === version + 1 && fresh.usl === narrow, `version ${version + 1}`);
      return { detail: `versions ${early.version} and ${fresh.version}` };
    });
    await steps.step('the route tells which runs use which version', async () => {
      const { versions } = await engineer.route(track.route);
      const runsOf = (n: number) =>
        versions.find((head) => head.version === n)?.runs.map(({ run }) => run) ?? [];
      expectThat(runsOf(version).includes(planned(today).run), 'the run of today uses the older one');
      expectThat(runsOf(version + 1).includes(planned(next).run), 'the new run uses the new one');
      return undefined;
    });
  },
};

function here(operator: Operator | null): Operator {
  if (operator === null) throw new Error('nobody is signed in');
  return operator;
}

function planned(run: PlannedRun | null): PlannedRun {
  if (run === null) throw new Error('no run is planned');
  return run;
}

function uslOf(unit: UnitHere): number | null {
  return unit.form.find(({ spec }) => spec.code === gap)?.spec.usl ?? null;
}
