// The station over loopback HTTP. A call that finds the runtime gone waits for it and is sent again with the very
// same input, command id included, so that nothing is lost and nothing is done twice.
import type {
  BridgeEvent,
  BridgeInput,
  BridgeOutput,
  BridgeVerb,
  StationBridge,
} from '@lineside/core/contracts/station-bridge';
import { BridgeFault, type ProblemDetail } from './bridge-fault.ts';
import { readEvents } from './event-stream.ts';
import { trackPresence } from './presence.ts';

export interface HttpBridgeParts {
  /** where the runtime answers, without a trailing slash; '' for the page's own origin */
  base: string;
  token: string;
  fetch: typeof fetch;
  /** resolves after so many ms */
  pause: (ms: number) => Promise<void>;
}

/** A runtime that does not answer for so long is taken for gone, ms. */
export const answerWithinMs = 15_000;
const firstRetryMs = 200;
const longestRetryMs = 2_000;

type Listener = (event: BridgeEvent) => void;

/** @throws BridgeFault from `call` for anything but an answer or a refusal */
export function httpBridge(parts: HttpBridgeParts): StationBridge {
  const listeners = new Set<Listener>();
  const presence = trackPresence(tell);
  let watching: AbortController | null = null;

  function tell(event: BridgeEvent): void {
    for (const listener of listeners) listener(event);
  }

  async function call<Verb extends BridgeVerb>(
    verb: Verb,
    input: BridgeInput<Verb>,
  ): Promise<BridgeOutput<Verb>> {
    const body = JSON.stringify(input);
    for (let waitMs = firstRetryMs; ; waitMs = Math.min(waitMs * 2, longestRetryMs)) {
      const answer = await post(parts, verb, body);
      if (answer === 'GONE') {
        presence.gone();
        await parts.pause(waitMs);
        continue;
      }
      presence.here();
      if ('fault' in answer) throw new BridgeFault(answer.fault);
      // the runtime checks its own answers against the same contract; this end only trusts loopback
      return answer.output as BridgeOutput<Verb>;
    }
  }

  async function follow(signal: AbortSignal): Promise<void> {
    for (let waitMs = firstRetryMs; !signal.aborted; waitMs = Math.min(waitMs * 2, longestRetryMs)) {
      const ended = await followOnce(signal, () => {
        presence.here();
        waitMs = firstRetryMs;
        tell({ event: 'CHANGED' });
      });
      if (signal.aborted) return;
      if (ended === 'GONE') presence.gone();
      await parts.pause(waitMs);
    }
  }

  /** One connection; whatever was missed before it opened is made up for by reading again. */
  async function followOnce(signal: AbortSignal, onOpen: () => void): Promise<'GONE' | 'REFUSED'> {
    try {
      const response = await parts.fetch(`${parts.base}/bridge/events`, { headers: headers(parts), signal });
      if (!response.ok || response.body === null) return 'REFUSED';
      onOpen();
      await readEvents(response.body, (data) => {
        if (data.includes('CHANGED')) tell({ event: 'CHANGED' });
      });
      return 'GONE';
    } catch {
      return 'GONE';
    }
  }

  return {
    call,
    watch(onChange) {
      listeners.add(onChange);
      if (watching === null) {
        watching = new AbortController();
        void follow(watching.signal);
      }
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        watching?.abort();
        watching = null;
      };
    },
  };
}

type Posted = { output: unknown } | { fault: ProblemDetail } | 'GONE';

async function post(parts: HttpBridgeParts, verb: string, body: string): Promise<Posted> {
  try {
    const response = await parts.fetch(`${parts.base}/bridge/${verb}`, {
      method: 'POST',
      headers: { ...headers(parts), 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const json: unknown = await response.json();
    if (response.ok) return { output: json };
    return { fault: faultOf(json, response.status) };
  } catch {
    // no connection, no answer in time, or an answer cut off: whether it was done is not known, so it is asked again
    return 'GONE';
  }
}

function headers({ token }: HttpBridgeParts): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function faultOf(json: unknown, status: number): ProblemDetail {
  if (json !== null && typeof json === 'object' && 'error' in json) return json.error as ProblemDetail;
  const reference = `HTTP ${status}`;
  return {
    code: 'INTERNAL_FAULT',
    message: { en: reference, zh: reference },
    details: { reference },
  };
}
