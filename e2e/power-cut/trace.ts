// What recorder.c appended, read back in order; between its records stand the promises that were given meanwhile.
// Whoever gets a confirmation appends it to the same file, so it is known what had to be on the disk by when.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What somebody was told is kept: facts of a command, of an origin up to a seq, of the feed up to a position. */
export const Promised = z.union([
  z.strictObject({ command: z.string() }),
  z.strictObject({ origin: z.string(), seq: z.int() }),
  z.strictObject({ position: z.int() }),
  /** a file that is not changed any more */
  z.strictObject({ file: z.string() }),
]);
export type Promised = z.infer<typeof Promised>;

export type TraceOp =
  | { op: 'BEGUN' }
  | { op: 'OPENED'; descriptor: number; path: string; emptied: boolean }
  | { op: 'WRITTEN'; descriptor: number; at: number; bytes: Buffer }
  | { op: 'RESIZED'; descriptor: number; length: number }
  | { op: 'SYNCED'; descriptor: number }
  | { op: 'MADE'; path: string }
  | { op: 'REMOVED'; path: string }
  | { op: 'RENAMED'; from: string; to: string }
  | { op: 'PROMISED'; promised: Promised };

/** One write, so that it stands whole between two records. */
export function promise(trace: string, promised: Promised): void {
  const text = JSON.stringify(promised);
  appendFileSync(trace, `! 0 0 ${Buffer.byteLength(text)}\n${text}`);
}

/** Says of everything that lies in a folder that it is there and synced. */
export function appendWhatLies(trace: string, folder: string): void {
  const record = (op: string, content: string | Buffer = '') => {
    const bytes = Buffer.from(content);
    appendFileSync(trace, Buffer.concat([Buffer.from(`${op} 0 0 ${bytes.length}\n`), bytes]));
  };
  const tell = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = join(below, entry.name);
      record(entry.isDirectory() ? 'D' : 'O', path);
      if (entry.isDirectory()) tell(path);
      else {
        record('W', readFileSync(join(folder, path)));
        record('S');
      }
    }
    record('O', below);
    record('S');
  };
  tell('');
}

/** @throws when the trace ends in the middle of a record */
export function readTrace(trace: Buffer): TraceOp[] {
  const ops: TraceOp[] = [];
  for (let at = 0; at < trace.length; ) {
    const newline = trace.indexOf(10, at);
    const [op = '', ...numbers] = trace.toString('latin1', at, newline).split(' ');
    const [descriptor = 0, number = 0, length = Number.NaN] = numbers.map(Number);
    at = newline + 1 + length;
    if (newline < 0 || !(at <= trace.length)) throw new Error('the trace breaks off');
    ops.push(opOf(op, descriptor, number, trace.subarray(newline + 1, at)));
  }
  return ops;
}

function opOf(op: string, descriptor: number, number: number, bytes: Buffer): TraceOp {
  const text = () => bytes.toString('utf8');
  switch (op) {
    case 'P':
      return { op: 'BEGUN' };
    case 'O':
      return { op: 'OPENED', descriptor, path: text(), emptied: number === 1 };
    case 'W':
      return { op: 'WRITTEN', descriptor, at: number, bytes };
    case 'T':
      return { op: 'RESIZED', descriptor, length: number };
    case 'S':
      return { op: 'SYNCED', descriptor };
    case 'D':
      return { op: 'MADE', path: text() };
    case 'U':
      return { op: 'REMOVED', path: text() };
    case 'N': {
      const [from = '', to = ''] = text().split('\0');
      return { op: 'RENAMED', from, to };
    }
    case '!':
      return { op: 'PROMISED', promised: Promised.parse(JSON.parse(text())) };
    default:
      throw new Error(`the trace has a record of an unknown kind: ${op}`);
  }
}
