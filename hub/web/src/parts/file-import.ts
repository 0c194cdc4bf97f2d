// One import from file to hub: read, checked in chunks, written in chunks. A chunk that is refused stops none of the
// others; checking again shows what is left of it.
import { createSignal } from 'solid-js';
import { mintCommand } from '../api/commands.ts';
import {
  type CheckedRow,
  checkedRows,
  chunksOf,
  type ImportKind,
  type ImportRow,
  rowsToWrite,
  type SourceRow,
} from '../view/import-rows.ts';
import { type TableForm, UnreadableFile } from '../view/table-file.ts';
import { readTableFile } from './read-table-file.ts';

/** Rows of one question, and of one command, at most; either within what the hub takes at once. */
const checkLimit = { entries: 1000, bytes: 8_000_000 };
const writeLimit = { entries: 500, bytes: 900_000 };

export type ImportPhase = 'CHOOSE' | 'READING' | 'CHECKING' | 'CHECKED' | 'WRITING' | 'DONE';

export interface ImportChunk {
  rows: readonly ImportRow[];
  state: 'WAITING' | 'WRITING' | 'WRITTEN' | 'REFUSED';
  failure: unknown;
}

export interface FileImportOptions<Checked extends CheckedRow, Entry> {
  kind: ImportKind;
  form: TableForm;
  /** what the hub says of the rows, in their order */
  check: (rows: readonly unknown[]) => Promise<readonly Checked[]>;
  /** a row as it is written; null for one that is not sound */
  toWrite: (row: ImportRow & Checked) => Entry | null;
  /** one chunk, all of it or none */
  write: (command: string, entries: readonly Entry[]) => Promise<unknown>;
  /** after the last chunk */
  done: () => Promise<unknown>;
}

export function createFileImport<Checked extends CheckedRow, Entry>(
  options: FileImportOptions<Checked, Entry>,
) {
  const { kind, form, toWrite } = options;
  const [phase, setPhase] = createSignal<ImportPhase>('CHOOSE');
  const [fileName, setFileName] = createSignal('');
  const [source, setSource] = createSignal<readonly SourceRow[]>([]);
  const [strange, setStrange] = createSignal<readonly string[]>([]);
  const [rows, setRows] = createSignal<readonly (ImportRow & Checked)[]>([]);
  const [chunks, setChunks] = createSignal<readonly ImportChunk[]>([]);
  const [share, setShare] = createSignal(0);
  const [failure, setFailure] = createSignal<unknown>(null);

  let chosen: File | null = null;

  const begin = (next: ImportPhase) => {
    setFailure(null);
    setShare(0);
    setPhase(next);
  };

  async function open(file: File): Promise<void> {
    begin('READING');
    chosen = file;
    setFileName(file.name);
    // what another file held is not this one's, should it not be readable
    setSource([]);
    setStrange([]);
    setRows([]);
    setChunks([]);
    try {
      const found = await readTableFile(file, form, setShare);
      setSource(found.rows);
      setStrange(found.strange);
    } catch (error) {
      setFailure(error);
      setPhase('CHOOSE');
      return;
    }
    await check();
  }

  async function check(): Promise<void> {
    begin('CHECKING');
    setChunks([]);
    const answers: Checked[] = [];
    try {
      for (const chunk of chunksOf(source(), checkLimit, ({ raw }) => raw)) {
        answers.push(...(await options.check(chunk.map(({ raw }) => raw))));
        setShare(answers.length / source().length);
      }
      setRows(checkedRows(kind, source(), answers));
      setPhase('CHECKED');
    } catch (error) {
      setFailure(error);
      setPhase('CHOOSE');
    }
  }

  async function write(): Promise<void> {
    begin('WRITING');
    const waiting = chunksOf(rowsToWrite(rows()), writeLimit, toWrite);
    setChunks(waiting.map((chunk) => ({ rows: chunk, state: 'WAITING', failure: null })));
    for (const [i, chunk] of waiting.entries()) {
      tell(i, { state: 'WRITING' });
      tell(i, await outcomeOf(chunk));
      setShare((i + 1) / waiting.length);
    }
    await options.done();
    setPhase('DONE');
  }

  async function outcomeOf(chunk: readonly (ImportRow & Checked)[]): Promise<Partial<ImportChunk>> {
    const entries = chunk.map(toWrite).filter((entry) => entry !== null);
    try {
      await options.write(mintCommand(), entries);
      return { state: 'WRITTEN' };
    } catch (error) {
      return { state: 'REFUSED', failure: error };
    }
  }

  const tell = (at: number, part: Partial<ImportChunk>) =>
    setChunks((before) => before.map((chunk, i) => (i === at ? { ...chunk, ...part } : chunk)));

  return {
    kind,
    form,
    phase,
    fileName,
    strange,
    rows: rows as () => readonly ImportRow[],
    chunks,
    share,
    failure,
    /** rows that were written */
    written: () =>
      chunks().reduce((sum, { state, rows }) => sum + (state === 'WRITTEN' ? rows.length : 0), 0),
    /** why the file is none of its kind; null when that is not what is wrong */
    unreadable: () => {
      const error = failure();
      return error instanceof UnreadableFile ? error.fault : null;
    },
    busy: () => ['READING', 'CHECKING', 'WRITING'].includes(phase()),
    open,
    /** goes on from where it failed: a file that could not be read is read again */
    check: () => (source().length === 0 && chosen !== null ? open(chosen) : check()),
    write,
  };
}

export type FileImport = ReturnType<typeof createFileImport>;
