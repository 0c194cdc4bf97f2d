// What is different between two editions of something: field by field, entries of lists found again by what names
// them, so that a step moved or a spec added reads as just that.

/** Anything that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface Change {
  /** names of fields from the outside in; entries of a list go by their code, key or step number */
  path: readonly string[];
  /** null: was not there */
  before: Json;
  /** null: is no more */
  after: Json;
}

/** Fields that name an entry of a list; the first that every entry of both lists has, and no two the same. */
const names = ['key', 'code', 'slot', 'stepNo', 'spec', 'part'] as const;

/** The last name of a path whose list has its entries in another order; before and after are their names. */
export const orderOfList = 'order';

/** In the order of `after`, what is gone last; nothing for equal ones, whatever the order of their fields. */
export function changesBetween(before: Json, after: Json, path: readonly string[] = []): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return changesOfLists(before, after, path);
  const was = fields(before);
  const is = fields(after);
  if (was !== null && is !== null) return changesOfFields(was, is, path);
  return before === after ? [] : [{ path, before, after }];
}

function changesOfFields(
  was: ReadonlyMap<string, Json>,
  is: ReadonlyMap<string, Json>,
  path: readonly string[],
): Change[] {
  const gone = [...was.keys()].filter((name) => !is.has(name));
  return [...is.keys(), ...gone].flatMap((name) =>
    changesBetween(was.get(name) ?? null, is.get(name) ?? null, [...path, name]),
  );
}

/** A list whose entries have no names is one thing: it changes as a whole. */
function changesOfLists(before: readonly Json[], after: readonly Json[], path: readonly string[]): Change[] {
  const name = names.find((candidate) => isNamed(before, candidate) && isNamed(after, candidate));
  if (name === undefined) {
    const same =
      before.length === after.length &&
      before.every((entry, i) => changesBetween(entry, after[i] ?? null).length === 0);
    return same ? [] : [{ path, before, after }];
  }
  const was = byName(before, name);
  const is = byName(after, name);
  const stayed = [...was.keys()].filter((entry) => is.has(entry));
  const moved = [...is.keys()].filter((entry) => was.has(entry)).some((entry, i) => entry !== stayed[i]);
  const order = { path: [...path, orderOfList], before: [...was.keys()], after: [...is.keys()] };
  return [...changesOfFields(was, is, path), ...(moved ? [order] : [])];
}

function byName(list: readonly Json[], name: string): Map<string, Json> {
  return new Map(list.map((entry) => [nameOf(entry, name), entry]));
}

function isNamed(list: readonly Json[], name: string): boolean {
  const entries = new Set(list.map((entry) => nameOf(entry, name)));
  return entries.size === list.length && !entries.has('');
}

/** Empty: this entry has no such name. */
function nameOf(entry: Json, name: string): string {
  const value = isFields(entry) && Object.hasOwn(entry, name) ? entry[name] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An object's fields; null for what is none. */
function fields(value: Json): ReadonlyMap<string, Json> | null {
  return isFields(value) ? new Map(Object.entries(value)) : null;
}

function isFields(value: Json): value is { readonly [name: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
