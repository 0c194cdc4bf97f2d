// [F3] Freezes a value through and through, so that whoever writes into its input is caught writing.

/** @returns the same value; writing into any part of it throws from now on. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
