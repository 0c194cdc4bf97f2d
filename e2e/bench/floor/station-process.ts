// A station of its own for one bench: enrolled and served by the production entry point in child processes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BridgeClient } from '../../plant/bridge-client.ts';
import { enrolPc } from '../../plant/enrol-pc.ts';
import { stationMain } from '../../plant/plant.ts';
import { PlantProcess } from '../../plant/plant-process.ts';
import type { HubProcess } from './hub-process.ts';
import { residentMb } from './resident-mb.ts';

export class StationProcess {
  readonly data: string;
  readonly #process: PlantProcess;
  #url = '';

  constructor(folder: string, station: string) {
    this.data = join(folder, station);
    mkdirSync(this.data, { recursive: true });
    this.#process = new PlantProcess(
      {
        name: station,
        args: [stationMain, 'serve', '--data', this.data, '--port', '0'],
        env: {},
        logFile: join(folder, `${station}.log`),
      },
      (how) => console.error(`${station} ended: ${how}`),
    );
  }

  /** A code, the station's own request, an approval. */
  async enrol(hub: HubProcess): Promise<void> {
    const { name } = this.#process.launch;
    await enrolPc(hub.admin, { station: name, main: stationMain, data: this.data, hub: hub.url });
  }

  async start(): Promise<BridgeClient> {
    const { url } = await this.#process.start();
    this.#url = url;
    return new BridgeClient(url);
  }

  /** where its window is, with the token */
  get address(): string {
    return this.#url;
  }

  residentMb(): number {
    return residentMb(this.#process.pid);
  }

  stop(): Promise<void> {
    return this.#process.stop();
  }
}
