// What about a visit needs a look: values beyond limits, late arrival, clocks that disagree. Pure; the page only
// colours it.
import type { TraceVisit } from '@lineside/core/contracts/trace';
import type { Judgement } from '@lineside/core/domain/collection/judge';

export type Value = TraceVisit['values'][number];

export type Weight = 'fine' | 'warn' | 'out' | 'none';

/** How much a judgement weighs. */
export const judgementWeight: Record<Judgement, Weight> = {
  OK: 'fine',
  WARN_LOW: 'warn',
  WARN_HIGH: 'warn',
  LOW: 'out',
  HIGH: 'out',
  FAIL: 'out',
  UNJUDGED: 'none',
};

/** Values to be named on the closed row: out of limits first, then warnings. */
export function notableValues(visit: Pick<TraceVisit, 'values'>): Value[] {
  const of = (weight: Weight) => visit.values.filter((value) => judgementWeight[value.judgement] === weight);
  return [...of('out'), ...of('warn')];
}

/** The arrival that shows the record was made offline: the later of in and out; null when neither was late. */
export function lateArrival(visit: Pick<TraceVisit, 'in' | 'out'>): TraceVisit['in'] {
  if (visit.out?.late) return visit.out;
  return visit.in?.late ? visit.in : null;
}

/** Out lies before in: kept as recorded, and said. */
export function clocksDisagree(visit: Pick<TraceVisit, 'in' | 'out'>): boolean {
  return visit.in !== null && visit.out !== null && visit.out.at < visit.in.at;
}

/** A value as text: choices by their name, yes and no in words, numbers with their unit elsewhere. */
export function valueText(value: Value, language: 'en' | 'zh', yes: string, no: string): string {
  if (typeof value.value === 'boolean') return value.value ? yes : no;
  const option = value.spec?.options.find((known) => known.code === value.value);
  return option === undefined ? String(value.value) : option.name[language];
}

/** `240 … 250`, `≥ 240`, `≤ 250`; the empty text when nothing limits it. */
export function limitText(spec: Value['spec']): string {
  if (spec === null) return '';
  const [low, high] = spec.limitExclusive ? ['>', '<'] : ['≥', '≤'];
  if (spec.lsl !== null && spec.usl !== null) return `${spec.lsl} … ${spec.usl}`;
  if (spec.lsl !== null) return `${low} ${spec.lsl}`;
  return spec.usl === null ? '' : `${high} ${spec.usl}`;
}
