// Becoming a station: a ticket scanned or typed goes to the station program, which keeps asking the hub by itself; what
// comes of it is heard like all news. Only what the program refuses is kept here, to be said.
import type { BridgeInput, StationBridge } from '@lineside/core/contracts/station-bridge';
import { type Accessor, createSignal } from 'solid-js';
import { asked } from '../bridge/asked.ts';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';

export interface Enrolment {
  busy: Accessor<boolean>;
  problem: Accessor<ProblemDetail | null>;
  /** true when the program took it, whatever the hub will say; one at a time */
  ask(input: BridgeInput<'enrol'>): Promise<boolean>;
}

export function createEnrolment(bridge: StationBridge, onRefused: () => void): Enrolment {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ProblemDetail | null>(null);
  return {
    busy,
    problem,
    async ask(input) {
      if (busy()) return false;
      setBusy(true);
      setProblem(null);
      const answer = await asked(bridge, 'enrol', input).finally(() => setBusy(false));
      if (answer.ok) return true;
      setProblem(answer.error);
      onRefused();
      return false;
    },
  };
}
