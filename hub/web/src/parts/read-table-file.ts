// Reads a chosen file of rows, CSV piece by piece so that progress shows, JSON whole. Nothing is judged here.
import Papa from 'papaparse';
import type { SourceRow } from '../view/import-rows.ts';
import {
  encodingOf,
  rowsOfJson,
  strangeColumns,
  type TableForm,
  UnreadableFile,
  unguarded,
} from '../view/table-file.ts';

/** More rows than this are more than a plant has; the file is something else. */
const mostRows = 50_000;
/** Bytes of CSV that are read at once. */
const pieceBytes = 256 * 1024;

export interface ReadFile {
  rows: SourceRow[];
  /** columns that nothing is read from */
  strange: string[];
}

/** @param onProgress share of the file that was read, 0 to 1. Throws UnreadableFile. */
export async function readTableFile(
  file: File,
  form: TableForm,
  onProgress: (share: number) => void,
): Promise<ReadFile> {
  const isJson = /\.json$/i.test(file.name) || file.type === 'application/json';
  const found = isJson
    ? { rows: numbered(rowsOfJson(await file.text(), form.listName)), strange: [] }
    : await readCsv(file, form, onProgress);
  if (found.rows.length === 0) throw new UnreadableFile('NO_ROWS');
  if (found.rows.length > mostRows) throw new UnreadableFile('TOO_MANY');
  return found;
}

function numbered(rows: readonly unknown[]): SourceRow[] {
  return rows.map((raw, i) => ({ at: i + 1, raw }));
}

async function readCsv(
  file: File,
  { keyColumn, columns: known, aliases = {} }: TableForm,
  onProgress: (share: number) => void,
): Promise<ReadFile> {
  const head = new Uint8Array(await file.slice(0, pieceBytes).arrayBuffer());
  return await new Promise((resolve, reject) => {
    const rows: SourceRow[] = [];
    let columns: string[] = [];
    Papa.parse<Record<string, string>>(file, {
      header: true,
      skipEmptyLines: 'greedy',
      encoding: encodingOf(head),
      chunkSize: pieceBytes,
      transformHeader: (name) => aliases[name.trim()] ?? name.trim(),
      transform: unguarded,
      chunk({ data, meta }, parser) {
        columns = meta.fields ?? columns;
        // the head is line 1
        for (const raw of data) rows.push({ at: rows.length + 2, raw });
        onProgress(file.size === 0 ? 1 : meta.cursor / file.size);
        if (!columns.includes(keyColumn) || rows.length > mostRows) parser.abort();
      },
      complete() {
        if (!columns.includes(keyColumn)) reject(new UnreadableFile('NO_KEY_COLUMN'));
        else resolve({ rows, strange: strangeColumns(columns, known) });
      },
      error: reject,
    });
  });
}
