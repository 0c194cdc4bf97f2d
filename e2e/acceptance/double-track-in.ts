// One board is worked on twice at the same step, at two stations that cannot know of each other. The hub keeps both,
// the desk shows both sides with what each knew, and the answer decides what the board is from then on, everywhere.
import { accepted, Operator, refusedCode } from '../plant/operator.ts';
import { type Twin, twinOperator } from '../plant/twin.ts';
import { until } from '../plant/until.ts';
import { type AnswerInput, answer, expectBlindSides, oneException } from './desk.ts';
import { refusedWith } from './refused-with.ts';
import type { Scenario } from './scenario.ts';
import {
  board,
  completeTrace,
  expectThat,
  linkOf,
  signInEverywhere,
  stationAt,
  untilAll,
  untilQueued,
} from './stage.ts';
import type { Track } from './tracks.ts';
import { at } from './unit-form.ts';

/** The second station of the line gets a second one of its kind. */
function twinOf({ stations }: Track): Twin {
  const [, beside = ''] = stations;
  return { station: beside.replace(/01$/, '02'), beside };
}

export const doubleTrackIn: Scenario = {
  name: 'double-track-in',
  about:
    'the same step is done twice at two cut-off stations; the desk shows both sides, the answer settles it',
  props: (track) => ({ twins: [twinOf(track)] }),
  async play(stage, steps) {
    const { plant, track } = stage;
    const { station: twin, beside } = twinOf(track);
    const quality = plant.session('quality');
    const voided = board(stage, 1);
    const reworked = board(stage, 2);
    const boards = [voided, reworked];
    const toStep = track.steps[1] ?? 0;
    let crew: Operator[] = [];
    let twinCrew: Operator;

    await steps.step('operators sign in, also at the second station of the second step', async () => {
      crew = await signInEverywhere(stage);
      twinCrew = await Operator.byBadge(
        plant.bridge(twin),
        twinOperator.badge,
        stage.newCommand,
        stage.random,
      );
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    await steps.step(
      'two boards pass the first step; both stations of the second have them queued',
      async () => {
        for (const sn of boards) {
          await at(crew, 0).work(sn);
          await untilQueued(at(crew, 1), sn);
          await untilQueued(twinCrew, sn);
        }
        return undefined;
      },
    );
    await steps.step('the two stations lose the network, and each works on both boards', async () => {
      plant.cut(beside);
      plant.cut(twin);
      for (const sn of boards) {
        await at(crew, 1).work(sn);
        await twinCrew.work(sn);
      }
      return undefined;
    });
    await steps.step('the network is back: nothing of either station is refused', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      await until(`${twin} owes nothing`, async () => {
        const link = await linkOf(stage, twin);
        return link.state === 'ONLINE' && link.waiting === 0;
      });
      return undefined;
    });
    await steps.step('the desk shows the step done twice, with two sides that did not know', async () => {
      for (const unit of boards) {
        const row = await oneException(quality, { kind: 'STEP_DONE_TWICE', q: unit });
        expectThat(row.state === 'OPEN' && row.unit === unit, 'it is open and names the board');
        expectBlindSides(await quality.exception(row.id), [beside, twin]);
      }
      return { code: 'STEP_DONE_TWICE' };
    });
    await steps.step('answers that are none are refused and change nothing', async () => {
      const { id: exception } = await oneException(quality, { kind: 'STEP_DONE_TWICE', q: voided });
      const send = async (input: AnswerInput) =>
        (await refusedWith(quality.command('answerException', stage.newCommand(), input))).code;
      const codes = [
        await send({ exception, answer: 'ACCEPT', reason: '' }),
        await send({ exception: '0'.repeat(32), answer: 'ACCEPT', reason: 'Looks right' }),
        await send({ exception, answer: 'REWORK', reason: 'Do it again', toStep: 99_999 }),
      ];
      const expected = ['VALIDATION_ERROR', 'EXCEPTION_NOT_FOUND', 'ANSWER_NOT_POSSIBLE'];
      expectThat(codes.join() === expected.join(), `${expected.join(', ')}, not ${codes.join(', ')}`);
      const { state } = await oneException(quality, { kind: 'STEP_DONE_TWICE', q: voided });
      expectThat(state === 'OPEN', 'the exception is still open');
      return { code: codes.join(' ') };
    });
    await steps.step('the quality lead takes one of the two visits out of the count', async () => {
      const row = await oneException(quality, { kind: 'STEP_DONE_TWICE', q: voided });
      const { visits } = await quality.exception(row.id);
      const visit = visits.find(({ station }) => station === twin)?.visit ?? '';
      await answer(stage, quality, {
        exception: row.id,
        answer: 'CORRECT',
        reason: 'The second station scanned it by mistake',
        correction: { correction: 'VOID_VISIT', visit: visit },
      });
      const { code: again } = await refusedWith(
        quality.command('answerException', stage.newCommand(), {
          exception: row.id,
          answer: 'ACCEPT',
          reason: 'Never mind',
        }),
      );
      expectThat(
        again === 'EXCEPTION_CLOSED',
        `a second answer is refused with EXCEPTION_CLOSED, not ${again}`,
      );
      const { answer: given } = await oneException(quality, { kind: 'STEP_DONE_TWICE', q: voided });
      expectThat(given?.answer === 'CORRECT' && given.by === 'quality', 'who answered what is kept');
      return { code: again };
    });
    await steps.step('the trace shows both visits, which of them counts, and why', async () => {
      const trace = await completeTrace(quality, voided);
      const atStep = trace.visits.filter(({ step }) => step === toStep);
      expectThat(atStep.length === 2, 'nothing is taken away');
      expectThat(
        atStep.filter((visit) => visit.voided !== null).every(({ station }) => station === twin),
        'the visit at the second station does not count',
      );
      expectThat(
        trace.exceptions.some(({ kind, state }) => kind === 'STEP_DONE_TWICE' && state === 'ANSWERED'),
        'the answer stands in the trace',
      );
      return undefined;
    });
    await steps.step('the board whose step is not in doubt goes on to the end', async () => {
      for (let i = 2; i < track.stations.length; i++) {
        await untilQueued(at(crew, i), voided);
        await at(crew, i).work(voided);
      }
      return undefined;
    });
    await steps.step('the other board is sent back: both stations take it again, once', async () => {
      const { id: exception } = await oneException(quality, { kind: 'STEP_DONE_TWICE', q: reworked });
      await answer(stage, quality, {
        exception: exception,
        answer: 'REWORK',
        reason: 'Do it once more',
        toStep,
      });
      await untilQueued(at(crew, 1), reworked);
      await untilQueued(twinCrew, reworked);
      await at(crew, 1).work(reworked);
      await until('the second station knows', async () => {
        const { queue } = await twinCrew.cockpit();
        return !queue.first.some(({ sn }) => sn === reworked);
      });
      const code = refusedCode(await twinCrew.trackIn(reworked));
      await untilQueued(at(crew, 2), reworked);
      accepted(await at(crew, 2).trackIn(reworked));
      return { code, detail: stationAt(stage, 2) };
    });
    await steps.step('nothing waits on the desk any more', async () => {
      const { open } = await quality.exceptions();
      expectThat(open === 0, `no open exception, not ${open}`);
      return undefined;
    });
  },
};
