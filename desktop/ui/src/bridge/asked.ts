// One question to the station: an answer, a refusal, and a fault all come back as values to show.
import type {
  BridgeInput,
  BridgeOutput,
  BridgeVerb,
  StationBridge,
} from '@lineside/core/contracts/station-bridge';
import { BridgeFault, type ProblemDetail } from './bridge-fault.ts';

export interface NotDone {
  ok: false;
  error: ProblemDetail;
}

/** Like `bridge.call`, with a BridgeFault as a refusal. */
export async function asked<Verb extends BridgeVerb>(
  bridge: StationBridge,
  verb: Verb,
  input: BridgeInput<Verb>,
): Promise<BridgeOutput<Verb> | NotDone> {
  try {
    return await bridge.call(verb, input);
  } catch (error) {
    if (error instanceof BridgeFault) return { ok: false, error: error.problem };
    throw error;
  }
}
