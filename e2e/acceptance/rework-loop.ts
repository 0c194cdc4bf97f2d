// A board fails with two defects while the network is gone. Quality decides at the operator's window by badge, the board
// goes back to an earlier step, is reworked and goes on to the end; others are held, released, scrapped, set right.
import { accepted, type Operator, refusedCode } from '../plant/operator.ts';
import { noException } from './desk.ts';
import type { Scenario } from './scenario.ts';
import { board, completeTrace, expectThat, signInEverywhere, untilAll, untilQueued } from './stage.ts';
import { at } from './unit-form.ts';

const quality = { badge: 'BADGE-Q01' };

export const reworkLoop: Scenario = {
  name: 'rework-loop',
  about: 'boards fail offline, are reworked, held, released, scrapped and set right by who has the right',
  async play(stage, steps) {
    const { plant, track } = stage;
    const [first = 0, second = 0] = track.steps;
    const reworked = board(stage, 1);
    const scrapped = board(stage, 2);
    const released = board(stage, 3);
    const corrected = board(stage, 4);
    let crew: Operator[] = [];

    await steps.step('boards pass the first step and reach the second', async () => {
      crew = await signInEverywhere(stage);
      await untilAll(stage, 'ONLINE');
      for (const sn of [reworked, scrapped, released, corrected]) {
        await at(crew, 0).work(sn);
        await untilQueued(at(crew, 1), sn);
      }
      return undefined;
    });
    await steps.step('offline, they fail there, the first with two defects', async () => {
      plant.cut();
      await untilAll(stage, 'OFFLINE');
      await fail(at(crew, 1), reworked, 2);
      await fail(at(crew, 1), scrapped, 1);
      await fail(at(crew, 1), corrected, 1);
      const code = refusedCode(await at(crew, 1).trackIn(reworked));
      expectThat(code === 'UNIT_OUT_FAILED', `UNIT_OUT_FAILED, not ${code}`);
      return { code };
    });
    await steps.step(
      'an operator may not decide; with the badge of quality it is decided on the spot',
      async () => {
        const disposition = { action: 'REWORK' as const, toStep: first, reason: 'Wash and print again' };
        const command = stage.newCommand();
        const alone = await at(crew, 1).ask('dispose', { sn: reworked, disposition }, command);
        const code = refusedCode(alone);
        expectThat(code === 'APPROVAL_NEEDED', `APPROVAL_NEEDED, not ${code}`);
        const wrong = await at(crew, 1).ask('dispose', {
          sn: reworked,
          disposition,
          approval: { badge: 'BADGE-P05' },
        });
        expectThat(refusedCode(wrong) === 'FORBIDDEN', 'another operator’s badge is not enough');
        accepted(await at(crew, 1).ask('dispose', { sn: reworked, disposition, approval: quality }, command));
        return { code };
      },
    );
    await steps.step('a step after the failed one is no rework; scrap is for good', async () => {
      const beyond = await at(crew, 1).ask('dispose', {
        sn: corrected,
        disposition: { action: 'REWORK', toStep: track.steps.at(-1) ?? 0, reason: 'Skip it' },
        approval: quality,
      });
      const code = refusedCode(beyond);
      expectThat(code === 'REWORK_STEP_INVALID', `REWORK_STEP_INVALID, not ${code}`);
      const disposition = { action: 'SCRAP' as const, reason: 'Board is warped' };
      accepted(await at(crew, 1).ask('dispose', { sn: scrapped, disposition, approval: quality }));
      expectThat(refusedCode(await at(crew, 1).trackIn(scrapped)) === 'UNIT_SCRAPPED', 'it stays out');
      return { code };
    });
    await steps.step('a wrong FAIL is set right with a reason; the board goes on', async () => {
      const { units } = await at(crew, 1).lookUp(corrected);
      const visit = units[0]?.visits.findLast(({ step }) => step === second)?.id;
      expectThat(visit !== undefined, 'the look-up shows the visit');
      accepted(
        await at(crew, 1).ask('correctVisit', {
          sn: corrected,
          visit,
          reason: 'FAIL pressed instead of PASS',
          correction: { correction: 'RESULT', result: 'PASS', defects: [] },
          approval: quality,
        }),
      );
      const [unit] = (await at(crew, 1).lookUp(corrected)).units;
      expectThat(
        unit?.status === 'QUEUED' && unit.step?.stepNo === track.steps[2],
        'it waits for the third step',
      );
      return undefined;
    });
    await steps.step('a held board is refused with who and why, released it is taken', async () => {
      const hold = { action: 'HOLD' as const, reason: 'Paste lot in question' };
      accepted(await at(crew, 1).ask('dispose', { sn: released, disposition: hold, approval: quality }));
      const refused = await at(crew, 1).trackIn(released);
      const code = refusedCode(refused);
      expectThat(code === 'UNIT_ON_HOLD', `UNIT_ON_HOLD, not ${code}`);
      expectThat(!refused.ok && refused.error.details.reason === hold.reason, 'with the reason');
      const release = { action: 'RELEASE' as const, reason: 'Lot cleared' };
      accepted(await at(crew, 1).ask('dispose', { sn: released, disposition: release, approval: quality }));
      await at(crew, 1).work(released);
      return { code };
    });
    await steps.step('the network is back: the first station has the rework, with who and why', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      await untilQueued(at(crew, 2), released);
      const { rework } = await at(crew, 0).cockpit();
      const task = rework.find(({ sn }) => sn === reworked);
      expectThat(task?.toStep === first && task.reason === 'Wash and print again', 'the task is listed');
      return { detail: `${task.sn} by ${task.by}` };
    });
    await steps.step('it is done again from there to the end; the task is closed', async () => {
      for (const [i, operator] of crew.entries()) {
        if (i > 0) await untilQueued(operator, reworked);
        await operator.work(reworked);
      }
      const { rework } = await at(crew, 0).cockpit();
      expectThat(!rework.some(({ sn }) => sn === reworked), 'nothing is left to rework');
      return undefined;
    });
    await steps.step('the trace tells the failure, both defects, and who decided', async () => {
      const session = plant.session('quality');
      const trace = await completeTrace(session, reworked);
      const failed = trace.visits.find(({ result }) => result === 'FAIL');
      const [decided] = trace.dispositions;
      expectThat(
        trace.status === 'DONE' && failed?.defects.length === 2,
        'DONE, after a FAIL with two defects',
      );
      expectThat(
        decided?.by === 'Quality lead' && decided.toStep === first,
        `decided by quality, not ${decided?.by}`,
      );
      expectThat((await completeTrace(session, scrapped)).status === 'SCRAPPED', 'the other one is SCRAPPED');
      await noException(session, { q: reworked });
      return { detail: `${trace.visits.length} visits` };
    });
  },
};

/** In and out with FAIL, with so many defects of those that the step knows. */
async function fail(operator: Operator, sn: string, defects: number): Promise<void> {
  const { unit } = accepted(await operator.trackIn(sn));
  const named = Array.from({ length: defects }, (_, i) => ({
    code: unit.defects[i % unit.defects.length]?.code ?? '',
    location: `U${i + 1}`,
    remark: '',
  }));
  accepted(await operator.trackOut(sn, 'FAIL', operator.fill(unit), named));
}
