// A station with broken software pushes facts that cannot be read, one of a kind that nobody knows yet, and one that
// only the hub may write. They are kept, passed on and shown; and what comes behind them goes through as ever.
import type { Operator } from '../plant/operator.ts';
import { sendSteps } from '../plant/seed.ts';
import { readTables } from '../plant/tables.ts';
import { type Twin, twinOperator, twinPlan } from '../plant/twin.ts';
import { until } from '../plant/until.ts';
import { WireDevice, type WireFact } from '../plant/wire-device.ts';
import { answer, oneException } from './desk.ts';
import type { Scenario } from './scenario.ts';
import { board, expectThat, signInEverywhere, stationAt, untilAll, untilQueued } from './stage.ts';
import type { Track } from './tracks.ts';
import { at } from './unit-form.ts';

/** The broken station: a second one beside the track's first. */
function brokenOf({ stations: [beside = ''] }: Track): Twin {
  return { station: beside.replace(/01$/, '02'), beside };
}

export const poisonFact: Scenario = {
  name: 'poison-fact',
  about: 'broken software pushes facts that nobody can read; they are kept and shown, and block nothing',
  async play(stage, steps) {
    const { plant, track, newCommand } = stage;
    const broken = brokenOf(track);
    const quality = plant.session('quality');
    const bad = board(stage, 1);
    const good = board(stage, 2);
    const usurpedOn = board(stage, 3);
    let crew: Operator[] = [];
    let device: WireDevice;

    await steps.step('operators sign in, every station is online', async () => {
      crew = await signInEverywhere(stage);
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    await steps.step('a station with broken software is enrolled', async () => {
      await sendSteps(plant.hubUrl, twinPlan(readTables(), [broken]));
      device = await WireDevice.enrol(plant.hubUrl, broken.station, plant.session('admin'), newCommand);
      return undefined;
    });
    await steps.step(
      'it pushes what cannot be read, with sound work behind: all is acknowledged',
      async () => {
        const facts = [
          unreadable(bad),
          { ...unreadable(bad), type: 'unit.polished' },
          moved(track, usurpedOn),
        ];
        await device.push(facts, newCommand);
        await device.push([trackedIn(track, good)], newCommand);
        const visit = device.lastFact;
        const last = await device.push([trackedOut(track, good, visit)], newCommand);
        expectThat(
          last.outcome === 'ACKNOWLEDGED' && last.acknowledged.seq === 6,
          'all six facts are acknowledged',
        );
        return { code: last.outcome };
      },
    );
    await steps.step('the next station has the sound work, and keeps the rest without a hitch', async () => {
      await untilQueued(at(crew, 1), good);
      const { facts, link } = await at(crew, 1).syncReport();
      expectThat(facts.poison === 2 && facts.unknown === 1, 'two poison facts and an unknown one are kept');
      expectThat(link.state === 'ONLINE' && link.waiting === 0, 'nothing is stuck');
      return undefined;
    });
    await steps.step('the line works on, also on the boards that the poison names', async () => {
      for (const sn of [bad, good, usurpedOn])
        for (const [index, operator] of crew.entries()) {
          if (index === 0 && sn === good) continue;
          if (index > 0) await untilQueued(operator, sn);
          await operator.work(sn);
        }
      return undefined;
    });
    await steps.step('the desk shows each of them with the reason, and who may not write what', async () => {
      const unread = await oneException(quality, { kind: 'FACT_POISON', q: bad });
      const usurped = await oneException(quality, { kind: 'FACT_POISON', q: usurpedOn });
      const { issue } = await quality.exception(unread.id);
      const { issue: whose } = await quality.exception(usurped.id);
      expectThat(issue !== null && (whose?.includes(broken.station) ?? false), 'the reasons are said');
      return { code: 'FACT_POISON', detail: `${issue}; ${whose}` };
    });
    await steps.step('the trace says what it could not read', async () => {
      await untilAll(stage, 'ONLINE');
      const { notFolded, status } = await until('the board is done at the hub', async () => {
        const trace = await quality.trace(bad);
        return trace.status === 'DONE' && trace;
      });
      const whys = notFolded.map(({ why }) => why).sort();
      expectThat(whys.join() === 'POISON,UNKNOWN', `POISON and UNKNOWN, not ${whys.join(' and ')}`);
      return { code: status };
    });
    await steps.step(
      'the quality lead accepts one and holds the other board; the line hears of it',
      async () => {
        const unread = await oneException(quality, { kind: 'FACT_POISON', q: bad });
        await answer(stage, quality, {
          exception: unread.id,
          answer: 'ACCEPT',
          reason: 'The board is in order',
        });
        const usurped = await oneException(quality, { kind: 'FACT_POISON', q: usurpedOn });
        await answer(stage, quality, { exception: usurped.id, answer: 'HOLD', reason: 'To be looked at' });
        const trace = await quality.trace(usurpedOn);
        expectThat(trace.hold !== null, `${usurpedOn} is on hold`);
        const { open } = await quality.exceptions({ kind: 'FACT_POISON' });
        expectThat(open === 0, `no open exception, not ${open}`);
        return undefined;
      },
    );
    await steps.step('an honest station beside it is none the worse', async () => {
      const { lines } = await quality.overview();
      const owed = lines.flatMap((line) => line.stations).map(({ station, owed }) => ({ station, owed }));
      expectThat(owed.find(({ station }) => station === stationAt(stage, 0))?.owed === 0, 'it owes nothing');
      device.end();
      return undefined;
    });
  },
};

function unreadable(sn: string): WireFact {
  return {
    stream: `unit:${sn}`,
    type: 'unit.trackedIn',
    actor: twinOperator.user,
    data: { run: 42, step: 'ten' },
  };
}

/** Well written, and not a station's to write. */
function moved({ run, product, line, steps }: Track, sn: string): WireFact {
  const data = { sn, from: run, run: 'RUN-OF-NOBODY', product, line, steps, reason: 'Because' };
  return { stream: `unit:${sn}`, type: 'unit.moved', actor: twinOperator.user, data };
}

function trackedIn({ run, steps: [step] }: Track, sn: string): WireFact {
  const data = { run, step, source: 'MANUAL', provisional: null };
  return { stream: `unit:${sn}`, type: 'unit.trackedIn', actor: twinOperator.user, data };
}

function trackedOut({ run, steps: [step] }: Track, sn: string, visit: string): WireFact {
  const data = { run, step, visit, result: 'PASS', values: [], defects: [], heldBy: [] };
  return { stream: `unit:${sn}`, type: 'unit.trackedOut', actor: twinOperator.user, data };
}
