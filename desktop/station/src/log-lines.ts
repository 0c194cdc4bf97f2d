// Log lines of a process: one JSON object each, as the loopback server writes them too.
import type { Clock } from './ports.ts';

/** Where finished lines go. */
export interface LogSink {
  write(line: string): void;
}

export interface LogLines {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

const levels = { info: 30, warn: 40, error: 50 };

export function logLines(sink: LogSink, clock: Clock): LogLines {
  const at = (level: number) => (fields: object, sentence: string) =>
    sink.write(`${JSON.stringify({ level, time: clock.now(), ...plain(fields), msg: sentence })}\n`);
  return { info: at(levels.info), warn: at(levels.warn), error: at(levels.error) };
}

/** Errors have nothing that JSON would show; their stack is for IT, and stays in the log. */
function plain(fields: object): object {
  const shown = ([name, value]: [string, unknown]) =>
    [name, value instanceof Error ? (value.stack ?? value.message) : value] as const;
  return Object.fromEntries(Object.entries(fields).map(shown));
}
