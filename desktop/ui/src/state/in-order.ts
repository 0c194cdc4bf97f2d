// Jobs one after another, in the order in which they were asked for: two scans 100 ms apart never overlap and
// neither is swallowed. A job that fails does not stop the ones behind it.

export interface Line {
  /** Runs the job when everything before it has ended. */
  add<Result>(job: () => Promise<Result>): Promise<Result>;
}

/** `onLength` is told how many jobs are in the line, the running one included, whenever that changes. */
export function inOrder(onLength: (length: number) => void): Line {
  let last: Promise<unknown> = Promise.resolve();
  let length = 0;
  const change = (by: number) => {
    length += by;
    onLength(length);
  };
  return {
    add(job) {
      change(1);
      const result = last.then(job);
      last = result.then(
        () => change(-1),
        () => change(-1),
      );
      return result;
    },
  };
}
