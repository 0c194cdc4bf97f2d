// A packed station as a process of its own, for tests: started from an extracted app under plain Node.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export class PackedStation {
  readonly #child: ChildProcess;
  readonly #address: URL;

  private constructor(child: ChildProcess, address: URL) {
    this.#child = child;
    this.#address = address;
  }

  /** Serves the folder `data` until `stop`. */
  static async serve(app: string, data: string): Promise<PackedStation> {
    const args = [join(app, 'dist/station.js'), 'serve', '--data', data];
    const child = spawn(process.execPath, args, { cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
    process.once('exit', () => child.kill('SIGKILL'));
    for await (const line of createInterface({ input: child.stdout }))
      return new PackedStation(child, new URL(JSON.parse(line).url));
    throw new Error('the packed station ended before it was ready');
  }

  /** One command of the command line, to its end. */
  static run(app: string, args: readonly string[]) {
    return spawnSync(process.execPath, [join(app, 'dist/station.js'), ...args], {
      cwd: '/',
      encoding: 'utf8',
    });
  }

  async get(path: string): Promise<string> {
    return await (await fetch(new URL(path, this.#address.origin))).text();
  }

  async call(verb: string, input: object): Promise<unknown> {
    const token = this.#address.hash.replace('#token=', '');
    const answer = await fetch(new URL(`/bridge/${verb}`, this.#address.origin), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return await answer.json();
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await once(this.#child, 'close');
  }
}
