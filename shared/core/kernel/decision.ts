// What `decide` returns: facts to append, or a refusal to show. Never an exception.
import type { StreamId } from './ids.ts';

/** A fact before its origin has numbered, stamped and sealed it. `type` and `data` are checked by the catalogue. */
export interface NewFact<Type extends string = string, Data = unknown> {
  stream: StreamId;
  type: Type;
  data: Data;
}

export type DetailValue = string | number | boolean | null | readonly (string | number)[];
export type Details = Readonly<Record<string, DetailValue>>;

export interface Refused<Code extends string> {
  refused: Code;
  details: Details;
}

export type Decision<Fact extends NewFact, Code extends string> = { facts: readonly Fact[] } | Refused<Code>;

export function refuse<Code extends string>(code: Code, details: Details = {}): Refused<Code> {
  return { refused: code, details };
}
