// Ends a program that holds a plant: on the first signal everything is stopped cleanly, further ones change nothing.

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `stop` once for whichever comes first of a signal and the returned function, then exits.
 * @returns ends the program with a code.
 */
export function onEnd(stop: (why: string) => Promise<void>, codeOnSignal: number): (code: number) => void {
  let ending = false;
  const end = (why: string, code: number) => {
    if (ending) return;
    ending = true;
    stop(why).then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, () => end(signal, codeOnSignal));
  return (code) => end('done', code);
}
