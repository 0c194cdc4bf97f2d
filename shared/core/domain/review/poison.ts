// [F5] FACT_POISON and ORIGIN_FORKED: what the hub keeps and cannot use. Nothing behind it waits for it.
import type { Envelope } from '../../kernel/fact.ts';
import { streamKey, streamKind } from '../../kernel/ids.ts';
import type { Arrived, Finding } from './exception.ts';

/** One for each fact whose payload cannot be read. */
export function factPoison(poison: Arrived<Envelope>, line: string | null): Finding {
  const { origin, station, stream } = poison.fact;
  const key = streamKey(stream);
  const about = { unit: { unit: key }, run: { run: key }, user: { user: key } }[streamKind(stream)];
  return { kind: 'FACT_POISON', facts: [poison], subject: { origin, station, ...about }, line };
}

/** [P1] One for each origin that has two continuations, by the first fact of the side that is fed. */
export function originForked(first: Arrived<Envelope>, line: string | null): Finding {
  const { origin, station } = first.fact;
  return { kind: 'ORIGIN_FORKED', facts: [first], subject: { origin, station }, line };
}
