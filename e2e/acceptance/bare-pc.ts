// A PC at the line as IT meets it: bare at first, with a network cable of its own, enrolled through its own screen's
// bridge, wiped, started from an old disk. Its station program is the same as everywhere.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Enrolment } from '@lineside/core/contracts/station-enrolment';
import { BridgeClient } from '../plant/bridge-client.ts';
import { Cable } from '../plant/cable.ts';
import { accepted } from '../plant/operator.ts';
import { stationMain } from '../plant/plant.ts';
import { PlantProcess, runToEnd } from '../plant/plant-process.ts';
import { until } from '../plant/until.ts';

export class BarePc {
  readonly cable: Cable;
  readonly #folder: string;
  readonly #name: string;
  #process: PlantProcess | null = null;
  #address = '';

  private constructor(folder: string, name: string, cable: Cable) {
    this.#folder = folder;
    this.#name = name;
    this.cable = cable;
  }

  /** @param folder where its disk and its log are to lie */
  static async unpack(folder: string, name: string, hubUrl: string): Promise<BarePc> {
    const hubPort = Number(new URL(hubUrl).port);
    return new BarePc(folder, name, await Cable.lay(0, () => hubPort));
  }

  /** Where this PC finds the hub. */
  get hub(): string {
    return `http://127.0.0.1:${this.cable.port}`;
  }

  get bridge(): BridgeClient {
    return new BridgeClient(this.#address);
  }

  async start(): Promise<void> {
    mkdirSync(this.#data, { recursive: true });
    const args = [stationMain, 'serve', '--data', this.#data, '--port', '0'];
    const launch = { name: this.#name, args, env: {}, logFile: join(this.#folder, `${this.#name}.log`) };
    this.#process = new PlantProcess(launch, () => undefined);
    this.#address = (await this.#process.start()).url;
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
    this.#process = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    await this.cable.remove();
  }

  /** Gives a code at the first-start screen. */
  async enrol(code: string): Promise<Enrolment | null> {
    const input = { hub: this.hub, code, fingerprint: null };
    return accepted(await this.bridge.call('enrol', input)).enrolment;
  }

  async enrolment(): Promise<Enrolment | null> {
    return (await this.bridge.call('face', {})).enrolment;
  }

  /** Waits until it knows from the hub what it is. */
  async untilStation(): Promise<string> {
    return await until(`${this.#name} knows what it is`, async () => {
      const { station } = await this.bridge.call('face', {});
      return station?.code;
    });
  }

  /** Asks the program, with the station stopped, whether the disk may go. */
  async safeToWipe(): Promise<boolean> {
    try {
      await this.run('safe-to-wipe');
      return true;
    } catch {
      return false;
    }
  }

  /** Runs one of the program's other commands on its disk. */
  async run(...command: readonly string[]): Promise<void> {
    const args = [stationMain, ...command, '--data', this.#data];
    await runToEnd(args, `${command.join(' ')} of ${this.#name}`);
  }

  /** A copy of its disk, as a PC taken out of the line still has it. */
  keepDisk(): string {
    const copy = `${this.#data}-taken-out`;
    cpSync(this.#data, copy, { recursive: true });
    return copy;
  }

  /** Puts a kept disk in. */
  putDisk(copy: string): void {
    this.wipe();
    cpSync(copy, this.#data, { recursive: true });
  }

  wipe(): void {
    rmSync(this.#data, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, this.#name);
  }
}
