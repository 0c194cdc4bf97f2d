// One station on a real file, its hub and its time: what most tests stand on.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BridgeInput, BridgeOutput, BridgeVerb } from '@lineside/core/contracts/station-bridge';
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import type { StationCode } from '@lineside/core/kernel/ids';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openStation, type Station, type StationOptions } from '../src/open-station.ts';
import type { Random } from '../src/ports.ts';
import { HubFake } from './hub-fake.ts';
import { masterData, printing, workingRun } from './plant.ts';
import { countingRandom, ManualTime, migrations, settled, sha256, temporaryFolder } from './tools.ts';

export class Floor {
  readonly time: ManualTime;
  readonly hub: HubFake;
  readonly station: Station;
  readonly database: Database.Database;
  readonly file: string;
  readonly random: Random;
  #stop = new AbortController();
  #session = '';
  #commands = 0;
  readonly #options: FloorOptions;

  constructor(options: FloorOptions = {}) {
    const { time = new ManualTime(), code = printing, random = countingRandom() } = options;
    this.#options = { ...options, random };
    this.time = time;
    this.hub = options.hub ?? new HubFake(time);
    this.random = random;
    this.file = options.file ?? join(temporaryFolder(), 'station.db');
    if (options.restore !== undefined) writeFileSync(this.file, options.restore);
    this.database = new Database(this.file, { verbose: options.onStatement });
    onTestFinished(() => {
      this.#stop.abort();
      this.database.close();
    });
    this.station = openStation({
      database: this.database,
      migrations,
      clock: time,
      sha256,
      signer: { sign: () => 'c2lnbmF0dXJl' },
      software: 'test 1',
      identity: { device: 'D-1', station: code, hub: 'http://hub' },
      random,
      ...options.station,
    });
  }

  /** A second opening of the same database, as after a restart; the first one never writes again. */
  reopened(station: Partial<StationOptions> = {}): Floor {
    this.#stop.abort();
    const { time, hub, file } = this;
    return new Floor({
      ...this.#options,
      time,
      hub,
      file,
      station: { ...this.#options.station, ...station },
    });
  }

  /** Starts sync and lets it settle. */
  async online(): Promise<this> {
    const sync = this.station.startSync({ link: this.hub, pause: this.time.pause, stop: this.#stop.signal });
    sync.done.catch((error: unknown) => {
      throw error;
    });
    await settled();
    return this;
  }

  crash(): void {
    this.#stop.abort();
  }

  async signIn(badge = 'BADGE-P01'): Promise<SignedIn> {
    const answer = await this.station.bridge.call('signInByBadge', { badge });
    if (!answer.ok) throw new Error(answer.error.code);
    this.#session = answer.signedIn.session;
    return answer.signedIn;
  }

  async signedIn(): Promise<this> {
    await this.signIn();
    return this;
  }

  get session(): string {
    return this.#session;
  }

  command(): string {
    this.#commands += 1;
    return `command-${Buffer.from(this.random.bytes(4)).toString('hex')}-${this.#commands}`;
  }

  trackIn(sn: string, more: Partial<BridgeInput<'trackIn'>> = {}) {
    return this.station.bridge.call('trackIn', {
      session: this.#session,
      command: this.command(),
      sn,
      provisionalReason: null,
      ...more,
    });
  }

  trackOut(sn: string, more: Partial<BridgeInput<'trackOut'>> = {}) {
    return this.station.bridge.call('trackOut', {
      session: this.#session,
      command: this.command(),
      sn,
      result: 'PASS',
      values: [],
      defects: [],
      ...more,
    });
  }

  /** Asks something else in this session. */
  ask<Verb extends BridgeVerb>(
    verb: Verb,
    input: Omit<BridgeInput<Verb>, 'session'>,
  ): Promise<BridgeOutput<Verb>> {
    return this.station.bridge.call(verb, { session: this.#session, ...input } as BridgeInput<Verb>);
  }

  /** What the hub decides, and this station hears of. */
  async heard(...facts: readonly NewDomainFact[]): Promise<void> {
    for (const fact of facts) this.hub.write(fact);
    await this.time.pass(6_000);
  }

  async cockpit() {
    const answer = await this.station.bridge.call('cockpit', { session: this.#session });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.cockpit;
  }

  async report() {
    const answer = await this.station.bridge.call('syncReport', { session: this.#session });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.report;
  }
}

export interface FloorOptions {
  time?: ManualTime;
  hub?: HubFake;
  file?: string;
  code?: StationCode;
  random?: Random;
  /** a copy of a database to begin with */
  restore?: Buffer;
  /** hears every statement that is run, its values filled in */
  onStatement?: (statement: unknown) => void;
  station?: Partial<StationOptions>;
  /** what the hub also says from the start */
  also?: readonly NewDomainFact[];
}

/** A floor with master data and run `R1` in work, synced, P01 signed in. */
export async function workingFloor(options: FloorOptions = {}): Promise<Floor> {
  const floor = new Floor(options);
  const { also = [] } = options;
  for (const fact of [...masterData(), ...workingRun('R1'), ...also]) floor.hub.write(fact);
  await floor.online();
  await floor.time.pass(100);
  await floor.signIn();
  return floor;
}
