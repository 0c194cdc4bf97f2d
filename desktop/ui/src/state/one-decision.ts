// One decision on its way at a time, and why the last one was not taken. That nobody approved it is no refusal: whoever
// was asked said so.
import { type Accessor, createSignal } from 'solid-js';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';

export interface OneDecision {
  busy: Accessor<boolean>;
  problem: Accessor<ProblemDetail | null>;
  /** what was refused is no longer what is asked */
  forget(): void;
  /** @param ask answers null when it is recorded. @returns whether it was */
  make(ask: () => Promise<ProblemDetail | null>): Promise<boolean>;
}

export function createOneDecision(): OneDecision {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ProblemDetail | null>(null);
  return {
    busy,
    problem,
    forget: () => setProblem(null),
    async make(ask) {
      if (busy()) return false;
      setBusy(true);
      setProblem(null);
      const refused = await ask().finally(() => setBusy(false));
      if (refused !== null && refused.code !== 'APPROVAL_NEEDED') setProblem(refused);
      return refused === null;
    },
  };
}
