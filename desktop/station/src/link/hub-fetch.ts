// [P5] HTTP to the hub and to no other: where its certificate is pinned, a connection that shows another one is ended
// before a byte of a request is sent. Without a pin the system decides whom it trusts.
import type { ClientRequestArgs } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { type Duplex, Readable } from 'node:stream';
import { type ConnectionOptions, connect } from 'node:tls';

export interface HubRequest {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  /** '' for none */
  body: string;
  signal: AbortSignal;
}

/** Rejects like `fetch`, or with `CertificateChanged`. Follows no redirect. */
export type HubFetch = (url: URL, request: HubRequest) => Promise<Response>;

/** Whoever answers there does not show the certificate that is pinned. */
export class CertificateChanged extends Error {
  constructor(hub: string) {
    super(`${hub} shows another certificate than the pinned one`);
    this.name = 'CertificateChanged';
  }
}

/** @param fingerprint sha-256 of the hub's certificate, hex; null for none */
export function hubFetch(fingerprint: string | null): HubFetch {
  if (fingerprint !== null) return pinnedFetch(fingerprint);
  return (url, { method, headers, body, signal }) =>
    fetch(url, { method, headers, signal, redirect: 'error', ...(body === '' ? {} : { body }) });
}

function pinnedFetch(fingerprint: string): HubFetch {
  const agent = new PinnedAgent(fingerprint);
  return async (url, { method, headers, body, signal }) => {
    if (url.protocol !== 'https:') throw new CertificateChanged(url.origin);
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const request = httpsRequest(url, { agent, method, headers, signal }, (answer) => {
        const status = answer.statusCode ?? 500;
        const told = Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
          (values ?? []).map((value): [string, string] => [name, value]),
        );
        // a stream that breaks says so to whoever reads it
        const stream = status === 204 || status === 304 ? null : Readable.toWeb(answer);
        resolve(new Response(stream as ReadableStream | null, { status, headers: told }));
      });
      request.on('error', (error) => reject(signal.aborted ? signal.reason : error));
      request.end(body);
    });
  };
}

/** Longest that whoever answers may take to show a certificate. */
const handshakeMs = 10_000;

/** Hands out a connection only once its certificate is the pinned one. */
class PinnedAgent extends Agent {
  readonly #fingerprint: string;

  constructor(fingerprint: string) {
    // a resumed session shows no certificate
    super({ keepAlive: true, maxCachedSessions: 0 });
    this.#fingerprint = fingerprint;
  }

  override createConnection(
    { host, port, servername }: ClientRequestArgs & ConnectionOptions,
    done: (error: Error | null, stream: Duplex) => void = () => undefined,
  ): undefined {
    const where = { host: host ?? 'localhost', port: Number(port) };
    // who it is, is decided by the pin alone
    const socket = connect({ ...where, rejectUnauthorized: false, ...(servername ? { servername } : {}) });
    socket.once('error', (error) => done(error, socket));
    const late = () => socket.destroy(new Error('no handshake in time'));
    socket.setTimeout(handshakeMs, late);
    socket.once('secureConnect', () => {
      socket.setTimeout(0, late);
      const shown = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase();
      if (shown === this.#fingerprint) return done(null, socket);
      done(new CertificateChanged(where.host), socket);
      // a farewell, as a server would wait long for one that just went away
      socket.end(() => socket.destroy());
    });
  }
}
