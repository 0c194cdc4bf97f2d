// The station as a process of its own, as it runs on the floor: spawned, asked over loopback, killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BridgeInput, BridgeOutput, BridgeVerb } from '@lineside/core/contracts/station-bridge';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export function runMain(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Everything a child wrote and how it ended. */
export async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

export class StationProcess {
  readonly child: ChildProcess;
  readonly base: string;
  readonly token: string;

  private constructor(child: ChildProcess, url: URL) {
    this.child = child;
    this.base = url.origin;
    this.token = url.hash.replace('#token=', '');
  }

  static async start(data: string): Promise<StationProcess> {
    const child = runMain('serve', '--data', data);
    if (child.stdout === null) throw new Error('no stdout');
    child.stderr?.resume();
    for await (const line of createInterface({ input: child.stdout }))
      return new StationProcess(child, new URL((JSON.parse(line) as { url: string }).url));
    throw new Error('the station ended before it was ready');
  }

  async call<Verb extends BridgeVerb>(verb: Verb, input: BridgeInput<Verb>): Promise<BridgeOutput<Verb>> {
    const answer = await fetch(`${this.base}/bridge/${verb}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await answer.json()) as BridgeOutput<Verb>;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'close');
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await once(this.child, 'close');
  }
}
