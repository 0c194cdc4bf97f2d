// The station bridge over loopback HTTP, as the operator screens use it: every answer is checked against the
// contract, so a scenario fails on the first answer that does not keep it.
import {
  BridgeEvent,
  type BridgeInput,
  type BridgeOutput,
  type BridgeVerb,
  bridgeVerbs,
  type StationBridge,
} from '@lineside/core/contracts/station-bridge';
import { readAnswer } from './api-problem.ts';
import { sseMessages } from './sse.ts';

/** Where a station answers, from the address that it printed: `http://127.0.0.1:PORT/#token=TOKEN`. */
export function readStationAddress(address: string): { base: string; token: string } {
  const url = new URL(address);
  const token = new URLSearchParams(url.hash.slice(1)).get('token');
  if (token === null) throw new Error(`no token in the station address ${url.origin}`);
  return { base: url.origin, token };
}

export class BridgeClient implements StationBridge {
  readonly #base: string;
  readonly #headers: Record<string, string>;

  constructor(address: string) {
    const { base, token } = readStationAddress(address);
    this.#base = base;
    this.#headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  }

  /** Rejects with `ApiProblem` for bad input; a refusal is an answer with `ok: false`. */
  async call<Verb extends BridgeVerb>(verb: Verb, input: BridgeInput<Verb>): Promise<BridgeOutput<Verb>> {
    const response = await fetch(`${this.#base}/bridge/${verb}`, {
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify(input),
    });
    const answer = await readAnswer(verb, response);
    // the verb's own schema gives the verb's own output; TypeScript cannot follow the lookup
    return bridgeVerbs[verb].output.parse(answer) as BridgeOutput<Verb>;
  }

  /** Streams events until the returned function is called; opens the stream again when the runtime went away. */
  watch(onChange: (event: BridgeEvent) => void): () => void {
    const stop = new AbortController();
    void this.#stream(onChange, stop.signal);
    return () => stop.abort();
  }

  async #stream(onChange: (event: BridgeEvent) => void, signal: AbortSignal): Promise<void> {
    let gone = false;
    while (!signal.aborted) {
      try {
        const response = await fetch(`${this.#base}/bridge/events`, { headers: this.#headers, signal });
        if (gone) onChange({ event: 'RUNTIME_BACK' });
        gone = false;
        for await (const message of sseMessages(response)) onChange(BridgeEvent.parse(JSON.parse(message)));
      } catch {
        // a broken stream is news in itself, told below
      }
      if (signal.aborted) return;
      if (!gone) onChange({ event: 'RUNTIME_GONE' });
      gone = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
