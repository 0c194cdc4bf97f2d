// Reads a dot path out of a machine's message: own fields only, so that no message reaches a prototype; whatever the
// message is, the answer is a list, and an empty one means that nothing is there.

/** Lists in lists are laid flat so deep; what nests deeper stays a list. */
const deepest = 8;

const segments = /([^.[\]]+)|\[(\*|\d+)\]/g;

/**
 * Everything at an `IngestPath`, in the order of the message: one entry without `[*]`, one per entry of the lists
 * with it. Null counts as not there.
 */
export function readPath(path: string, message: unknown): unknown[] {
  let found: readonly unknown[] = [message];
  let spread = false;
  for (const [, name, index] of path.matchAll(segments)) {
    if (name !== undefined) found = flat(found, spread).flatMap((value) => field(value, name));
    else if (index === '*') found = found.flatMap((value) => (Array.isArray(value) ? value : []));
    else found = found.flatMap((value) => entry(value, Number(index)));
    spread ||= index === '*';
  }
  return flat(found, spread).filter((value) => value !== null && value !== undefined);
}

function flat(found: readonly unknown[], spread: boolean): readonly unknown[] {
  return spread ? found.flat(deepest) : found;
}

function field(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.hasOwn(value, name) ? [(value as Readonly<Record<string, unknown>>)[name]] : [];
}

function entry(value: unknown, index: number): unknown[] {
  return Array.isArray(value) && index < value.length ? [value[index]] : [];
}
