// In whose name each waiting scan is done: whoever was signed in when it was made. Scans behind a badge are made by
// the badge's owner, who may well have scanned faster than the station answers.
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';

export interface Turn {
  by: SignedIn | null;
}

export interface Turns {
  /** Runs a job with a turn of its own, in the name of whoever is signed in now. */
  take<Result>(job: (turn: Turn) => Promise<Result>): Promise<Result>;
  /** A badge was scanned: every turn still waiting is of whoever is signed in now. */
  passOn(): void;
}

/** `run` runs a job when those before it have ended. */
export function createTurns(
  signedIn: () => SignedIn | null,
  run: <Result>(job: () => Promise<Result>) => Promise<Result>,
): Turns {
  const waiting = new Set<Turn>();
  return {
    take(job) {
      const turn: Turn = { by: signedIn() };
      waiting.add(turn);
      return run(() => {
        waiting.delete(turn);
        return job(turn);
      });
    },
    passOn() {
      for (const turn of waiting) turn.by = signedIn();
    },
  };
}
