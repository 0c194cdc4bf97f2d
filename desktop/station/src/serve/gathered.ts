// News that comes in bursts, passed on at most ten times a second.

const gatherMs = 100;

export interface Gathered {
  /** Something is new: `tell` is called soon, once for all that came meanwhile. */
  note(): void;
  /** What was noted and not yet told stays untold. */
  stop(): void;
}

export function gathered(tell: () => void): Gathered {
  let gathering: NodeJS.Timeout | null = null;
  return {
    note() {
      gathering ??= setTimeout(() => {
        gathering = null;
        tell();
      }, gatherMs);
    },
    stop() {
      if (gathering !== null) clearTimeout(gathering);
      gathering = null;
    },
  };
}
