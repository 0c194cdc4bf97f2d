// Files of rows, as people's spreadsheets and other systems write them: what can be told of one before any row is
// judged.

export type FileFault = 'NOT_JSON' | 'NO_LIST' | 'NO_KEY_COLUMN' | 'NO_ROWS' | 'TOO_MANY';

/** A file that is no list of what is to be imported at all. */
export class UnreadableFile extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.name = 'UnreadableFile';
    this.fault = fault;
  }
}

/** What rows of one kind look like in a file. */
export interface TableForm {
  /** the column without which it is another file */
  keyColumn: string;
  /** every column that is read */
  columns: readonly string[];
  /** what a list in JSON may stand under, beside `rows` */
  listName: string;
  /** other names of columns */
  aliases?: Readonly<Record<string, string>>;
}

/** The rows of a JSON file: a list, or a list under `listName` or `rows`. Throws UnreadableFile. */
export function rowsOfJson(text: string, listName: string): unknown[] {
  const said = parsed(text);
  const list = isFields(said) ? (said[listName] ?? said.rows) : said;
  if (!Array.isArray(list)) throw new UnreadableFile('NO_LIST');
  return list;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile('NOT_JSON');
  }
}

/** A cell as it was before `csvText` kept spreadsheets from running it. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Columns that nothing is read from: what stands in them is left out. */
export function strangeColumns(columns: readonly string[], known: readonly string[]): string[] {
  return columns.filter((column) => column !== '' && !known.includes(column));
}

/** Chinese spreadsheets save CSV in their own encoding. `head` may end within a character. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'gb18030' {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
