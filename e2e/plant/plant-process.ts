// One real process of the plant: spawned, waited for by its ready line, logged to a file, and never left behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Ready = z.object({ ready: z.literal(true), url: z.string() });
export type Ready = z.infer<typeof Ready>;

/** How long a process may take until its ready line; generous, since test machines are slow and shared. */
const readyTimeoutMs = 60_000;
/** How long a process may take to stop by itself before it is killed. */
const stopTimeoutMs = 15_000;

/** Node keeps compiled code here between starts: a plant starts the same programs many times. */
const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'lineside-compile-cache') };

const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

export interface Launch {
  name: string;
  /** script and arguments for this Node */
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  logFile: string;
}

export class PlantProcess {
  readonly launch: Launch;
  /** called when the process ended without having been asked to */
  readonly #onDeath: (how: string) => void;
  #child: ChildProcess | null = null;
  #ending = false;

  constructor(launch: Launch, onDeath: (how: string) => void) {
    this.launch = launch;
    this.#onDeath = onDeath;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Resolves with the ready line; rejects with the end of the log when the process dies before it. */
  async start(): Promise<Ready> {
    if (this.#child !== null) throw new Error(`${this.launch.name} is running already`);
    const log = openSync(this.launch.logFile, 'a');
    const child = spawn(process.execPath, [...this.launch.args], {
      stdio: ['ignore', 'pipe', log],
      env: { ...compileCache, ...process.env, ...this.launch.env },
    });
    closeSync(log);
    this.#child = child;
    this.#ending = false;
    alive.add(child);
    let ready = false;
    child.once('close', (code, signal) => {
      alive.delete(child);
      this.#child = null;
      if (ready && !this.#ending) this.#onDeath(signal ?? `exit code ${code}`);
    });
    try {
      const line = await readyLine(child);
      ready = true;
      return line;
    } catch (error) {
      await this.kill();
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.launch.name} did not start: ${why}\n${logTail(this.launch.logFile)}`);
    }
  }

  /** SIGKILL: no goodbye, as when the power goes. Resolves when the process is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** SIGTERM, and SIGKILL for one that does not obey. Resolves when the process is gone. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#ending = true;
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill(signal);
    const last = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await gone;
    clearTimeout(last);
  }
}

function readyLine(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(late);
      reject(new Error(why));
    };
    const late = setTimeout(() => fail(`not ready after ${readyTimeoutMs} ms`), readyTimeoutMs);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => fail(`it ended with ${signal ?? `exit code ${code}`}`));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const parsed = Ready.safeParse(jsonOrNull(line));
      if (!parsed.success) return;
      clearTimeout(late);
      resolve(parsed.data);
    });
  });
}

/** Runs one command of a piece to its end; throws with what it said when it fails. */
export async function runToEnd(args: readonly string[], what: string): Promise<void> {
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...compileCache, ...process.env },
  });
  alive.add(child);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  alive.delete(child);
  if (code !== 0) throw new Error(`${what} failed: ${said.trim()}`);
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The last lines of a log, for the message of a failed start. */
function logTail(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}
