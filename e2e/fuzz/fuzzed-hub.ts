// A hub to be fuzzed: production app and store over a real database, a small plant in it, an administrator signed in
// and two stations enrolled; reached directly and over a socket.

import { stations } from '@lineside/core/testing/smt-line';
import { adminRole } from '@lineside/hub/access/actor';
import { firstAdmin } from '@lineside/hub/access/first-start';
import { buildApp } from '@lineside/hub/app';
import { run, serial, TestHub } from '@lineside/hub/testing/test-hub';
import type { TestStation } from '@lineside/hub/testing/test-station';
import { adminPassword, Browser } from '@lineside/hub/testing/test-web';
import type { Statement } from 'better-sqlite3';
import { until } from '../plant/until.ts';
import { type Footprint, footprintOf } from './footprint.ts';
import type { Target } from './fuzz-endpoint.ts';
import { type Route, withRoutes } from './routes.ts';
import { injected, overSockets, type Send } from './send.ts';

type App = Awaited<ReturnType<typeof buildApp>>;

const units = 40;

export class FuzzedHub implements Target {
  readonly plant: TestHub;
  readonly routes: readonly Route[];
  /** the station whose requests are fuzzed */
  readonly station: TestStation;
  readonly injected: Send;
  readonly overSocket: Send;
  readonly origin: string;
  admin: Browser;
  readonly app: App;
  readonly #closeSockets: () => void;
  readonly #facts: Statement<[], number>;
  #counter = 0;

  private constructor(parts: {
    plant: TestHub;
    app: App;
    routes: Route[];
    admin: Browser;
    station: TestStation;
    origin: string;
  }) {
    this.plant = parts.plant;
    this.routes = parts.routes;
    this.admin = parts.admin;
    this.station = parts.station;
    this.origin = parts.origin;
    this.app = parts.app;
    this.injected = injected(parts.app);
    const { send, close } = overSockets(parts.origin);
    this.overSocket = send;
    this.#closeSockets = close;
    this.#facts = this.plant.database.prepare<[], number>('SELECT max(position) FROM fact').pluck();
  }

  static async open(): Promise<FuzzedHub> {
    const plant = await TestHub.withPlant(units);
    await plant.hub.people.ensureAdmin(adminPassword);
    const { app, routes } = await withRoutes(() => buildApp(plant.hub));
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    const admin = await Browser.signedIn(app, 'admin', adminPassword);
    const station = await plant.station(stations.print.code);
    return new FuzzedHub({ plant, app, routes, admin, station, origin });
  }

  // nothing that a proper request relies on: the fuzz may well change what it can name
  readonly words = ['SMT-A', 'WO-1', run, serial(1), serial(2), 'P03', 'unit:SN-1', 'FORM', 'true'];

  recorded(): number {
    return this.#facts.get() ?? 0;
  }

  /** A name that was not used before in this hub. */
  fresh(kind: string): string {
    this.#counter += 1;
    return `${kind}-${this.#counter}`;
  }

  /** With the first password again, whatever the fuzz made of it; at the latest when the hub's rate allows it. */
  async signInAgain(): Promise<void> {
    const { user, name } = firstAdmin;
    await this.plant.command('configureUser', {
      ...{ user, name, roles: [adminRole.code], lines: [], stations: [], language: 'en' },
      ...{ badge: null, pin: null, password: adminPassword, mustChangePassword: false },
    });
    this.admin = await until('the rate allows it', () => Browser.signedIn(this.app, 'admin', adminPassword), {
      everyMs: 500,
    });
  }

  footprint(): Footprint {
    return footprintOf(this.plant.database);
  }

  async close(): Promise<void> {
    this.#closeSockets();
    await this.app.close();
    await this.plant.close();
  }
}
