// Why the last badge or PIN was not taken, and until when no more are.
import { type Accessor, createSignal } from 'solid-js';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';

export interface ProofTrouble {
  problem: Accessor<ProblemDetail | null>;
  /** until when tries are locked, ms; null when they are not */
  lockedUntil: Accessor<number | null>;
  set(problem: ProblemDetail): void;
  clear(): void;
}

/** `now` gives ms since 1970. */
export function createProofTrouble(now: () => number): ProofTrouble {
  const [problem, setProblem] = createSignal<ProblemDetail | null>(null);
  const [lockedUntil, setLockedUntil] = createSignal<number | null>(null);
  return {
    problem,
    lockedUntil,
    set(error) {
      setProblem(error);
      const { seconds } = error.details;
      const isLocked = error.code === 'SIGN_IN_LOCKED' && typeof seconds === 'number';
      setLockedUntil(isLocked ? now() + seconds * 1000 : null);
    },
    clear() {
      setProblem(null);
      setLockedUntil(null);
    },
  };
}
