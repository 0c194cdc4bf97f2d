// The station through the desktop shell. A call whose runtime fell waits for the next one and is sent again with the
// very same input, command id included, so that nothing is lost and nothing is done twice.
import type { ShellWindow } from '@lineside/core/contracts/runtime-port';
import type {
  BridgeEvent,
  BridgeInput,
  BridgeOutput,
  BridgeVerb,
  StationBridge,
} from '@lineside/core/contracts/station-bridge';
import { BridgeFault } from './bridge-fault.ts';
import { trackPresence } from './presence.ts';

/** How long to wait for RUNTIME_BACK before asking anyway, ms. */
const askAgainMs = 1_000;

/**
 * @param pause resolves after so many ms
 * @throws BridgeFault from `call` for anything but an answer or a refusal
 */
export function shellBridge(lineside: ShellWindow, pause: (ms: number) => Promise<void>): StationBridge {
  const listeners = new Set<(event: BridgeEvent) => void>();
  const tell = (event: BridgeEvent) => {
    for (const listener of listeners) listener(event);
  };
  const presence = trackPresence(tell);
  let back = Promise.withResolvers<void>();
  lineside.watch((event) => {
    if (event.event === 'RUNTIME_GONE') presence.gone();
    else if (event.event === 'RUNTIME_BACK') {
      presence.here();
      back.resolve();
      back = Promise.withResolvers();
    } else tell(event);
  });

  return {
    async call<Verb extends BridgeVerb>(verb: Verb, input: BridgeInput<Verb>): Promise<BridgeOutput<Verb>> {
      const body = JSON.stringify(input);
      for (;;) {
        // a shell on its way out rejects: for this window the same as a runtime that is gone
        const reply = await lineside.call(verb, body).catch(() => null);
        if (reply !== null && 'output' in reply) {
          presence.here();
          // the runtime checks its own answers against the same contract; this end only trusts its shell
          return reply.output as BridgeOutput<Verb>;
        }
        if (reply !== null && reply.problem.error.code !== 'RUNTIME_GONE')
          throw new BridgeFault(reply.problem.error);
        presence.gone();
        await Promise.race([back.promise, pause(askAgainMs)]);
      }
    },
    watch(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
