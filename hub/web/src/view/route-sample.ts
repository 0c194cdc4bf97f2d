// A machine's sample message as a tree to click in: each value with the path that reads it, so that nobody has to write
// paths. Pure.

/** A row of the tree. */
export interface SampleRow {
  depth: number;
  /** the field's name, or the place in a list */
  label: string;
  /** what is there; null for what holds further rows */
  text: string | null;
  /** reads it from every entry of the lists it is in; null where no path can be written */
  path: string | null;
  /** reads it from just this entry */
  exact: string | null;
  /** entries of a list that are not shown */
  more: number;
}

/** Entries of a list are alike: the first few tell enough. */
const entriesShown = 3;
const rowsAtMost = 400;

/** Rows from the top down; names that hold dots or brackets cannot be read by a path, nor what is within. */
export function sampleRows(message: unknown): SampleRow[] {
  const rows: SampleRow[] = [];
  walk(message, 0, { path: '', exact: '' }, rows);
  return rows.slice(0, rowsAtMost);
}

interface Way {
  path: string | null;
  exact: string | null;
}

function walk(value: unknown, depth: number, way: Way, rows: SampleRow[]): void {
  if (rows.length >= rowsAtMost) return;
  if (Array.isArray(value)) {
    value.slice(0, entriesShown).forEach((entry: unknown, i) => {
      push(
        `[${i}]`,
        entry,
        depth,
        { path: joined(way.path, '[*]'), exact: joined(way.exact, `[${i}]`) },
        rows,
      );
    });
    const more = value.length - entriesShown;
    if (more > 0) rows.push({ depth, label: '', text: null, path: null, exact: null, more });
  } else if (isRecord(value))
    for (const [name, entry] of Object.entries(value))
      push(name, entry, depth, { path: named(way.path, name), exact: named(way.exact, name) }, rows);
}

function push(label: string, value: unknown, depth: number, way: Way, rows: SampleRow[]): void {
  const isLeaf = !Array.isArray(value) && !isRecord(value);
  rows.push({
    depth,
    label,
    text: isLeaf ? (JSON.stringify(value) ?? '') : null,
    // a message that is a list by itself has no name to begin a path with
    path: isLeaf && way.path !== '' && !way.path?.startsWith('[') ? way.path : null,
    exact: isLeaf && way.exact !== '' && !way.exact?.startsWith('[') ? way.exact : null,
    more: 0,
  });
  if (!isLeaf) walk(value, depth + 1, way, rows);
}

function joined(way: string | null, step: string): string | null {
  return way === null ? null : `${way}${step}`;
}

function named(way: string | null, name: string): string | null {
  if (way === null || name === '' || /[.[\]]/.test(name)) return null;
  return way === '' ? name : `${way}.${name}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A pasted text as a message, or what is wrong with it; null for nothing pasted. */
export function readSample(text: string): { message: unknown } | { fault: string } | null {
  if (text.trim() === '') return null;
  try {
    return { message: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Words typed with commas between them, each once. */
export function wordsOf(typed: string): string[] {
  const words = typed
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set(words)];
}
