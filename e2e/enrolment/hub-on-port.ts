// A real hub with a small plant, listening over http or https on a port of its own, and its administrator.
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { buildApp } from '@lineside/hub/app';
import { type Certificate, fingerprintOf, selfSigned } from '@lineside/hub/self-signed';
import { serial, TestHub } from '@lineside/hub/testing/test-hub';
import { adminPassword, Browser } from '@lineside/hub/testing/test-web';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

type App = Awaited<ReturnType<typeof buildApp>>;

export { serial };

export class HubOnPort {
  readonly plant: TestHub;
  readonly port: number;
  readonly tls: Certificate | null;
  #app: App;
  admin: Browser;

  private constructor(parts: {
    plant: TestHub;
    port: number;
    tls: Certificate | null;
    app: App;
    admin: Browser;
  }) {
    this.plant = parts.plant;
    this.port = parts.port;
    this.tls = parts.tls;
    this.#app = parts.app;
    this.admin = parts.admin;
  }

  static async open(how: { tls: boolean }): Promise<HubOnPort> {
    const plant = await TestHub.open();
    plant.clock.set(Date.now());
    await plant.setUp(3);
    // the preset roles first: the operator's is given another scope
    await plant.hub.people.ensureAdmin(adminPassword);
    await plant.command('configureRole', {
      code: 'operator' as never,
      name: { en: 'Operator', zh: '操作员' },
      permissions: ['exec:track_in', 'exec:track_out'],
      scope: 'ALL',
    });
    await plant.command('configureUser', {
      user: 'P03',
      name: 'Operator',
      roles: ['operator'],
      lines: [],
      stations: [],
      language: 'en',
      badge: 'BADGE-P03',
      pin: null,
      password: null,
    });
    const tls = how.tls ? await newCertificate() : null;
    const port = await freePort();
    const app = await listen(plant, port, tls);
    const hub = new HubOnPort({ plant, port, tls, app, admin: await admin(app) });
    onTestFinished(async () => {
      await hub.#app.close();
      await plant.close();
    });
    return hub;
  }

  get fingerprint(): string | null {
    return this.tls === null ? null : fingerprintOf(this.tls.cert);
  }

  /** A code for a station, as the ticket that its QR code carries. */
  async ticket(station: string): Promise<string> {
    const made = await this.admin.send('POST', '/api/enrolment-codes', { station, minutes: 10 });
    // the administrator's own way to the hub is not the stations'
    return made.json().ticket.replace(/hub=[^&]*/, `hub=${encodeURIComponent(this.url)}`);
  }

  get url(): string {
    return `${this.tls === null ? 'http' : 'https'}://127.0.0.1:${this.port}`;
  }

  /** Approves whoever waits. */
  async approveAll(): Promise<void> {
    const { stations } = (await this.admin.get('/api/stations')).json();
    for (const { waiting } of stations)
      for (const { device } of waiting) await this.admin.command('approveDevice', { device });
  }

  async away(): Promise<void> {
    await this.#app.close();
  }

  /** The same hub at the same place again, perhaps with another certificate. */
  async back(tls: Certificate | null): Promise<void> {
    this.#app = await listen(this.plant, this.port, tls);
    this.admin = await admin(this.#app);
  }
}

export function newCertificate(): Promise<Certificate> {
  return selfSigned(temporaryFolder(), ['localhost', '127.0.0.1'], Date.now());
}

async function listen(plant: TestHub, port: number, tls: Certificate | null): Promise<App> {
  const app = await buildApp(plant.hub, { tls });
  await app.listen({ host: '127.0.0.1', port });
  return app;
}

function admin(app: App): Promise<Browser> {
  return Browser.signedIn(app, 'admin', adminPassword);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
