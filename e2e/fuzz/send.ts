// The two ways an attempt reaches a server: handed in directly, or over a real socket.
import http from 'node:http';
import type { Request } from './attempt.ts';
import type { Answer } from './verdict.ts';

export type Send = (request: Request) => Promise<Answer>;

/** As much of Fastify as handing a request in takes. */
export interface Injectable {
  inject(request: {
    method: never;
    url: string;
    headers: Record<string, string>;
    payload?: Buffer;
    remoteAddress: string;
  }): PromiseLike<{
    statusCode: number;
    headers: Record<string, unknown>;
    body: string;
  }>;
}

/** How many requests come from one address, so that the limit for each address is not what is fuzzed. */
const perAddress = 250;

export function injected(app: Injectable): Send {
  let sent = 0;
  return async ({ method, path, headers, body }) => {
    sent += 1;
    const address = Math.floor(sent / perAddress);
    const remoteAddress = `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`;
    const payload = body === null ? {} : { payload: body };
    const answer = await app.inject({
      method: method as never,
      url: path,
      headers,
      remoteAddress,
      ...payload,
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body };
  };
}

/** How long an answer may take before it counts as none. */
const patienceMs = 10_000;

/**
 * Over keep-alive connections to a listening server; rejects when it hangs up or says nothing.
 * An answer that streams without end is read up to its headers, and let go.
 */
export function overSockets(origin: string): { send: Send; close(): void } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const send: Send = ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      const length = body === null ? {} : { 'content-length': body.length };
      const all = { ...headers, ...length };
      const request = http.request(
        { agent, hostname, port, method, path, headers: all, timeout: patienceMs },
        (answer) => {
          const done = (text: string) =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
          if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
            request.destroy();
            return done('');
          }
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk) => {
            text += chunk;
          });
          answer.once('end', () => done(text));
          answer.once('error', reject);
        },
      );
      request.once('timeout', () =>
        request.destroy(new Error(`no answer to ${method} ${path} in ${patienceMs} ms`)),
      );
      request.on('error', reject);
      request.end(body ?? undefined);
    });
  return { send, close: () => agent.destroy() };
}
