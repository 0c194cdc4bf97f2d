// The shell's log: one JSON object a line, in files that never grow beyond what a PC can spare. A disk that refuses
// lines loses those lines and stops nothing: whoever writes them never waits.
import { createStream, type RotatingFileStream } from 'rotating-file-stream';

const size = '5M';
const olderFiles = 9;
const fileName = (age: number | Date | null) =>
  typeof age === 'number' ? `lineside.${age}.log` : 'lineside.log';

export interface LogFile {
  /** Takes finished lines. */
  write(lines: string | Uint8Array): void;
  note(sentence: string, fields?: object): void;
  /** Resolves when everything written is on disk, or given up. */
  close(): Promise<void>;
}

/** @param now wall clock, ms */
export function openLogFile(folder: string, now: () => number): LogFile {
  let stream: RotatingFileStream | null = null;
  const opened = () => {
    const made = createStream(fileName, { path: folder, size, rotate: olderFiles });
    // the next line tries again
    made.on('error', () => {
      if (stream === made) stream = null;
    });
    return made;
  };
  const write = (lines: string | Uint8Array) => {
    stream ??= opened();
    stream.write(lines);
  };
  return {
    write,
    note: (sentence, fields = {}) =>
      write(`${JSON.stringify({ level: 30, time: now(), ...fields, msg: sentence })}\n`),
    close: () => new Promise((resolve) => (stream === null ? resolve() : stream.end(() => resolve()))),
  };
}
