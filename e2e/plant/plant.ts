// A whole plant of real processes: a hub and its stations, each with its own data folder, each station behind its
// own network cable. Everything that a test, the demo or a scenario may do to a plant is a method here.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BridgeClient } from './bridge-client.ts';
import { Cable } from './cable.ts';
import { enrolPc } from './enrol-pc.ts';
import type { HubClient } from './hub-client.ts';
import { adminUser } from './people.ts';
import { PlantProcess } from './plant-process.ts';
import {
  endLeftovers,
  type FirstPort,
  isFree,
  openRecord,
  type PlantRecord,
  saveRecord,
} from './plant-record.ts';
import { seedHub, sendSteps, sessionOf } from './seed.ts';
import { readTables } from './tables.ts';
import { type Twin, twinPlan } from './twin.ts';
import { until } from './until.ts';

const root = new URL('../..', import.meta.url).pathname;
const hubMain = join(root, 'hub/server/src/main.ts');
/** The station's program. */
export const stationMain = join(root, 'desktop/station/src/main.ts');
const shiftedClock = join(root, 'e2e/plant/shifted-clock.ts');

export const hubName = 'hub';

export type PlantNews =
  | { news: 'STEP'; text: string }
  /** a process ended by itself or was killed from outside */
  | { news: 'DIED'; name: string; how: string };

export interface PlantOptions {
  folder: string;
  /** station codes, in line order */
  stations: readonly string[];
  /** stations that the seed does not know, each beside one that it does */
  twins?: readonly Twin[];
  /** by station: how far the clock of its PC is off, ms */
  clockOffsetMs?: Readonly<Record<string, number>>;
  /** the program of the stations; from their source unless said otherwise */
  stationMain?: string;
  /** null: any free ports */
  firstPort?: FirstPort;
  onNews?: (news: PlantNews) => void;
}

export interface NodeStatus {
  name: string;
  /** null while it does not run */
  pid: number | null;
  /** where people open it; for a station with its token */
  address: string;
  cut: boolean;
}

export class Plant {
  readonly folder: string;
  readonly stations: readonly string[];
  readonly #options: PlantOptions;
  readonly #record: PlantRecord;
  readonly #news: (news: PlantNews) => void;
  readonly #processes = new Map<string, PlantProcess>();
  readonly #cables = new Map<string, Cable>();
  readonly #addresses = new Map<string, string>();
  #stopped = false;

  private constructor(options: PlantOptions, record: PlantRecord) {
    this.folder = options.folder;
    this.stations = stationsOf(options);
    this.#options = options;
    this.#record = record;
    this.#news = options.onNews ?? (() => {});
    for (const name of [hubName, ...this.stations]) {
      mkdirSync(join(this.folder, name), { recursive: true });
      const onDeath = (how: string) => this.#news({ news: 'DIED', name, how });
      this.#processes.set(name, new PlantProcess(this.#launch(name), onDeath));
    }
  }

  /** Starts everything; a folder that was used before keeps its data and addresses. On failure nothing is left. */
  static async open(options: PlantOptions): Promise<Plant> {
    const record = await openRecord(options.folder, stationsOf(options), options.firstPort ?? null);
    const plant = new Plant(options, record);
    try {
      const left = await endLeftovers(plant.folder, record);
      if (left > 0) plant.#step(`ended ${left} processes that an earlier start left behind`);
      await plant.#open();
    } catch (error) {
      await plant.stop();
      throw error;
    }
    return plant;
  }

  async #open(): Promise<void> {
    this.#step('starting the hub');
    await this.start(hubName);
    if (!this.#record.seeded) {
      await seedHub(this.hubUrl, ({ name, subject }, index, total) =>
        this.#step(`seeding ${index + 1}/${total}: ${name} ${subject}`),
      );
      this.#record.seeded = true;
      saveRecord(this.folder, this.#record);
    }
    await sendSteps(this.hubUrl, twinPlan(readTables(), this.#options.twins ?? []));
    for (const station of this.stations) {
      const { cablePort } = this.#recordOf(station);
      await this.#portMustBeFree(cablePort, `the network cable of ${station}`);
      this.#cables.set(station, await Cable.lay(cablePort, () => this.#record.hubPort));
    }
    const admin = this.session(adminUser.user);
    await admin.signIn();
    this.#step('enrolling and starting the stations');
    await this.#enrol(admin);
    await Promise.all(
      this.stations.map(async (station) => {
        await this.start(station);
        await this.#untilConfigured(station);
        this.#step(`${station} is up`);
      }),
    );
  }

  get hubUrl(): string {
    return `http://127.0.0.1:${this.#record.hubPort}`;
  }

  /** The address to open a node with; a station's carries its token. */
  address(name: string): string {
    const address = this.#addresses.get(name);
    if (address === undefined) throw new Error(`${name} has not been started`);
    return address;
  }

  bridge(station: string): BridgeClient {
    return new BridgeClient(this.address(station));
  }

  /** A hub session of one of the plant's people. */
  session(user: string): HubClient {
    return sessionOf(this.hubUrl, user);
  }

  /** The node meant by a full name or an unmistakable part of one (`hub`, `mount`, `DIP-A-MI-01`). */
  find(text: string): string {
    const names = [hubName, ...this.stations];
    const exact = names.find((name) => name.toLowerCase() === text.toLowerCase());
    const matches = names.filter((name) => name.toLowerCase().includes(text.toLowerCase()));
    const [match] = exact === undefined ? matches : [exact];
    if (match === undefined || (exact === undefined && matches.length > 1))
      throw new Error(`"${text}" is not one of ${(matches.length > 1 ? matches : names).join(', ')}`);
    return match;
  }

  status(): NodeStatus[] {
    return [hubName, ...this.stations].map((name) => ({
      name,
      pid: this.#process(name).pid,
      address: this.#addresses.get(name) ?? '',
      cut: this.#cables.get(name)?.isCut ?? false,
    }));
  }

  /** Takes the network away from one station, or from all. */
  cut(station?: string): void {
    for (const cable of this.#cablesOf(station)) cable.cut();
  }

  restore(station?: string): void {
    for (const cable of this.#cablesOf(station)) cable.restore();
  }

  /** Starts a node that is down and waits until it is ready. */
  async start(name: string): Promise<void> {
    if (this.#stopped) throw new Error('the plant is stopped');
    const port = name === hubName ? this.#record.hubPort : this.#recordOf(name).port;
    await this.#portMustBeFree(port, name);
    const { url } = await this.#process(name).start();
    this.#addresses.set(name, url);
    this.#rememberPids();
  }

  /** SIGKILL. */
  async kill(name: string): Promise<void> {
    await this.#process(name).kill();
    this.#rememberPids();
  }

  async restart(name: string): Promise<void> {
    await this.#process(name).stop();
    await this.start(name);
  }

  /** Stops everything cleanly, stations first; also while a start is under way. Final: open the folder again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.stations.map((station) => this.#process(station).stop()));
    await this.#process(hubName).stop();
    await Promise.all([...this.#cables.values()].map((cable) => cable.remove()));
    this.#cables.clear();
    this.#record.owner = null;
    this.#rememberPids();
  }

  get #stationMain(): string {
    return this.#options.stationMain ?? stationMain;
  }

  #launch(name: string) {
    const data = join(this.folder, name);
    const logFile = join(this.folder, `${name}.log`);
    if (name === hubName) {
      const args = [hubMain, 'serve', '--data', data, '--port', String(this.#record.hubPort)];
      return { name, args, env: { LINESIDE_ADMIN_PASSWORD: adminUser.password }, logFile };
    }
    const serve = [this.#stationMain, 'serve', '--data', data, '--port', String(this.#recordOf(name).port)];
    const offsetMs = this.#options.clockOffsetMs?.[name];
    if (offsetMs === undefined) return { name, args: serve, env: {}, logFile };
    const env = { LINESIDE_PLANT_CLOCK_OFFSET_MS: String(offsetMs) };
    return { name, args: ['--import', shiftedClock, ...serve], env, logFile };
  }

  /** Each that the hub has no PC for yet. */
  async #enrol(admin: HubClient): Promise<void> {
    const { stations } = await admin.stations();
    const bare = this.stations.filter((code) => !stations.some((s) => s.station === code && s.device));
    await Promise.all(
      bare.map(async (station) => {
        const hub = `http://127.0.0.1:${this.#recordOf(station).cablePort}`;
        await enrolPc(admin, { station, main: this.#stationMain, data: join(this.folder, station), hub });
      }),
    );
  }

  /** A station that was just enrolled learns from the hub what it is; people can sign in from then on. */
  async #untilConfigured(station: string): Promise<void> {
    const bridge = this.bridge(station);
    await until(`${station} knows what it is`, async () => (await bridge.call('face', {})).station !== null);
  }

  async #portMustBeFree(port: number, what: string): Promise<void> {
    // a process that was just killed gives its port back a moment after it is gone
    for (let tries = 20; tries > 0; tries--) {
      if (await isFree(port)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`port ${port} of ${what} is taken by another program; end that program first`);
  }

  #rememberPids(): void {
    this.#record.pids = [...this.#processes.values()].flatMap(({ pid }) => (pid === null ? [] : [pid]));
    saveRecord(this.folder, this.#record);
  }

  #process(name: string): PlantProcess {
    const found = this.#processes.get(name);
    if (found === undefined) throw new Error(`the plant has no ${name}`);
    return found;
  }

  #recordOf(station: string) {
    const found = this.#record.stations[station];
    if (found === undefined) throw new Error(`the plant has no ${station}`);
    return found;
  }

  #cablesOf(station?: string): Cable[] {
    if (station === undefined) return [...this.#cables.values()];
    const cable = this.#cables.get(station);
    if (cable === undefined) throw new Error(`${station} has no network cable`);
    return [cable];
  }

  #step(text: string): void {
    this.#news({ news: 'STEP', text });
  }
}

function stationsOf({ stations, twins = [] }: PlantOptions): readonly string[] {
  return [...stations, ...twins.map(({ station }) => station)];
}
