// Bytes that no client sends: broken, smuggled, endless or another protocol's requests, and what comes back.
import net from 'node:net';
import fc from 'fast-check';
import type { Tally } from './fuzz-endpoint.ts';
import { faultIn } from './verdict.ts';

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;
const host = 'Host: 127.0.0.1';
const post = ['POST /api/session HTTP/1.1', host, 'Content-Type: application/json'];

const known: readonly string[] = [
  ...['', '\r\n\r\n\r\n', 'GARBAGE\r\n\r\n', 'GET /\r\n\r\n', 'get /health HTTP/1.1\r\n\r\n', '\0\0\0\0'],
  ...['GET /health HTTP/9.9', 'FOO /health HTTP/1.1', 'GET  /health HTTP/1.1'].map((first) =>
    lines(first, host),
  ),
  ...['OPTIONS * HTTP/1.1', 'CONNECT a:1 HTTP/1.1', 'TRACE / HTTP/1.1'].map((first) => lines(first, host)),
  ...['GET /合格 HTTP/1.1', 'GET /%00 HTTP/1.1', 'GET http://x/health HTTP/1.1'].map((first) =>
    lines(first, host),
  ),
  ...['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  lines('GET /health HTTP/1.1'),
  lines('GET /health HTTP/1.1', host, host),
  lines('GET /health HTTP/1.1', host, 'no colon'),
  lines('GET /health HTTP/1.1', host, 'X: \0'),
  lines('GET /health HTTP/1.1', host, ' folded: x'),
  lines('GET /health HTTP/1.1', host, `X: ${'x'.repeat(40_000)}`),
  lines('GET /health HTTP/1.1', host, ...Array.from({ length: 3_000 }, (_, i) => `X${i}: y`)),
  lines('GET /health HTTP/1.1', host, 'Expect: a miracle'),
  lines('GET /health HTTP/1.1', host, 'Connection: Upgrade', 'Upgrade: websocket'),
  lines(...post, 'Content-Length: -1'),
  `${lines(...post, 'Content-Length: 2', 'Content-Length: 3')}{}`,
  `${lines(...post, 'Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
  lines(...post, 'Transfer-Encoding: gzip'),
  `${lines(...post, 'Transfer-Encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`,
  `${lines(...post, 'Transfer-Encoding: chunked')}ffffffffffffffff\r\n`,
  `${lines(...post, 'Content-Length: 100')}{"user"`,
  lines('GET /health HTTP/1.1', host).repeat(100),
];

const login = '{"user":"u","password":"p"}';
const proper = Buffer.from(`${lines(...post, `Content-Length: ${login.length}`)}${login}`);

/** Known monsters, random bytes, and a proper request with some of its bytes changed. */
const rawRequests: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...known).map((text) => Buffer.from(text, 'latin1')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fc.nat(proper.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const bytes = Buffer.from(proper);
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      }),
  },
);

/** How long a server may keep such a connection before it counts as hanging. */
const patienceMs = 10_000;

/** Sends bytes, says that nothing will follow, and returns all that comes back until the server hangs up. */
function rawExchange(origin: string, bytes: Uint8Array): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = net.connect({ host: hostname, port: Number(port), timeout: patienceMs });
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.once('timeout', () => {
      socket.destroy();
      reject(
        new Error(`the connection hangs after ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`),
      );
    });
    // a server may slam the door: that is an answer, too
    socket.on('error', () => resolve(said));
    socket.once('close', () => resolve(said));
    socket.end(bytes);
  });
}

const lastChunk = '0\r\n\r\n';

/** What is wrong with what came back, of which there may be several answers; null when nothing is. */
function rawFault(said: string): string | null {
  if (said !== '' && !said.startsWith('HTTP/1.1 ')) return `no HTTP came back: ${said.slice(0, 200)}`;
  const answers = said.split(/(?=HTTP\/1\.1 \d{3} )/).filter((answer) => answer !== '');
  return answers.map(answerFault).find((fault) => fault !== null) ?? null;
}

function answerFault(answer: string): string | null {
  const end = answer.indexOf('\r\n\r\n');
  const [head, body] = [answer.slice(0, end), answer.slice(end + 4)];
  const status = Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 '.length + 3));
  // Node itself refuses a missing Host (400) and an unknown Expect (417), without a word
  if ([400, 417].includes(status) && (body === '' || body === lastChunk)) return null;
  const type = /^content-type: (.*)$/im.exec(head)?.[1];
  return faultIn({ status, headers: { 'content-type': type }, body }, false);
}

/** Sends `count` such requests to a listening server. @throws Error with seed and bytes, for the first wrong answer */
export async function fuzzRawHttp(
  origin: string,
  { seed, count }: { seed: number; count: number },
): Promise<Tally> {
  const statuses: Record<number, number> = {};
  const property = fc.asyncProperty(rawRequests, async (bytes) => {
    const said = await rawExchange(origin, bytes);
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const fault = rawFault(said);
    if (fault !== null) throw new Error(`${fault}\n${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`);
  });
  await fc.assert(property, { seed, numRuns: count, includeErrorInReport: true });
  return { endpoint: 'raw HTTP', seed, statuses };
}
