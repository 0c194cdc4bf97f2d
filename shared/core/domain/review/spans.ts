// Spans of time in which something was forbidden: a run revoked and not authorised anew, or ended for good; a person
// disabled and not let in again. Each begins with the fact that forbade.
import type { accessFacts } from '../access/facts.ts';
import type { runFacts } from '../run/facts.ts';
import { inOrder, isBefore } from './course-order.ts';
import type { Arrived } from './exception.ts';

export interface Span {
  /** the fact that forbade */
  from: Arrived;
  /** the fact that allowed again, or forbade for good; null while none is known */
  to: Arrived | null;
}

type Effect = 'FORBIDS' | 'ALLOWS' | 'ENDS';
const effects: Readonly<Record<string, Effect>> = {
  'run.revoked': 'FORBIDS',
  'run.authorized': 'ALLOWS',
  'run.cancelled': 'ENDS',
  'run.closed': 'ENDS',
  'user.disabled': 'FORBIDS',
  'user.configured': 'ALLOWS',
  'user.enabled': 'ALLOWS',
} satisfies Partial<Record<keyof typeof runFacts | keyof typeof accessFacts, Effect>>;

/** Types of facts that open or close a span of their run or person. */
export const spanTypes: readonly string[] = Object.keys(effects);

/** Whether nothing allows again what such a fact forbade. */
export function endsForGood(type: string): boolean {
  return effects[type] === 'ENDS';
}

/** The spans that the facts of one run, or of one person, make; what else is told of it does not matter. */
export function spansOf(facts: readonly Arrived[]): readonly Span[] {
  const spans: Span[] = [];
  for (const arrived of inOrder(facts.filter(({ fact }) => effects[fact.type] !== undefined))) {
    const effect = effects[arrived.fact.type];
    const last = spans.at(-1);
    const open = last?.to === null ? last : null;
    if (open !== null && endsForGood(open.from.fact.type)) break;
    if (effect === 'FORBIDS' && open !== null) continue;
    if (open !== null) spans[spans.length - 1] = { ...open, to: arrived };
    if (effect !== 'ALLOWS') spans.push({ from: arrived, to: null });
  }
  return spans;
}

/** The span in which a fact stands; null when it was allowed. */
export function spanAt(spans: readonly Span[], fact: Arrived): Span | null {
  const around = ({ from, to }: Span) => begins(from, fact) && (to === null || isBefore(fact, to));
  return spans.find(around) ?? null;
}

/** A run is ended by what is known of its work: whatever had not been read then speaks against it, done before or after. */
function begins(from: Arrived, fact: Arrived): boolean {
  return endsForGood(from.fact.type) ? fact.position > from.saw : isBefore(from, fact);
}
