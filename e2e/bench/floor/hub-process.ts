// A hub of its own for one bench: the production entry point as a child process over a new folder, entered over HTTP.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Hello } from '@lineside/core/contracts/sync';
import { readAnswer } from '../../plant/api-problem.ts';
import { HubClient } from '../../plant/hub-client.ts';
import { PlantProcess } from '../../plant/plant-process.ts';
import { configurePlant, type Give } from './bench-plant.ts';
import { DeviceClient } from './device-client.ts';
import type { HubDoor } from './hub-door.ts';
import { residentMb } from './resident-mb.ts';

const main = new URL('../../../hub/server/src/main.ts', import.meta.url).pathname;
/** the first administrator */
export const hubAdmin = { user: 'admin', password: 'admin-of-the-bench' } as const;

export class HubProcess implements HubDoor {
  readonly url: string;
  readonly admin: HubClient;
  readonly #process: PlantProcess;

  private constructor(url: string, process: PlantProcess) {
    this.url = url;
    this.admin = new HubClient(url, hubAdmin.user, hubAdmin.password);
    this.#process = process;
  }

  /** Started, with the plant's master data. */
  static async start(folder: string): Promise<HubProcess> {
    const data = join(folder, 'hub');
    mkdirSync(data, { recursive: true });
    const launch = {
      name: 'hub',
      args: [main, 'serve', '--data', data, '--port', '0'],
      env: { LINESIDE_ADMIN_PASSWORD: hubAdmin.password },
      logFile: join(folder, 'hub.log'),
    };
    const child = new PlantProcess(launch, (how) => console.error(`the hub ended: ${how}`));
    const { url } = await child.start();
    const hub = new HubProcess(url, child);
    await configurePlant(hub.give);
    return hub;
  }

  readonly give: Give = (name, input) => this.admin.command(name, randomUUID(), input);

  async enrol(station: string): Promise<DeviceClient> {
    return await DeviceClient.enrolled(this.url, this.admin, station);
  }

  async head(): Promise<{ feed: string; position: number }> {
    const hello = Hello.parse(await readAnswer('hello', await fetch(new URL('/api/sync/hello', this.url))));
    return { feed: hello.feed, position: (await this.admin.health()).position };
  }

  /** Resident memory now, in MB. */
  residentMb(): number {
    return residentMb(this.#process.pid);
  }

  stop(): Promise<void> {
    return this.#process.stop();
  }
}
