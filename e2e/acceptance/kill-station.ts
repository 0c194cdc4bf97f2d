// A station is killed in the middle of scans, offline: every confirmed scan is there after the restart, and the hub
// gets all of them, once.
import type { Operator } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { ConfirmedScans, type Scan } from './confirmed-scans.ts';
import type { Scenario } from './scenario.ts';
import {
  board,
  completeTrace,
  expectThat,
  linkOf,
  type Stage,
  signIn,
  signInEverywhere,
  stationAt,
  untilAll,
} from './stage.ts';

/** How many scans are confirmed before each kill, and how long after the next one was sent the kill comes, ms. */
const kills = [
  { scans: 5, afterMs: 0 },
  { scans: 8, afterMs: 2 },
  { scans: 3, afterMs: 8 },
] as const;

export const killStation: Scenario = {
  name: 'kill-station',
  about: 'a station is killed in the middle of scans with the network gone, and nothing confirmed is lost',
  async play(stage, steps) {
    const { plant } = stage;
    const station = stationAt(stage, 0);
    const confirmed = new ConfirmedScans();
    const story = new ScanStory(stage, confirmed);

    await steps.step('operators sign in, the stations are online', async () => {
      await signInEverywhere(stage);
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    await steps.step('the network is cut', async () => {
      plant.cut();
      await untilAll(stage, 'OFFLINE');
      return undefined;
    });
    for (const [round, { scans, afterMs }] of kills.entries()) {
      await steps.step(
        `SIGKILL ${round + 1}: ${station} dies after ${scans} more scans, with one on its way`,
        async () => {
          story.operator = await signIn(stage, 0);
          for (let i = 0; i < scans; i++) await story.next();
          const onItsWay = story.next().then(
            () => 'was confirmed before',
            () => 'was not confirmed',
          );
          await new Promise((resolve) => setTimeout(resolve, afterMs));
          await plant.kill(station);
          return { detail: `the scan on its way ${await onItsWay}` };
        },
      );
      await steps.step(
        `restart ${round + 1}: every confirmed scan is there, and repeating each changes nothing`,
        async () => {
          await plant.start(station);
          const operator = await signIn(stage, 0);
          story.operator = operator;
          const before = (await linkOf(stage, station)).waiting;
          expectThat(before >= confirmed.facts, `at least ${confirmed.facts} facts wait, not ${before}`);
          await confirmed.repeatAll(operator);
          const after = (await linkOf(stage, station)).waiting;
          expectThat(after === before, 'repeating writes nothing');
          return { detail: `${confirmed.count} scans, ${before} facts wait` };
        },
      );
      await steps.step(
        `the scan on its way ${round + 1} is sent again under its own command and done once`,
        async () => {
          await story.retry();
          return undefined;
        },
      );
    }
    await steps.step('the network is back: everything is delivered', async () => {
      plant.restore();
      await untilAll(stage, 'ONLINE');
      return undefined;
    });
    await steps.step('the hub has every confirmed scan once', async () => {
      const hub = plant.session('quality');
      for (const sn of story.finished) {
        const trace = await completeTrace(hub, sn);
        const here = trace.visits.filter((visit) => visit.station === station);
        expectThat(
          here.length === 1 && here[0]?.result === 'PASS',
          `${sn} has one visit at ${station}, PASS`,
        );
      }
      const { hub: state, waiting } = await hub.overview();
      expectThat(state.poison === 0, 'no fact is unreadable');
      expectThat(!waiting.some(({ kind }) => kind === 'ORIGIN_FORKED'), 'no log has forked');
      return { detail: `${story.finished.length} boards` };
    });
    await steps.step('the station says that all of its logs are acknowledged', async () => {
      const report = await until('every origin is acknowledged', async () => {
        const seen = await (await signIn(stage, 0)).syncReport();
        return seen.origins.every(({ head, acknowledged }) => head === acknowledged) && seen;
      });
      expectThat(report.origins.length >= kills.length + 1, 'each start opened an origin of its own');
      return { detail: `${report.origins.length} origins` };
    });
  },
};

/** Boards in and out at the first station, one after the other; a scan that was cut off can be sent again. */
class ScanStory {
  readonly #stage: Stage;
  readonly #confirmed: ConfirmedScans;
  readonly finished: string[] = [];
  operator: Operator | null = null;
  #number = 1;
  #pending: Scan | null = null;
  #values: Extract<Scan, { kind: 'OUT' }>['values'] | null = null;

  constructor(stage: Stage, confirmed: ConfirmedScans) {
    this.#stage = stage;
    this.#confirmed = confirmed;
  }

  /** The next scan: in when no board is in the station, else out. Rejects when the station dies. */
  async next(): Promise<void> {
    const sn = board(this.#stage, this.#number);
    const command = this.#stage.newCommand();
    this.#pending =
      this.#values === null
        ? { kind: 'IN', sn, command, reason: null }
        : { kind: 'OUT', sn, command, values: this.#values };
    await this.retry();
  }

  /** Sends what may not have been confirmed, under the same command. */
  async retry(): Promise<void> {
    const { operator } = this;
    if (operator === null) throw new Error('nobody is signed in');
    const scan = this.#pending;
    if (scan === null) return;
    const answer = await this.#confirmed.send(operator, scan);
    this.#pending = null;
    if ('unit' in answer) {
      this.#values = operator.fill(answer.unit);
      return;
    }
    this.#values = null;
    this.finished.push(scan.sn);
    this.#number += 1;
  }
}
