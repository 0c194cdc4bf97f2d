// A planner revokes a run while one station cannot hear it. That station works on in good faith; afterwards the desk
// shows what was done after the revocation, that the station could not know, and every answer reaches the line.
import { accepted, type Operator, refusedCode } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { answer, oneException } from './desk.ts';
import type { Scenario } from './scenario.ts';
import {
  board,
  completeTrace,
  expectThat,
  signInEverywhere,
  stationAt,
  untilAll,
  untilQueued,
} from './stage.ts';
import { at } from './unit-form.ts';

export const staleRevoke: Scenario = {
  name: 'stale-revoke',
  about: 'a run is revoked while a station is cut off; its work is kept, shown on the desk and answered',
  async play(stage, steps) {
    const { plant, track } = stage;
    const quality = plant.session('quality');
    const planner = plant.session('planner');
    const accept = board(stage, 1);
    const hold = board(stage, 2);
    const before = board(stage, 3);
    const cutOff = stationAt(stage, 0);
    let crew: Operator[] = [];

    await steps.step('operators sign in; a board passes the first step while all is well', async () => {
      crew = await signInEverywhere(stage);
      await untilAll(stage, 'ONLINE');
      await at(crew, 0).work(before);
      await untilQueued(at(crew, 1), before);
      return undefined;
    });
    await steps.step('the first station is cut off, the planner revokes the run', async () => {
      plant.cut(cutOff);
      const input = { run: track.run, reason: 'Wrong solder paste on the line' };
      await planner.command('revokeRun', stage.newCommand(), input);
      return undefined;
    });
    await steps.step('a station that hears of it takes no board any more', async () => {
      await untilRevoked(at(crew, 1), track.run);
      const code = refusedCode(await at(crew, 1).trackIn(before));
      expectThat(code === 'RUN_NOT_AUTHORIZED', `RUN_NOT_AUTHORIZED, not ${code}`);
      return { code };
    });
    await steps.step('the station that cannot hear of it works on', async () => {
      await at(crew, 0).work(accept);
      await at(crew, 0).work(hold);
      return undefined;
    });
    await steps.step('the network is back: its work is taken in whole, and it stops', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      await untilRevoked(at(crew, 0), track.run);
      const code = refusedCode(await at(crew, 0).trackIn(board(stage, 4)));
      expectThat(code === 'RUN_NOT_AUTHORIZED', `RUN_NOT_AUTHORIZED, not ${code}`);
      return { code };
    });
    await steps.step(
      'the desk shows what was done after the revocation, and that nobody there knew',
      async () => {
        for (const unit of [accept, hold]) {
          const row = await oneException(quality, { kind: 'WORK_AFTER_REVOKE', q: unit });
          expectThat(row.run === track.run && row.stations.includes(cutOff), 'it names run and station');
          const { sides } = await quality.exception(row.id);
          const work = sides.find(({ station }) => station === cutOff);
          expectThat(
            work?.facts.every(({ knew }) => knew.length === 0) ?? false,
            `${cutOff} had not heard of the revocation`,
          );
        }
        const { exceptions } = await quality.exceptions({ kind: 'WORK_AFTER_REVOKE', q: before });
        expectThat(exceptions.length === 0, 'work before the revocation is no exception');
        return { code: 'WORK_AFTER_REVOKE' };
      },
    );
    await steps.step('one board is accepted, one is held', async () => {
      const first = await oneException(quality, { kind: 'WORK_AFTER_REVOKE', q: accept });
      await answer(stage, quality, {
        exception: first.id,
        answer: 'ACCEPT',
        reason: 'Printed with the right paste, checked on the traveller',
      });
      const second = await oneException(quality, { kind: 'WORK_AFTER_REVOKE', q: hold });
      await answer(stage, quality, {
        exception: second.id,
        answer: 'HOLD',
        reason: 'Paste not known',
      });
      return undefined;
    });
    await steps.step(
      'the run is authorised again: the accepted board goes on, the held one does not',
      async () => {
        await planner.command('authorizeRun', stage.newCommand(), { run: track.run });
        await until('the accepted board is taken', async () => (await at(crew, 1).trackIn(accept)).ok);
        const { unit } = await insideOf(at(crew, 1), accept);
        accepted(await at(crew, 1).trackOut(accept, 'PASS', at(crew, 1).fill(unit)));
        const code = await until('the second station knows of the hold', async () => {
          const refused = refusedCode(await at(crew, 1).trackIn(hold));
          return refused === 'UNIT_ON_HOLD' && refused;
        });
        return { code };
      },
    );
    await steps.step('the trace tells it all: the work, the exception, the answer', async () => {
      const trace = await completeTrace(quality, hold);
      const [given] = trace.exceptions.filter(({ kind }) => kind === 'WORK_AFTER_REVOKE');
      expectThat(given?.answer?.answer === 'HOLD' && trace.status === 'ON_HOLD', 'held, and why');
      return undefined;
    });
  },
};

async function untilRevoked(operator: Operator, run: string): Promise<void> {
  await until(`the station knows that ${run} is revoked`, async () => {
    const { runs } = await operator.cockpit();
    return !runs.some((known) => known.run === run && known.status !== 'PREP');
  });
}

async function insideOf(operator: Operator, sn: string) {
  const unit = (await operator.cockpit()).inStation.find((candidate) => candidate.sn === sn);
  if (unit === undefined) throw new Error(`${sn} is not in the station`);
  return { unit };
}
