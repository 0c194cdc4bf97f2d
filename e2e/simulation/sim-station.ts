// A station of a simulation: the production runtime on a database in memory, with a clock of its own that may jump.
import { type HubLink, LinkFault } from '@lineside/core/contracts/sync';
import type { StationCode } from '@lineside/core/kernel/ids';
import { sha256 } from '@lineside/hub/node-crypto';
import { DeviceKey } from '@lineside/hub/testing/device-key';
import { readMigrations } from '@lineside/station/migrate';
import { openStation, type Station } from '@lineside/station/open-station';
import Database from 'better-sqlite3';
import type { Network } from './network.ts';
import type { Disk } from './oracles.ts';
import type { Chance } from './prng.ts';
import type { Image, SimHub } from './sim-hub.ts';
import type { World } from './world.ts';

const migrations = readMigrations(new URL('../../migrations/station', import.meta.url).pathname);

export interface Surroundings {
  world: World;
  chance: Chance;
  network: Network;
  hub: SimHub;
  /** puts a mutant between station and hub */
  mutate: (link: HubLink, station: SimStation) => HubLink;
  /** random bytes as the station gets them; a mutant may give the same twice */
  bytes: (count: number, station: SimStation) => Uint8Array;
}

interface Process {
  station: Station;
  alive: boolean;
  poked: (() => void) | null;
}

export class SimStation {
  readonly code: string;
  readonly line: string;
  device = '';
  /** wall clock minus world time, ms */
  skewMs = 0;
  readonly key = new DeviceKey();
  readonly #around: Surroundings;
  #database: Database.Database | null = null;
  #image: Image | null = null;
  #process: Process | null = null;

  constructor(code: string, line: string, around: Surroundings) {
    this.code = code;
    this.line = line;
    this.#around = around;
  }

  /** The running process; null while it is down. */
  get process(): Station | null {
    return this.#process?.station ?? null;
  }

  start(image: Image | null = this.#image): void {
    if (this.#process !== null) return;
    const { world, chance } = this.#around;
    this.#database = image === null ? new Database(':memory:') : new Database(image);
    this.#image = null;
    const station = openStation({
      database: this.#database,
      migrations,
      clock: { now: () => world.now + this.skewMs },
      random: { bytes: (count) => this.#around.bytes(count, this), fraction: () => chance.fraction() },
      sha256,
      signer: this.key,
      software: 'lineside-station simulated',
      identity: { device: this.device, station: this.code as StationCode, hub: 'sim' },
    });
    const process: Process = { station, alive: true, poked: null };
    this.#process = process;
    station.startSync({
      link: this.#around.mutate(this.#link(process), this),
      pause: (delayMs, stop) => world.pause(delayMs, stop, () => process.alive),
      stop: new AbortController().signal,
    });
  }

  /** The process is gone in an instant, wherever it waits; what was committed stays. */
  crash(): void {
    if (this.#process === null || this.#database === null) return;
    this.#process.alive = false;
    this.#process = null;
    this.#image = this.#database.serialize();
    this.#database.close();
    this.#database = null;
  }

  copy(): Image | null {
    return this.#image ?? this.#database?.serialize() ?? null;
  }

  poke(): void {
    const process = this.#process;
    if (process?.poked == null || !this.#around.network.pokeGetsThrough(this.code)) return;
    const { poked } = process;
    process.poked = null;
    this.#around.world.after(this.#around.network.delayMs(), () => {
      if (process.alive) poked();
    });
  }

  /** How often this disk was opened before. */
  get openings(): number {
    return this.#read(
      (database) =>
        database.prepare<[], number>('SELECT count(*) FROM origins WHERE own = 1').pluck().get() ?? 0,
    );
  }

  get disk(): Disk {
    return this.#read((database) => ({
      name: this.code,
      facts: new Map(
        database
          .prepare<[], { id: string; body: string; hash: string }>(
            "SELECT o.origin || ':' || f.seq AS id, f.body, f.hash FROM facts f JOIN origins o ON o.no = f.origin",
          )
          .all()
          .map((row) => [row.id, row]),
      ),
      states: new Map(
        database
          .prepare<[], { stream: string; state: string }>('SELECT stream, state FROM streams')
          .all()
          .map((row) => [row.stream, JSON.parse(row.state)]),
      ),
    }));
  }

  #link(process: Process): HubLink {
    const { network, hub } = this.#around;
    const alive = () => process.alive;
    const answering = () => hub.process;
    const desk = () => {
      if (hub.process === null) throw new LinkFault('UNREACHABLE', 'ECONNREFUSED');
      return hub.process.desk;
    };
    return {
      push: (batch) =>
        network.call(
          this.code,
          alive,
          async () => answered(await desk().push(this.device, batch)),
          answering,
        ),
      pull: (request) =>
        network.call(
          this.code,
          alive,
          async () => answered(await desk().pull(this.device, request)),
          answering,
        ),
      poked: (stop) =>
        new Promise((resolve) => {
          process.poked = resolve;
          stop.addEventListener('abort', () => alive() && resolve());
        }),
    };
  }

  #read<T>(read: (database: Database.Database) => T): T {
    if (this.#database !== null) return read(this.#database);
    if (this.#image === null) throw new Error(`${this.code} was never started`);
    const database = new Database(this.#image);
    const result = read(database);
    database.close();
    return result;
  }
}

/** As the HTTP link reads answers: a busy hub says when, any other refusal is final for this request. */
function answered<Answer extends object>(answer: Answer): Exclude<Answer, { refused: string }> {
  if (!isRefused(answer)) return answer as Exclude<Answer, { refused: string }>;
  throw answer.refused === 'HUB_BUSY'
    ? new LinkFault('BUSY', answer.refused, 1_000)
    : new LinkFault('REFUSED', answer.refused);
}

function isRefused(answer: object): answer is { refused: string } {
  return 'refused' in answer;
}
