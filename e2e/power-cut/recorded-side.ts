// A real station or hub under the recorder, with what it was told to keep. Everything lies in one folder: its data,
// the trace, its log, and what the recording is about.
import { execFile } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlantProcess } from '../plant/plant-process.ts';
import type { Pragmas } from './other-pragmas.ts';
import { recordedBy } from './recorder.ts';
import { type About, aboutOf, dataOf, type Side, traceOf } from './recording.ts';
import { appendWhatLies, type Promised, promise } from './trace.ts';

const root = new URL('../..', import.meta.url).pathname;
const mains: Readonly<Record<Side, string>> = {
  station: join(root, 'desktop/station/src/main.ts'),
  hub: join(root, 'hub/server/src/main.ts'),
};
const otherPragmas = new URL('./other-pragmas.ts', import.meta.url).pathname;

export const admin = { user: 'admin', password: 'admin of this plant' };

/** So small that SQLite copies its log back every few commits instead of every few hundred. */
const wal_autocheckpoint = '60';

export interface RecordedSideOptions {
  /** where all of it will lie; it is made */
  folder: string;
  about: About;
  /** the recorder */
  library: string;
  /** what databases are opened with instead of what the program asks for */
  pragmas?: Pragmas;
}

export class RecordedSide {
  readonly folder: string;
  readonly #about: About;
  readonly #env: Readonly<Record<string, string>>;
  #process: PlantProcess | null = null;

  constructor({ folder, about, library, pragmas = {} }: RecordedSideOptions) {
    mkdirSync(dataOf(folder), { recursive: true });
    this.folder = realpathSync(folder);
    this.#about = about;
    this.#env = {
      ...recordedBy(library, this.data, traceOf(this.folder)),
      LINESIDE_PRAGMAS: JSON.stringify({ wal_autocheckpoint, ...pragmas }),
      LINESIDE_ADMIN_PASSWORD: admin.password,
    };
    writeFileSync(aboutOf(this.folder), JSON.stringify(about));
  }

  get data(): string {
    return dataOf(this.folder);
  }

  /** What lies in the folder so far has lain there for long. */
  begin(): void {
    appendWhatLies(traceOf(this.folder), this.data);
  }

  /** @returns the address at which it serves */
  async serve(...more: readonly string[]): Promise<string> {
    const { side } = this.#about;
    const args = ['--import', otherPragmas, mains[side], 'serve', '--data', this.data, ...more];
    const launch = { name: side, args, env: this.#env, logFile: join(this.folder, 'log') };
    this.#process = new PlantProcess(launch, (how) => console.error(`the recorded ${side} died: ${how}`));
    return (await this.#process.start()).url;
  }

  /** Runs another command of the program to its end. */
  async run(...args: readonly string[]): Promise<void> {
    const command = [mains[this.#about.side], ...args, '--data', this.data];
    await promisify(execFile)(process.execPath, command, { env: { ...process.env, ...this.#env } });
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
  }

  /** Not while it may be writing: a kill between a write and its record would leave a hole in the trace. */
  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  /** From now on this is promised to be on its disk. */
  promise(promised: Promised): void {
    promise(traceOf(this.folder), promised);
  }
}
