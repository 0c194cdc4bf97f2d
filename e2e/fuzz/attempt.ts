// One attempt at an endpoint: a message, what was done to its text on the way, and who it claims to come from.
import fc from 'fast-check';
import { type Json, mutated } from './hostile.ts';
import { ofSchema } from './of-schema.ts';
import type { Route } from './routes.ts';

/** What an endpoint is asked: parts of its address, its query, its body. */
export interface Message {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Json;
}

/** Ready to be sent. */
export interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** What an attempt does with the credentials that would let it in. */
export interface Disguise {
  /** which header it touches, counted round */
  header: number;
  /** what it says instead; null leaves it out */
  says: string | null;
}

export interface Attempt {
  method: string;
  path: string;
  body: Buffer | null;
  contentType: string | null;
  /** null: with the right credentials */
  disguise: Disguise | null;
  over: 'INJECT' | 'SOCKET';
}

const contentTypes = [
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'multipart/form-data',
  'x',
];
const rawPaths = ['%', '%zz', '%00', '%c3%28', '..%2f..%2f', '.', '%2e%2e', 'a%20b', ';', '%E5%90%88'];
const rawQueries = [
  '&&',
  '=',
  'q=%',
  'q=a&q=b',
  'q[]=1',
  'q[x]=1',
  '__proto__[x]=1',
  'status=%00',
  '%c3%28=1',
];

/**
 * @param valid messages that the endpoint takes: what attempts are made of
 * @param words names that the system under test knows
 */
export function attemptsAt(
  route: Route,
  valid: readonly Message[],
  words: readonly string[],
): fc.Arbitrary<Attempt> {
  const shaped = (schema: Route['body'], part: keyof Message) =>
    mutated(
      fc.oneof(
        fc.constantFrom(...valid.map((message) => (message[part] ?? null) as Json)),
        ...(schema === null ? [] : [ofSchema(schema, words)]),
      ),
      words,
    );
  const path = fc
    .tuple(
      shaped(route.params, 'params'),
      often(null, rawPaths),
      shaped(route.query, 'query'),
      often(null, rawQueries),
    )
    .map(([params, rawPath, query, rawQuery]) => {
      const found = route.url.replace(/:(\w+)/g, (_all, name) => rawPath ?? encoded(fieldOf(params, name)));
      const asked = rawQuery ?? queryOf(query);
      return asked === '' ? found : `${found}?${asked}`;
    });
  const text = shaped(route.body, 'body').map((body) =>
    body === null ? null : Buffer.from(JSON.stringify(body)),
  );
  return fc.record({
    method: often(route.method, route.method === 'GET' ? ['HEAD'] : []),
    path,
    body:
      route.method === 'GET'
        ? fc.constant(null)
        : fc.tuple(text, seldom(damage)).map(([body, harm]) => harm?.(body) ?? body),
    contentType: often<string | null>('application/json', [...contentTypes, null]),
    disguise: seldom(
      fc.record({
        header: fc.nat(7),
        says: fc.option(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 100 })).map(headerText)),
      }),
    ),
    over: often<Attempt['over']>('INJECT', ['SOCKET']),
  });
}

/** Nine times in ten the usual. */
function often<Value>(usual: Value, others: readonly Value[]): fc.Arbitrary<Value> {
  if (others.length === 0) return fc.constant(usual);
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

/** Once in ten times. */
function seldom<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

/** What may happen to a body's text between two programs. */
const damage: fc.Arbitrary<(body: Buffer | null) => Buffer> = fc.oneof(
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map(
      (share) => (body: Buffer | null) =>
        (body ?? Buffer.alloc(0)).subarray(0, Math.floor((body?.length ?? 0) * share)),
    ),
  fc
    .uint8Array({ maxLength: 40 })
    .map((bytes) => (body: Buffer | null) => Buffer.concat([body ?? Buffer.alloc(0), bytes])),
  fc
    .constantFrom('', '[', '{"a":1,"a":2}', `${'['.repeat(5_000)}`, '\ufeff{}', 'null', '"', '1e400')
    .map((text) => () => Buffer.from(text)),
);

function fieldOf(params: Json, name: string): string {
  const found =
    params !== null && typeof params === 'object' && !Array.isArray(params) ? params[name] : params;
  return typeof found === 'string' ? found : JSON.stringify(found ?? '');
}

function queryOf(query: Json): string {
  if (query === null || typeof query !== 'object') return '';
  return Object.entries(query)
    .map(
      ([name, value]) =>
        `${encoded(name)}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`,
    )
    .join('&')
    .slice(0, 4_000);
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).slice(0, 3_000).replace(/%.?$/, '');
}

/** What may stand in a header at all; anything else no client can send. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '').trim();
}
