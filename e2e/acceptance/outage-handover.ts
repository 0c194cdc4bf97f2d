// The network goes away in the middle of a shift: the line works on, hands boards over on paper knowledge, refuses
// wrong scans, and when the network is back everybody knows everything and the trace tells what was not known then.
import type { HubClient } from '../plant/hub-client.ts';
import { accepted, Operator, refusedCode } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { checkTraceAfterOutage } from './check-trace.ts';
import { OutageLedger } from './outage-ledger.ts';
import type { Scenario } from './scenario.ts';
import {
  board,
  expectThat,
  type Stage,
  signIn,
  signInEverywhere,
  stationAt,
  untilAll,
  untilQueued,
} from './stage.ts';
import type { Steps } from './steps.ts';
import { at, beyondLimit, holdingSpec } from './unit-form.ts';
import { refuseWrongScans } from './wrong-scans.ts';

const reason = 'Network down; board came over with its traveller';
/** A fact that reaches the hub later than this is marked as recorded offline. */
const lateAfterMs = 60_000;

export const outageHandover: Scenario = {
  name: 'outage-handover',
  about: 'the network is cut, the line works on, and after it is back hub and stations know everything',
  async play(stage, steps) {
    const { plant, track } = stage;
    const last = track.stations.length - 1;
    // handed over in the middle; done wholly offline; fails; goes to hold; skips a step
    const boards = {
      over: board(stage, 1),
      offline: board(stage, 2),
      failed: board(stage, 3),
      held: board(stage, 4),
    };
    const inside = board(stage, 5);
    const skipping = board(stage, 9);
    let crew: Operator[] = [];

    await steps.step('operators sign in at every station by badge', async () => {
      crew = await signInEverywhere(stage);
      return { detail: `${crew.length} stations` };
    });
    await steps.step('an operator signs in by name and PIN', async () => {
      const bridge = plant.bridge(stationAt(stage, last));
      crew[last] = await Operator.byPin(
        bridge,
        `P0${last + 1}`,
        `100${last + 1}`,
        stage.newCommand,
        stage.random,
      );
      return undefined;
    });
    await steps.step('a wrong PIN and an unknown badge are refused', async () => {
      const bridge = plant.bridge(stationAt(stage, 0));
      const pin = refusedCode(await bridge.call('signInByPin', { user: 'P02', pin: '9999' }));
      const badge = refusedCode(await bridge.call('signInByBadge', { badge: 'BADGE-NOBODY' }));
      expectThat(
        pin === 'PIN_WRONG' && badge === 'BADGE_UNKNOWN',
        `PIN_WRONG and BADGE_UNKNOWN, not ${pin} and ${badge}`,
      );
      return { code: pin, detail: badge };
    });
    await steps.step('every station is online and owes nothing', async () => {
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    await steps.step('boards pass the first stations online, each handed over', async () => {
      for (const sn of [boards.over, boards.failed]) {
        await at(crew, 0).work(sn);
        await untilQueued(at(crew, 1), sn);
        await at(crew, 1).work(sn);
        await untilQueued(at(crew, 2), sn);
      }
      await at(crew, 0).work(boards.held);
      await untilQueued(at(crew, 1), boards.held);
      return undefined;
    });
    await steps.step('a board that skips a step is sent back while everything is known', async () => {
      // right after a hand-over a neighbour may still owe a fact; then nothing is known for certain yet
      return await until('everything is known', async () => {
        const code = refusedCode(await at(crew, 2).trackIn(skipping));
        return code === 'STATION_MISMATCH' && { code };
      });
    });

    await steps.step('a board is inside the first station, and its neighbour knows', async () => {
      accepted(await at(crew, 0).trackIn(inside));
      await until('the neighbour knows', async () => {
        const answer = await at(crew, 1).trackIn(inside);
        return refusedCode(answer) === 'UNIT_ALREADY_IN_STATION';
      });
      return { code: 'UNIT_ALREADY_IN_STATION' };
    });

    await steps.step('the network is cut: every station says so', async () => {
      await untilAll(stage, 'ONLINE');
      plant.cut();
      await untilAll(stage, 'OFFLINE');
      return undefined;
    });
    const ledger = new OutageLedger(stage);
    await steps.step(
      'offline, the next station takes a board whose past it knows, as if nothing had happened',
      async () => {
        const entered = accepted(await at(crew, 2).trackIn(boards.over));
        expectThat(entered.unit.provisional === null, 'no provisional work where everything is known');
        ledger.wrote(2, entered.confirmation);
        ledger.wrote(
          2,
          accepted(await at(crew, 2).trackOut(boards.over, 'PASS', at(crew, 2).fill(entered.unit)))
            .confirmation,
        );
        return undefined;
      },
    );
    await steps.step('beyond that, a board goes on provisionally, with a reason', async () => {
      for (let i = 3; i <= last; i++) await workProvisionally(stage, ledger, at(crew, i), i, boards.over);
      return { code: 'UPSTREAM_UNKNOWN_ASK' };
    });
    await steps.step(
      'the board that was inside when the network went is handed over provisionally too',
      async () => {
        const unit = await insideAt(at(crew, 0), inside);
        const out = accepted(await at(crew, 0).trackOut(inside, 'PASS', at(crew, 0).fill(unit)));
        ledger.wrote(0, out.confirmation);
        await workProvisionally(stage, ledger, at(crew, 1), 1, inside);
        return { code: 'UPSTREAM_UNKNOWN_ASK' };
      },
    );
    await steps.step('a new board is made from the first station to the last, wholly offline', async () => {
      const first = accepted(await at(crew, 0).trackIn(boards.offline));
      ledger.wrote(0, first.confirmation);
      ledger.wrote(
        0,
        accepted(await at(crew, 0).trackOut(boards.offline, 'PASS', at(crew, 0).fill(first.unit)))
          .confirmation,
      );
      for (let i = 1; i <= last; i++) await workProvisionally(stage, ledger, at(crew, i), i, boards.offline);
      return undefined;
    });
    await refuseWrongScans(stage, steps, crew, ledger, boards.offline);
    await steps.step('a board fails with a defect and stays out', async () => {
      const operator = at(crew, 2);
      const { unit, confirmation } = accepted(await operator.trackIn(boards.failed));
      ledger.wrote(2, confirmation);
      const code = unit.defects[0]?.code ?? '';
      const defects = [{ code, location: 'U5', remark: 'found while the network was down' }];
      const out = accepted(await operator.trackOut(boards.failed, 'FAIL', operator.fill(unit), defects));
      ledger.wrote(2, out.confirmation);
      const again = refusedCode(await operator.trackIn(boards.failed));
      expectThat(again === 'UNIT_OUT_FAILED', `UNIT_OUT_FAILED, not ${again}`);
      return { code: again, detail: code };
    });
    await steps.step('a value beyond its limit puts a board on hold', async () => {
      const operator = at(crew, 1);
      const { unit, confirmation } = accepted(await operator.trackIn(boards.held));
      ledger.wrote(1, confirmation);
      const spec = holdingSpec(unit);
      const values = operator.fill(unit, beyondLimit(spec, stage.random));
      const out = accepted(await operator.trackOut(boards.held, 'PASS', values));
      ledger.wrote(1, out.confirmation);
      expectThat(out.heldBy.includes(spec.code), `${spec.code} holds the board`);
      const again = refusedCode(await operator.trackIn(boards.held));
      expectThat(again === 'UNIT_ON_HOLD', `UNIT_ON_HOLD, not ${again}`);
      return { code: again, detail: spec.code };
    });
    await steps.step('what waits is exactly what was confirmed, at every station', async () => {
      return { detail: await ledger.check() };
    });
    await steps.step('an operator signs in with the network gone', async () => {
      crew[0] = await signIn(stage, 0);
      return undefined;
    });
    const hub = plant.session('quality');
    await steps.step(
      'the hub says which stations are silent and that the trace is not complete',
      async () => {
        const trace = await until(
          'the trace admits the silence',
          async () => {
            const seen = await hub.trace(boards.over);
            return !seen.completeness.complete && seen;
          },
          { timeoutMs: 60_000 },
        );
        expectThat(trace.status !== 'DONE', 'the hub does not claim what it cannot know');
        return undefined;
      },
    );
    await steps.step('the outage lasts over a minute', async () => {
      const remaining = ledger.firstAt + lateAfterMs + 1000 - stage.nowMs();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, remaining)));
      return undefined;
    });

    await steps.step('the network is back: every station delivers all it has', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    await neighboursLearn(steps, crew, boards);
    await checkTraceAfterOutage(stage, steps, hub, boards);
    await reworkToTheEnd(stage, steps, hub, crew, boards.failed);
  },
};

async function insideAt(operator: Operator, sn: string) {
  const unit = (await operator.cockpit()).inStation.find((candidate) => candidate.sn === sn);
  if (unit === undefined) throw new Error(`${sn} is not in the station`);
  return unit;
}

async function workProvisionally(
  stage: Stage,
  ledger: OutageLedger,
  operator: Operator,
  index: number,
  sn: string,
): Promise<void> {
  const asked = refusedCode(await operator.trackIn(sn));
  expectThat(
    asked === 'UPSTREAM_UNKNOWN_ASK',
    `UPSTREAM_UNKNOWN_ASK at ${stationAt(stage, index)}, not ${asked}`,
  );
  const { unit, confirmation } = accepted(await operator.trackIn(sn, reason));
  expectThat(unit.provisional?.reason === reason, 'the reason is kept');
  ledger.wrote(index, confirmation);
  ledger.wrote(index, accepted(await operator.trackOut(sn, 'PASS', operator.fill(unit))).confirmation);
}

async function neighboursLearn(
  steps: Steps,
  crew: readonly Operator[],
  boards: { offline: string; failed: string; held: string },
): Promise<void> {
  const expected = [
    [boards.offline, 'UNIT_ALREADY_DONE'],
    [boards.failed, 'UNIT_OUT_FAILED'],
    [boards.held, 'UNIT_ON_HOLD'],
  ] as const;
  for (const [sn, code] of expected)
    await steps.step(`every station has learned: ${code}`, async () => {
      for (const operator of crew)
        await until(`the station answers ${code} for ${sn}`, async () => {
          const answer = await operator.trackIn(sn);
          return refusedCode(answer) === code;
        });
      return { code };
    });
}

async function reworkToTheEnd(
  stage: Stage,
  steps: Steps,
  hub: HubClient,
  crew: readonly Operator[],
  sn: string,
): Promise<void> {
  const last = stage.track.stations.length - 1;
  await steps.step('the quality lead sends the failed board back, and it is finished', async () => {
    const toStep = stage.track.steps[2] ?? 0;
    const disposition = { action: 'REWORK', toStep, reason: 'Touch up U5' } as const;
    await hub.command('disposeUnit', stage.newCommand(), { sn, disposition });
    for (let i = 2; i <= last; i++) {
      await untilQueued(at(crew, i), sn);
      await at(crew, i).work(sn);
    }
    const trace = await until(`${sn} is DONE at the hub`, async () => {
      const seen = await hub.trace(sn);
      return seen.status === 'DONE' && seen;
    });
    expectThat(trace.dispositions.length === 1, 'the trace shows the disposition');
    return { detail: `${trace.visits.length} visits` };
  });
}
