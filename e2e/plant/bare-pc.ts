// A PC with the station program and nothing else: no identity, no data. What it becomes is up to its own screen.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BridgeClient } from './bridge-client.ts';
import { stationMain } from './plant.ts';
import { PlantProcess, runToEnd } from './plant-process.ts';

export class BarePc {
  readonly name: string;
  /** its disk */
  readonly data: string;
  readonly #process: PlantProcess;
  #address = '';

  /** @param folder where its disk and its log are to lie */
  constructor(folder: string, name: string) {
    this.name = name;
    this.data = join(folder, name);
    const args = [stationMain, 'serve', '--data', this.data, '--port', '0'];
    const launch = { name, args, env: {}, logFile: join(folder, `${name}.log`) };
    this.#process = new PlantProcess(launch, (how) => console.error(`${name} ended: ${how}`));
  }

  /** Where its window is, with the token; another one after each start. */
  get address(): string {
    return this.#address;
  }

  /** null while it is off */
  get pid(): number | null {
    return this.#process.pid;
  }

  get bridge(): BridgeClient {
    return new BridgeClient(this.#address);
  }

  async start(): Promise<void> {
    mkdirSync(this.data, { recursive: true });
    this.#address = (await this.#process.start()).url;
  }

  /** Its disk stays. */
  async stop(): Promise<void> {
    await this.#process.stop();
  }

  /** Runs one of the program's other commands on its disk, while it is stopped. */
  async run(...command: readonly string[]): Promise<void> {
    await runToEnd([stationMain, ...command, '--data', this.data], `${command.join(' ')} of ${this.name}`);
  }
}
