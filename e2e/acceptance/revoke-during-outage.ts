// The whole line is cut off when a run is revoked. Every station works on; when the network is back all of it is on the
// desk, the run cannot be closed without a word about it, and with one it is closed for good.
import { RunDetail } from '@lineside/core/contracts/planning';
import { type Operator, refusedCode } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { answer } from './desk.ts';
import { type PlannedRun, planRun } from './planned-run.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import { expectThat, signInEverywhere, untilAll, untilKnown, untilQueued } from './stage.ts';
import { at } from './unit-form.ts';

export const revokeDuringOutage: Scenario = {
  name: 'revoke-during-outage',
  about:
    'a run is revoked while the whole line is cut off; its work is kept, answered, and the run closed with a reason',
  async play(stage, steps) {
    const { plant, track, newCommand } = stage;
    const planner = plant.session('planner');
    const quality = plant.session('quality');
    let crew: Operator[] = [];
    let planned: PlannedRun;

    await steps.step('a run of one board is planned; the line learns of it and begins', async () => {
      planned = await planRun(stage, `REV-${track.name}`, 1);
      crew = await signInEverywhere(stage);
      for (const operator of crew) await untilKnown(operator, planned.run);
      await untilAll(stage, 'ONLINE');
      await at(crew, 0).work(planned.board(1));
      await untilQueued(at(crew, 1), planned.board(1));
      return undefined;
    });
    await steps.step('a run that was begun is revoked, never cancelled', async () => {
      plant.cut();
      await untilAll(stage, 'OFFLINE');
      const reason = 'Wrong revision on the traveller';
      await planner.command('revokeRun', newCommand(), { run: planned.run, reason });
      const problem = await refusedWith(
        planner.command('cancelRun', newCommand(), { run: planned.run, reason }),
      );
      expectThat(problem.code === 'RUN_HAS_WORK', `RUN_HAS_WORK, not ${problem.code}`);
      return { code: problem.code };
    });
    await steps.step('the line works the board through all the same', async () => {
      const reason = 'Network down; board came over with its traveller';
      await at(crew, 1).work(planned.board(1));
      for (const operator of crew.slice(2)) await operator.work(planned.board(1), reason);
      return undefined;
    });
    await steps.step('the network is back: each visit after the revocation is on the desk', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      const cases = await until('all of it is reviewed', async () => {
        const seen = await quality.exceptions({ kind: 'WORK_AFTER_REVOKE', q: planned.board(1) });
        return seen.reviewedTo === seen.position && seen.exceptions;
      });
      expectThat(cases.length === crew.length - 1, `${crew.length - 1} cases, not ${cases.length}`);
      return { code: 'WORK_AFTER_REVOKE', detail: `${cases.length} visits` };
    });
    await steps.step('closing asks for a reason while cases are open', async () => {
      const detail = await planner.read(`/api/runs/${planned.run}`, RunDetail);
      const open = detail.closeout.find(({ item }) => item === 'EXCEPTIONS');
      expectThat(open?.verdict === 'REASON' && open.count > 0, 'the checklist names the open cases');
      const problem = await refusedWith(planner.command('closeRun', newCommand(), { run: planned.run }));
      expectThat(problem.code === 'RUN_CLOSE_REASON', `RUN_CLOSE_REASON, not ${problem.code}`);
      return { code: problem.code };
    });
    await steps.step('quality answers them, the run is closed, and nothing is taken any more', async () => {
      const { exceptions } = await quality.exceptions({ kind: 'WORK_AFTER_REVOKE', q: planned.board(1) });
      for (const { id } of exceptions)
        await answer(stage, quality, { exception: id, answer: 'ACCEPT', reason: 'Same revision after all' });
      await planner.command('closeRun', newCommand(), { run: planned.run, reason: 'Checked by quality' });
      const code = await until('the line knows', async () => {
        const answered = refusedCode(await at(crew, 0).trackIn(planned.board(1)));
        return answered === 'RUN_NOT_AUTHORIZED' && answered;
      });
      const again = await refusedWith(planner.command('authorizeRun', newCommand(), { run: planned.run }));
      expectThat(again.code === 'RUN_STATUS_INVALID', `RUN_STATUS_INVALID, not ${again.code}`);
      return { code };
    });
    await steps.step('every case stands answered', async () => {
      const { exceptions } = await quality.exceptions({ kind: 'WORK_AFTER_REVOKE', q: planned.board(1) });
      expectThat(
        exceptions.every(({ state }) => state === 'ANSWERED'),
        'answered',
      );
      return undefined;
    });
  },
};
