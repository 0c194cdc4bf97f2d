// Somebody who reads at the hub over one keep-alive connection, so that what is timed is the hub's answer.
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { readAnswer } from '../../plant/api-problem.ts';
import { hubAdmin } from './hub-process.ts';

export class ReaderClient {
  readonly #hub: string;
  readonly #cookie: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  private constructor(hub: string, cookie: string) {
    this.#hub = hub;
    this.#cookie = cookie;
  }

  static async signedIn(hub: string): Promise<ReaderClient> {
    const response = await fetch(new URL('/api/session', hub), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(hubAdmin),
    });
    await readAnswer('sign-in', response);
    const [cookie = ''] = response.headers.getSetCookie();
    return new ReaderClient(hub, cookie.split(';', 1)[0] ?? '');
  }

  /** The whole answer. @throws unless it is a 200 */
  async get(path: string): Promise<string> {
    const asked = get(new URL(path, this.#hub), { agent: this.#agent, headers: { cookie: this.#cookie } });
    const [answer] = await once(asked, 'response');
    const said = await text(answer);
    if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}: ${said}`);
    return said;
  }

  trace(sn: string): Promise<string> {
    return this.get(`/api/trace/${encodeURIComponent(sn)}`);
  }
}
