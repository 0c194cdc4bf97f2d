// One way to the hub: same-origin JSON with the session cookie, every answer checked against its contract,
// every failure a HubFailure.
import { ProblemBody } from '@lineside/core/contracts/problem';
import { HubFailure } from './hub-failure.ts';

/** What a contract's schema can do, as far as reading answers goes. */
export interface Contract<Answer> {
  safeParse(json: unknown): { success: true; data: Answer } | { success: false };
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** from the session; needed by every write but signing in */
  csrf?: string;
  signal?: AbortSignal;
}

/** Reads or writes `path`; throws HubFailure. */
export async function callHub<Answer>(
  path: string,
  call: Call & { answer: Contract<Answer> },
): Promise<Answer> {
  const json = await answered(path, call);
  const answer = call.answer.safeParse(json);
  if (!answer.success) throw new HubFailure('PAGE_OUTDATED');
  return answer.data;
}

/** Writes where nothing is answered; throws HubFailure. */
export async function tellHub(path: string, call: Call): Promise<void> {
  await answered(path, call);
}

async function answered(path: string, call: Call): Promise<unknown> {
  const response = await send(path, call);
  const json = await readJson(response);
  if (response.ok) return json;
  const problem = ProblemBody.safeParse(json);
  throw problem.success ? HubFailure.said(problem.data) : noAnswer(call);
}

async function send(path: string, call: Call): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  if (call.csrf !== undefined) headers['x-lineside-csrf'] = call.csrf;
  try {
    return await fetch(path, {
      method: call.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    });
  } catch (error) {
    if (call.signal?.aborted) throw error;
    throw noAnswer(call);
  }
}

/** A read is tried again by the page, a write by whoever asked for it. */
function noAnswer({ method = 'GET' }: Call): HubFailure {
  return new HubFailure(method === 'GET' ? 'HUB_UNREACHABLE' : 'HUB_NOT_ANSWERING');
}

/** undefined for an empty body or one that is not JSON (a proxy's own page). */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
