// A finished run as the page asks about it: read from the address, and matched against the rules. Pure.
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import {
  type FinishedRun,
  matchSamplingRule,
  type SamplingMatch,
  type SamplingVerdict,
} from '@lineside/core/domain/sampling/match';

/** As it stands in the address; empty where nothing was said. */
export interface TestedRun {
  product: string;
  line: string;
  route: string;
  qty: string;
}

type Query = Record<string, string | string[] | undefined>;

export function readTested(query: Query): TestedRun {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  return { product: text('product'), line: text('line'), route: text('route'), qty: text('qty') };
}

/** Null until all of it is said. */
export function askedRun({ product, line, route, qty }: TestedRun): FinishedRun | null {
  const units = Number(qty);
  const isComplete = product !== '' && line !== '' && route !== '' && Number.isInteger(units) && units > 0;
  return isComplete ? { product, line, route, qty: units } : null;
}

export interface RuleMatch extends SamplingMatch {
  run: FinishedRun;
  /** by the code of the rule */
  verdicts: ReadonlyMap<string, SamplingVerdict>;
}

export function matchOf(rules: readonly SamplingRuleConfigured[], run: FinishedRun): RuleMatch {
  const match = matchSamplingRule(rules, run);
  return { ...match, run, verdicts: new Map(match.tried.map(({ rule, verdict }) => [rule.code, verdict])) };
}
