// A PC at the line as IT meets it: bare at first, with a network cable of its own, enrolled through its own screen's
// bridge, wiped, started from an old disk.
import { cpSync, rmSync } from 'node:fs';
import type { Enrolment } from '@lineside/core/contracts/station-enrolment';
import { BarePc } from '../plant/bare-pc.ts';
import { Cable } from '../plant/cable.ts';
import { accepted } from '../plant/operator.ts';
import { until } from '../plant/until.ts';

export class CabledPc extends BarePc {
  readonly cable: Cable;

  private constructor(folder: string, name: string, cable: Cable) {
    super(folder, name);
    this.cable = cable;
  }

  /** @param folder where its disk and its log are to lie */
  static async unpack(folder: string, name: string, hubUrl: string): Promise<CabledPc> {
    const hubPort = Number(new URL(hubUrl).port);
    return new CabledPc(folder, name, await Cable.lay(0, () => hubPort));
  }

  /** Where this PC finds the hub. */
  get hub(): string {
    return `http://127.0.0.1:${this.cable.port}`;
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
    return await until(`${this.name} knows what it is`, async () => {
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

  /** A copy of its disk, as a PC taken out of the line still has it. */
  keepDisk(): string {
    const copy = `${this.data}-taken-out`;
    cpSync(this.data, copy, { recursive: true });
    return copy;
  }

  /** Puts a kept disk in. */
  putDisk(copy: string): void {
    this.wipe();
    cpSync(copy, this.data, { recursive: true });
  }

  wipe(): void {
    rmSync(this.data, { recursive: true, force: true });
  }
}
