// One import from file to hub: read, checked in chunks, written in chunks. A chunk that is refused stops none of the
// others; checking again shows what is left of it.
import { createSignal } from 'solid-js';
import { mintCommand } from '../../api/commands.ts';
import { useSpecImport, useSpecsChanged } from '../../api/spec-queries.ts';
import {
  type CheckedRow,
  checkedRows,
  chunksOf,
  type ImportRow,
  rowsToWrite,
  type SourceRow,
  specToWrite,
} from '../../view/spec-import.ts';
import { readSpecFile } from './read-spec-file.ts';

/** Rows of one question, and of one command, at most; either within what the hub takes at once. */
const checkLimit = { entries: 1000, bytes: 8_000_000 };
const writeLimit = { entries: 500, bytes: 900_000 };

export type ImportPhase = 'CHOOSE' | 'READING' | 'CHECKING' | 'CHECKED' | 'WRITING' | 'DONE';

export interface ImportChunk {
  rows: readonly ImportRow[];
  state: 'WAITING' | 'WRITING' | 'WRITTEN' | 'REFUSED';
  failure: unknown;
}

export function createSpecImport() {
  const hub = useSpecImport();
  const changed = useSpecsChanged();
  const [phase, setPhase] = createSignal<ImportPhase>('CHOOSE');
  const [fileName, setFileName] = createSignal('');
  const [source, setSource] = createSignal<readonly SourceRow[]>([]);
  const [strange, setStrange] = createSignal<readonly string[]>([]);
  const [rows, setRows] = createSignal<readonly ImportRow[]>([]);
  const [chunks, setChunks] = createSignal<readonly ImportChunk[]>([]);
  const [share, setShare] = createSignal(0);
  const [failure, setFailure] = createSignal<unknown>(null);

  const begin = (next: ImportPhase) => {
    setFailure(null);
    setShare(0);
    setPhase(next);
  };

  async function open(file: File): Promise<void> {
    begin('READING');
    setFileName(file.name);
    setRows([]);
    setChunks([]);
    try {
      const found = await readSpecFile(file, setShare);
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
    const answers: CheckedRow[] = [];
    try {
      for (const chunk of chunksOf(source(), checkLimit, ({ raw }) => raw)) {
        const { rows: answered } = await hub.check(chunk.map(({ raw }) => raw));
        answers.push(...answered);
        setShare(answers.length / source().length);
      }
      setRows(checkedRows(source(), answers));
      setPhase('CHECKED');
    } catch (error) {
      setFailure(error);
      setPhase('CHOOSE');
    }
  }

  async function write(): Promise<void> {
    begin('WRITING');
    const waiting = chunksOf(rowsToWrite(rows()), writeLimit, specToWrite);
    setChunks(waiting.map((chunk) => ({ rows: chunk, state: 'WAITING', failure: null })));
    for (const [i, chunk] of waiting.entries()) {
      tell(i, { state: 'WRITING' });
      tell(i, await outcomeOf(chunk));
      setShare((i + 1) / waiting.length);
    }
    await changed();
    setPhase('DONE');
  }

  async function outcomeOf(chunk: readonly ImportRow[]): Promise<Partial<ImportChunk>> {
    const specs = chunk.map(specToWrite).filter((spec) => spec !== null);
    try {
      await hub.write({ command: mintCommand(), input: { specs } });
      return { state: 'WRITTEN' };
    } catch (error) {
      return { state: 'REFUSED', failure: error };
    }
  }

  const tell = (at: number, part: Partial<ImportChunk>) =>
    setChunks((before) => before.map((chunk, i) => (i === at ? { ...chunk, ...part } : chunk)));

  const written = () =>
    chunks().reduce((sum, { state, rows }) => sum + (state === 'WRITTEN' ? rows.length : 0), 0);

  return { written, phase, fileName, strange, rows, chunks, share, failure, open, check, write };
}

export type SpecImport = ReturnType<typeof createSpecImport>;
