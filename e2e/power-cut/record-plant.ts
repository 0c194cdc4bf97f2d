// A hub and a station, the real processes, at work under the recorder: commands, pushes and pulls, SQLite
// checkpoints, a station cut off, killed and started anew, a hub killed and started anew. Whatever a person or the
// other side was told meanwhile is written down as a promise.
import { join } from 'node:path';
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { serialOf } from '@lineside/core/domain/run/units-of-run';
import { BridgeClient } from '../plant/bridge-client.ts';
import { HubClient } from '../plant/hub-client.ts';
import { accepted, Operator } from '../plant/operator.ts';
import { until } from '../plant/until.ts';
import { heightAt, type NamedCommand, setUp, simLines, unitsPerRun } from '../simulation/master-data.ts';
import type { Pragmas } from './other-pragmas.ts';
import { admin, RecordedSide } from './recorded-side.ts';
import { buildRecorder } from './recorder.ts';
import { keyFile, type Recording, readRecording, recordedStation } from './recording.ts';

const lines = simLines(1, 2, 1);
const line = 'L1';

export interface RecordedPlant {
  station: Recording;
  hub: Recording;
}

/**
 * @param folder an empty one, in which the recordings stay
 * @param pragmas what the databases are opened with instead of what the programs ask for
 */
export async function recordPlant(folder: string, pragmas: Pragmas = {}): Promise<RecordedPlant> {
  const working = new WorkingPlant(folder, pragmas);
  try {
    await working.day();
  } finally {
    await working.end();
  }
  return { station: readRecording(working.station.folder), hub: readRecording(working.hub.folder) };
}

class WorkingPlant {
  readonly station: RecordedSide;
  readonly hub: RecordedSide;
  #hubUrl = '';
  #operator: Operator | null = null;
  #commands = 0;
  #units = 0;

  constructor(folder: string, pragmas: Pragmas) {
    const library = buildRecorder(folder);
    const side = (name: 'station' | 'hub') =>
      new RecordedSide({
        folder: join(folder, name),
        about: { side: name, broken: false },
        library,
        pragmas,
      });
    this.station = side('station');
    this.hub = side('hub');
  }

  async day(): Promise<void> {
    await this.#startHub();
    await this.#plan(setUp(lines));
    await this.#enrol();
    await this.#startStation();
    await this.#work(8);
    await this.#plan(anotherRun(2));
    await this.#work(8);

    // killed while nothing is written: the hub is gone, the station has noticed, and nobody presses anything
    await this.hub.stop();
    await this.#work(4);
    await until('the station is off', async () => (await this.#report()).link.state === 'OFFLINE');
    await this.station.kill();
    await this.#startStation();
    await this.#work(4);

    await this.#startHub();
    await this.#caughtUp();
    await this.#plan(anotherRun(3));
    await this.#work(8);

    // nor does a hub write that nobody asks for anything
    await this.station.stop();
    await this.hub.kill();
    await this.#startHub();
    await this.#startStation();
    await this.#work(4);
    await this.#caughtUp();
    await this.station.stop();
    await this.hub.stop();
  }

  async end(): Promise<void> {
    await this.station.kill();
    await this.hub.kill();
  }

  async #startHub(): Promise<void> {
    const port = this.#hubUrl === '' ? '0' : new URL(this.#hubUrl).port;
    this.#hubUrl = await until('the hub is up', () => this.hub.serve('--port', port));
  }

  async #startStation(): Promise<void> {
    const bridge = new BridgeClient(await this.station.serve('--port', '0'));
    this.#operator = await until('somebody can sign in', () =>
      Operator.byBadge(
        bridge,
        'BADGE-P01',
        () => this.#newCommand(),
        () => 0.5,
      ),
    );
  }

  /** [P5] A code, somebody who approves who came with it, and the same code again to hear of that. */
  async #enrol(): Promise<void> {
    const code = await this.#planner().enrolmentCode(recordedStation);
    const enrol = ['enrol', code, '--hub', this.#hubUrl];
    await this.station.run(...enrol);
    const { stations } = await this.#planner().stations();
    const waiting = stations.flatMap(({ waiting }) => waiting.map(({ device }) => device));
    await this.#plan(waiting.map((device) => ({ name: 'approveDevice', input: { device } })));
    await this.station.run(...enrol, '--wait');
    this.station.promise({ file: keyFile });
  }

  #planner(): HubClient {
    return new HubClient(this.#hubUrl, admin.user, admin.password);
  }

  async #plan(commands: readonly NamedCommand[]): Promise<void> {
    const planner = this.#planner();
    for (const { name, input } of commands) {
      const command = this.#newCommand();
      await planner.command(name, command, input as never);
      this.hub.promise({ command });
    }
  }

  /** So many units in and out, and after each what the station has heard of the hub. */
  async #work(units: number): Promise<void> {
    const operator = this.#signedIn();
    for (let n = 0; n < units; n++) {
      const run = 1 + Math.floor(this.#units / unitsPerRun);
      const sn = serialOf(runNo(run), 1 + (this.#units % unitsPerRun));
      this.#units += 1;
      await until(`${sn} is let in`, async () => accepted(await operator.trackIn(sn)).ok);
      this.station.promise({ command: this.#lastCommand });
      accepted(await operator.trackOut(sn, 'PASS', [{ spec: heightAt(recordedStation), value: 0.15 }]));
      this.station.promise({ command: this.#lastCommand });
      await this.#hearsay();
    }
  }

  async #caughtUp(): Promise<void> {
    await until('nothing waits', async () => (await this.#report()).link.waiting === 0);
    await this.#hearsay();
  }

  /** What the hub has acknowledged to the station, and how far it has let it see its feed. */
  async #hearsay(): Promise<void> {
    const { origins, cursor } = await this.#report();
    for (const { origin, acknowledged } of origins) this.hub.promise({ origin, seq: acknowledged });
    if (cursor !== null) this.hub.promise({ position: cursor.position });
  }

  #report(): Promise<SyncReport> {
    return this.#signedIn().syncReport();
  }

  #signedIn(): Operator {
    if (this.#operator === null) throw new Error('nobody has signed in');
    return this.#operator;
  }

  #newCommand(): string {
    this.#commands += 1;
    return this.#lastCommand;
  }

  get #lastCommand(): string {
    return `command-${String(this.#commands).padStart(4, '0')}`;
  }
}

function runNo(run: number): string {
  return run === 1 ? `RUN-${line}` : `RUN-${line}-${run}`;
}

/** One more order and run of the same product. */
function anotherRun(run: number): NamedCommand[] {
  const order = `WO-${line}-${run}`;
  const made = { order, product: 'P1', productName: 'Board', qty: unitsPerRun, route: `ROUTE-${line}` };
  return [
    { name: 'receiveOrder', input: { ...made, source: 'SIM' } },
    { name: 'releaseOrder', input: { order, line } },
    { name: 'createRun', input: { run: runNo(run), order, qty: unitsPerRun, units: 'BULK' } },
    { name: 'authorizeRun', input: { run: runNo(run) } },
  ];
}
