// Waiting for a condition instead of for time: asks again and again, and says what it last saw when it gives up.

/** Polls `ask` until it returns something else than undefined or false; throws after `timeoutMs`. */
export async function until<Seen>(
  what: string,
  ask: () => Promise<Seen | undefined | false> | Seen | undefined | false,
  { timeoutMs = 30_000, everyMs = 100 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<Seen> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const seen = await ask();
      if (seen !== undefined && seen !== false) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      const why = last instanceof Error ? `: ${last.message}` : '';
      throw new Error(`waited ${timeoutMs} ms in vain until ${what}${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
