// How a stored envelope is read: known (upcast to today's version), unknown (kept and forwarded, F4) or poison
// (valid chain, bad payload; kept, marked and passed over, F5). What exists is listed in domain/facts.ts.
import type { ZodType } from 'zod';
import type { Envelope } from './fact.ts';
import { streamKind } from './ids.ts';

/** The `station` of every fact that the hub itself wrote; no station may be called so. */
export const hubStation = 'HUB';

export interface FactSpec {
  /** the kind of stream that such facts belong to */
  stream: string;
  /** today's schema version */
  v: number;
  /** who may write it: what the hub alone decides is poison from a station, whose key may have been stolen */
  by: 'HUB' | 'ANYONE';
  data: ZodType;
  /** from version n to n + 1, for every n below `v` */
  upcast: Readonly<Record<number, (data: unknown) => unknown>>;
}

// biome-ignore lint/suspicious/noExplicitAny: the table is heterogeneous; each entry is typed where it is defined
export interface StreamRules<State = any, Fact = any> {
  initial: State;
  evolve(state: State, fact: Fact): State;
}

/** A fact whose type and payload this software understands. */
export type KnownFact<Type extends string = string, Data = unknown> = Omit<Envelope, 'type' | 'data'> & {
  type: Type;
  data: Data;
};

export type ReadFact =
  | { kind: 'known'; fact: KnownFact }
  | { kind: 'unknown' }
  | { kind: 'poison'; issue: string };

export class Catalogue {
  readonly types: Readonly<Record<string, FactSpec>>;
  readonly streams: Readonly<Record<string, StreamRules>>;

  constructor(types: Readonly<Record<string, FactSpec>>, streams: Readonly<Record<string, StreamRules>>) {
    this.types = types;
    this.streams = streams;
  }

  /** Total: any envelope is known, unknown or poison. */
  read(envelope: Envelope): ReadFact {
    const spec = Object.hasOwn(this.types, envelope.type) ? this.types[envelope.type] : undefined;
    if (spec === undefined || envelope.v > spec.v) return { kind: 'unknown' };
    if (streamKind(envelope.stream) !== spec.stream)
      return { kind: 'poison', issue: `${envelope.type} does not belong to stream ${envelope.stream}` };
    if (spec.by === 'HUB' && envelope.station !== hubStation)
      return { kind: 'poison', issue: `${envelope.type} is the hub’s to write, not ${envelope.station}’s` };
    let data = envelope.data;
    try {
      for (let v = envelope.v; v < spec.v; v++) data = (spec.upcast[v] ?? missingUpcast)(data);
    } catch (error) {
      return { kind: 'poison', issue: `upcast failed: ${String(error)}` };
    }
    const parsed = spec.data.safeParse(data);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { kind: 'poison', issue: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}` };
    }
    return { kind: 'known', fact: { ...envelope, v: spec.v, data: parsed.data } };
  }
}

function missingUpcast(): never {
  throw new Error('no upcast from this version');
}
