// Somebody is disabled while their station is cut off. They work on in good faith of the station; the first word from
// the hub stops them, what they did is on the desk, and the next person goes on by one scan of a badge.
import { accepted, Operator, refusedCode } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { answer, oneException } from './desk.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import { board, completeTrace, expectThat, linkOf, signIn, stationAt, untilAll } from './stage.ts';

export const disabledUser: Scenario = {
  name: 'disabled-user-offline',
  about:
    'a user is disabled while the station is cut off; the work is kept and shown, and the user is stopped',
  async play(stage, steps) {
    const { plant, newCommand } = stage;
    const admin = plant.session('admin');
    const quality = plant.session('quality');
    const station = stationAt(stage, 0);
    const sn = board(stage, 1);
    let operator: Operator;

    await steps.step('an operator signs in, and the station is cut off', async () => {
      operator = await signIn(stage, 0);
      await untilAll(stage, 'ONLINE');
      plant.cut(station);
      await until('the station is offline', async () => (await linkOf(stage, station)).state === 'OFFLINE');
      return undefined;
    });
    await steps.step('the administrator disables the operator; only who may can do that', async () => {
      const input = { user: 'P01', reason: 'Left the company' };
      const problem = await refusedWith(plant.session('planner').command('disableUser', newCommand(), input));
      expectThat(problem.code === 'FORBIDDEN', `FORBIDDEN, not ${problem.code}`);
      await admin.command('disableUser', newCommand(), input);
      return { code: problem.code };
    });
    await steps.step('the last administrator cannot be disabled', async () => {
      const problem = await refusedWith(
        admin.command('disableUser', newCommand(), { user: 'admin', reason: 'By mistake' }),
      );
      expectThat(problem.code === 'LAST_ADMIN', `LAST_ADMIN, not ${problem.code}`);
      return { code: problem.code };
    });
    await steps.step('the station, which cannot know, lets them work on', async () => {
      await operator.work(sn);
      return undefined;
    });
    await steps.step('back online it stops them, at once and at the next sign-in', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      const code = await until('the station knows', async () => {
        const answered = await operator.trackIn(board(stage, 2));
        return !answered.ok && answered.error.code === 'USER_DISABLED' && answered.error.code;
      });
      const again = await plant.bridge(station).call('signInByBadge', { badge: 'BADGE-P01' });
      expectThat(refusedCode(again) === 'USER_DISABLED', 'the badge opens nothing any more');
      return { code };
    });
    await steps.step('a badge scanned in the cockpit is known as one: the next person goes on', async () => {
      const next = await Operator.byBadge(plant.bridge(station), 'BADGE-P02', newCommand, stage.random);
      const scanned = await next.trackIn('BADGE-P03');
      const code = refusedCode(scanned);
      expectThat(code === 'BADGE_SCANNED', `BADGE_SCANNED, not ${code}`);
      expectThat(!JSON.stringify(scanned).includes('BADGE-P03'), 'and its text is not repeated');
      const third = await Operator.byBadge(plant.bridge(station), 'BADGE-P03', newCommand, stage.random);
      await third.work(board(stage, 2));
      return { code };
    });
    await steps.step(
      'the desk shows what was done after it, and the answer stands in the trace',
      async () => {
        const row = await oneException(quality, { kind: 'USER_ACTED_AFTER_DISABLED', q: sn });
        expectThat(row.stations.includes(station), `it names ${station}`);
        await answer(stage, quality, { exception: row.id, answer: 'ACCEPT', reason: 'Work was checked' });
        const trace = await completeTrace(quality, sn);
        expectThat(trace.exceptions[0]?.state === 'ANSWERED', 'answered');
        return { code: row.kind };
      },
    );
    await steps.step('let in again, the same badge works', async () => {
      await admin.command('enableUser', newCommand(), { user: 'P01', reason: 'Came back' });
      await until('the station knows', async () => {
        const answered = await plant.bridge(station).call('signInByBadge', { badge: 'BADGE-P01' });
        return answered.ok && accepted(answered);
      });
      return undefined;
    });
  },
};
