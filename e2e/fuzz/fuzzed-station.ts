// A station to be fuzzed: the production runtime on a data folder, enrolled at a real hub and synced with it, its
// loopback server on a real socket.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BridgeVerb, bridgeVerbs } from '@lineside/core/contracts/station-bridge';
import { stations } from '@lineside/core/testing/smt-line';
import { buildApp } from '@lineside/hub/app';
import { admitDevice } from '@lineside/hub/testing/admit-device';
import { DeviceKey } from '@lineside/hub/testing/device-key';
import { run, serial, TestHub } from '@lineside/hub/testing/test-hub';
import { nodeTools } from '@lineside/station/node-tools';
import { type RunningStation, runStation } from '@lineside/station/run-station';
import { buildServer } from '@lineside/station/serve/server';
import Database from 'better-sqlite3';
import { until } from '../plant/until.ts';
import { type Footprint, footprintOf } from './footprint.ts';
import type { Target } from './fuzz-endpoint.ts';
import { type Route, withRoutes } from './routes.ts';
import { overSockets, type Send } from './send.ts';

const units = 400;
/** People with badge and PIN; whoever is locked out for a wrong one leaves the others. */
const people = Array.from({ length: 20 }, (_, i) => ({
  user: `P${i + 1}`,
  badge: `BADGE-${i + 1}`,
  pin: '1234',
}));
const token = 'the-token-of-the-window-of-a-fuzzed-station';
const migrations = join(import.meta.dirname, '../../migrations/station');

interface Parts {
  plant: TestHub;
  closeHub: () => Promise<unknown>;
  station: RunningStation;
  folder: string;
  server: ReturnType<typeof buildServer>;
  routes: Route[];
  origin: string;
}

export class FuzzedStation implements Target {
  readonly routes: readonly Route[];
  readonly origin: string;
  readonly injected: Send;
  readonly overSocket: Send;
  readonly words = ['BADGE-1', 'P1', '1234', serial(1), serial(2), run, 'en', 'PASS', 'STENCIL_TENSION'];
  readonly #parts: Parts;
  readonly #database: Database.Database;
  readonly #closeSockets: () => void;
  #broken: Error | null = null;
  #counter = 0;
  #units = 0;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.routes = parts.routes;
    this.origin = parts.origin;
    this.#database = new Database(join(parts.folder, 'db/station.db'));
    const { send, close } = overSockets(parts.origin);
    // the guards look at the socket a request came by, so that every request needs one
    this.injected = send;
    this.overSocket = send;
    this.#closeSockets = close;
    parts.station.broken.catch((error: Error) => {
      this.#broken = error;
    });
  }

  /** @param enrolled false: a PC that is no station yet */
  static async open(enrolled = true): Promise<FuzzedStation> {
    const plant = await TestHub.withPlant(units);
    if (enrolled) await hire(plant);
    const hub = await buildApp(plant.hub);
    const hubOrigin = await hub.listen({ port: 0, host: '127.0.0.1' });
    const folder = mkdtempSync(join(tmpdir(), 'lineside-fuzzed-'));
    if (enrolled) await enrol(plant, hubOrigin, folder);
    const tools = {
      ...nodeTools,
      clock: plant.clock,
      software: 'fuzzed 1',
      chest: null,
      migrations,
      log: { write() {} },
    };
    const station = await runStation(tools, folder);
    const { bridge } = station;
    const { app: server, routes } = await withRoutes(() =>
      buildServer({ bridge, token, ui: null, logger: false }),
    );
    const origin = await server.listen({ host: '127.0.0.1', port: 0 });
    const fuzzed = new FuzzedStation({
      plant,
      closeHub: () => hub.close(),
      station,
      folder,
      server,
      routes,
      origin,
    });
    if (enrolled) await until('the station knows the run', async () => fuzzed.knows(`unit:${serial(units)}`));
    return fuzzed;
  }

  recorded(): number {
    return this.#database.prepare<[], number>('SELECT count(*) FROM facts').pluck().get() ?? 0;
  }

  knows(stream: string): boolean {
    return this.#database.prepare('SELECT 1 FROM streams WHERE stream = ?').get(stream) !== undefined;
  }

  get plant(): TestHub {
    return this.#parts.plant;
  }

  credentials(): Record<string, string> {
    const { host, origin } = new URL(this.origin);
    return { authorization: `Bearer ${token}`, host, origin };
  }

  /** Asks properly; for what a verb needs to be true before it. */
  async call(verb: BridgeVerb, input: object): Promise<unknown> {
    const headers = { ...this.credentials(), 'content-type': 'application/json' };
    const body = Buffer.from(JSON.stringify(input));
    const answer = await this.overSocket({ method: 'POST', path: `/bridge/${verb}`, headers, body });
    return bridgeVerbs[verb].output.parse(JSON.parse(answer.body));
  }

  /** A unit that was never asked for. */
  unit(): string {
    this.#units += 1;
    return serial(2 + this.#units);
  }

  next(): number {
    this.#counter += 1;
    return this.#counter;
  }

  person(): (typeof people)[number] {
    const one = people[this.next() % people.length];
    if (one === undefined) throw new Error('nobody works here');
    return one;
  }

  /** The database is whole, and no invariant broke that would have ended the process. */
  mustBeSound(): void {
    const sound = this.#database.pragma('integrity_check', { simple: true });
    if (sound !== 'ok') throw new Error(`the database is broken: ${sound}`);
    if (this.#broken !== null) throw this.#broken;
  }

  footprint(): Footprint {
    return footprintOf(this.#database);
  }

  async close(): Promise<void> {
    const { plant, closeHub, station, folder, server } = this.#parts;
    this.#closeSockets();
    this.#database.close();
    await server.close();
    await station.end();
    await closeHub();
    await plant.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function hire(plant: TestHub): Promise<void> {
  const name = { en: 'Operator', zh: '操作员' };
  const work = ['exec:read', 'exec:track_in', 'exec:track_out', 'exec:data_collect'] as const;
  const permissions = [...work, 'quality:disposition'];
  await plant.command('configureRole', {
    code: 'operator',
    name,
    permissions,
    scope: 'ALL',
  } as never);
  for (const { user, badge, pin } of people) {
    const place = { roles: ['operator'], lines: [], stations: [], language: 'en', password: null };
    await plant.command('configureUser', { user, name: user, badge, pin, ...place } as never);
  }
}

/** Lays the key of a station down where its runtime finds it, and tells the hub of it. */
async function enrol({ hub }: TestHub, origin: string, folder: string): Promise<void> {
  const key = new DeviceKey();
  const station = stations.print.code;
  const device = await admitDevice(hub, station, key);
  const kept = { device, station, hub: origin, fingerprint: null, privateKey: key.pkcs8 };
  writeFileSync(join(folder, 'station-key.json'), JSON.stringify(kept));
}
