// Spans of time in which something was forbidden: a run revoked and not authorised anew, a person disabled
// and not configured anew. Each begins with the fact that forbade.
import type { accessFacts } from '../access/facts.ts';
import type { runFacts } from '../run/facts.ts';
import { inOrder, isBefore } from './course-order.ts';
import type { Arrived } from './exception.ts';

export interface Span {
  /** the fact that forbade */
  from: Arrived;
  /** the fact that allowed again; null while none is known */
  to: Arrived | null;
}

const effects: Readonly<Record<string, 'FORBIDS' | 'ALLOWS'>> = {
  'run.revoked': 'FORBIDS',
  'run.authorized': 'ALLOWS',
  'user.disabled': 'FORBIDS',
  'user.configured': 'ALLOWS',
} satisfies Partial<Record<keyof typeof runFacts | keyof typeof accessFacts, 'FORBIDS' | 'ALLOWS'>>;

/** Types of facts that open or close a span of their run or person. */
export const spanTypes: readonly string[] = Object.keys(effects);

/** The spans that the facts of one run, or of one person, make. */
export function spansOf(facts: readonly Arrived[]): readonly Span[] {
  const spans: Span[] = [];
  for (const arrived of inOrder(facts)) {
    const effect = effects[arrived.fact.type];
    const open = spans.at(-1);
    const forbidden = open !== undefined && open.to === null;
    if (effect === 'FORBIDS' && !forbidden) spans.push({ from: arrived, to: null });
    if (effect === 'ALLOWS' && forbidden) spans[spans.length - 1] = { ...open, to: arrived };
  }
  return spans;
}

/** The span in which a fact stands; null when it was allowed. */
export function spanAt(spans: readonly Span[], fact: Arrived): Span | null {
  const around = ({ from, to }: Span) => isBefore(from, fact) && (to === null || isBefore(fact, to));
  return spans.find(around) ?? null;
}
