// Asks one endpoint thousands of things that it should never be asked. The same seed asks the same things.
import fc from 'fast-check';
import { until } from '../plant/until.ts';
import { type Attempt, attemptsAt, type Message, type Request } from './attempt.ts';
import type { Route } from './routes.ts';
import type { Send } from './send.ts';
import { type Answer, faultIn, isRefusal } from './verdict.ts';

/** What is known of an endpoint beside what the app says of it. */
export interface Endpoint {
  route: Route;
  /** a message that it must take, whenever asked; another one at each call */
  valid(): Promise<Message> | Message;
  /** headers that let a request in */
  credentials(request: Omit<Request, 'headers'>): Promise<Record<string, string>> | Record<string, string>;
  /** the code of the refusal that a proper request gets here; without it a proper request is taken */
  refusal?: string;
  /** more messages to begin with, made by the seed */
  crafted?(seed: number): Message[];
  /** it answers with a stream of events */
  streams?: boolean;
}

/** A running system with one endpoint to be fuzzed. */
export interface Target {
  words: readonly string[];
  injected: Send;
  overSocket: Send;
  /** number of all that was ever recorded */
  recorded(): number;
}

export interface Tally {
  endpoint: string;
  seed: number;
  /** how many answers there were of each status */
  statuses: Record<number, number>;
}

/** The status of RATE_LIMITED. */
const tooMany = 429;

/** Valid messages that attempts are made of. */
const patterns = 12;

/**
 * Sends what was crafted, then `count` attempts made of it and of valid messages; a valid one before and after.
 * @throws Error with seed, request and answer, for the first answer that must never be given
 */
export async function fuzzEndpoint(
  endpoint: Endpoint,
  target: Target,
  { seed, count }: { seed: number; count: number },
): Promise<Tally> {
  const { route, streams = false, crafted = () => [] } = endpoint;
  const statuses: Record<number, number> = {};
  let recorded = 0;
  const ask = async (request: Request, send: Send) => {
    const answer = await send(request);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    const before = recorded;
    recorded = target.recorded();
    const fault = faultIn(answer, request.method === 'HEAD') ?? growthIn(answer, recorded - before);
    if (fault !== null) throw new Error(`seed ${seed}: ${fault}\n${told(request)}`);
  };

  await mustTake(endpoint, target);
  const messages = crafted(seed);
  recorded = target.recorded();
  for (const message of messages) await ask(await properRequest(endpoint, message), target.injected);
  while (messages.length < patterns) messages.push(await endpoint.valid());
  recorded = target.recorded();
  const attempt = fc.asyncProperty(attemptsAt(route, messages, target.words), async (attempt) => {
    // a stream does not end, so that what is handed in directly would never come back
    const send = streams || attempt.over === 'SOCKET' ? target.overSocket : target.injected;
    await ask(await attemptedRequest(endpoint, attempt), send);
  });
  await fc.assert(attempt, { seed, numRuns: count, includeErrorInReport: true });
  await mustTake(endpoint, target);
  return { endpoint: route.name, seed, statuses };
}

/** A proper request is answered as it should be, whatever came before it; at the latest when the hub's rate allows it. */
export async function mustTake(endpoint: Endpoint, target: Target): Promise<void> {
  const request = await properRequest(endpoint, await endpoint.valid());
  const ask = () => (endpoint.streams ? target.overSocket : target.injected)(request);
  const answer = await until(
    'the rate allows it',
    async () => {
      const given = await ask();
      return given.status !== tooMany && given;
    },
    { everyMs: 500 },
  );
  const { refusal } = endpoint;
  const right = refusal === undefined ? !isRefusal(answer) : answer.body.includes(refusal);
  if (![200, 204].includes(answer.status) || !right)
    throw new Error(`a proper request: ${answer.status} ${answer.body.slice(0, 300)}\n${told(request)}`);
}

async function properRequest(
  endpoint: Endpoint,
  { params = {}, query = {}, body }: Message,
): Promise<Request> {
  const { method, url } = endpoint.route;
  const path = url.replace(/:(\w+)/g, (_all, name) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams(query).toString();
  const bare = {
    method,
    path: asked === '' ? path : `${path}?${asked}`,
    body: body === undefined ? null : Buffer.from(JSON.stringify(body)),
  };
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  return { ...bare, headers: { ...type, ...(await endpoint.credentials(bare)) } };
}

async function attemptedRequest(endpoint: Endpoint, attempt: Attempt): Promise<Request> {
  const { method, path, body, contentType, disguise } = attempt;
  const credentials = Object.entries(await endpoint.credentials({ method, path, body }));
  const touched = disguise === null ? null : disguise.header % Math.max(1, credentials.length);
  const shown = credentials.flatMap(([name, value], i) => {
    const says = i === touched ? (disguise?.says ?? null) : value;
    return says === null ? [] : [[name, says]];
  });
  const type = body === null || contentType === null ? {} : { 'content-type': contentType };
  return { method, path, body, headers: { ...type, ...Object.fromEntries(shown) } };
}

function growthIn(answer: Answer, grown: number): string | null {
  return isRefusal(answer) && grown !== 0 ? `status ${answer.status}, and yet ${grown} were recorded` : null;
}

function told({ method, path, headers, body }: Request): string {
  return `${method} ${path}\n${JSON.stringify(headers)}\n${(body?.toString() ?? '').slice(0, 2_000)}`;
}
