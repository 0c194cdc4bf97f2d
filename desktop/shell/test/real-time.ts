// Clock and timers of this process, for tests that run the real thing.
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export const realTimers = {
  now: () => performance.now(),
  after: (delayMs: number, then: () => void) => {
    const timer = setTimeout(then, delayMs);
    return () => clearTimeout(timer);
  },
};
