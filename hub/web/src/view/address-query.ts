// What stands behind the question mark of an address, as the router gives it: people paste and edit it, so that
// anything may stand there, and more than once.

/** One part of it; `undefined` when it is not there. */
export type QueryPart = string | string[] | undefined;

/** The first of what stands there; empty for nothing. */
export function first(part: QueryPart): string {
  return (Array.isArray(part) ? part[0] : part) ?? '';
}

/** That one of the known values, when it is one. */
export function oneOf<Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}
