// Which sampling rule a finished run falls under, and how many of its units are inspected: the highest priority, then
// the rule that names most, then the code. Every rule says why it does or does not apply.
import type { SamplingRuleConfigured } from './facts.ts';

export interface FinishedRun {
  product: string;
  line: string;
  route: string;
  qty: number;
}

export const samplingVerdicts = [
  'WINS',
  'MATCHES',
  'INACTIVE',
  'OTHER_PRODUCT',
  'OTHER_LINE',
  'OTHER_ROUTE',
  'LOT_TOO_SMALL',
  'LOT_TOO_LARGE',
] as const;
/** MATCHES: it applies, and another one goes before it. */
export type SamplingVerdict = (typeof samplingVerdicts)[number];

export interface SamplingMatch {
  rule: SamplingRuleConfigured | null;
  /** units to inspect, never more than there are; 0 without a rule */
  sample: number;
  /** every rule, in the order in which they are asked */
  tried: { rule: SamplingRuleConfigured; verdict: SamplingVerdict }[];
}

export function matchSamplingRule(rules: readonly SamplingRuleConfigured[], run: FinishedRun): SamplingMatch {
  const ranked = rules.toSorted(byRank);
  const winner = ranked.find((rule) => obstacle(rule, run) === null) ?? null;
  return {
    rule: winner,
    sample: winner === null ? 0 : sampleSize(winner.sample, run.qty),
    tried: ranked.map((rule) => ({
      rule,
      verdict: obstacle(rule, run) ?? (rule === winner ? 'WINS' : 'MATCHES'),
    })),
  };
}

function obstacle(rule: SamplingRuleConfigured, run: FinishedRun): SamplingVerdict | null {
  if (!rule.active) return 'INACTIVE';
  if (rule.product !== null && rule.product !== run.product) return 'OTHER_PRODUCT';
  if (rule.line !== null && rule.line !== run.line) return 'OTHER_LINE';
  if (rule.route !== null && rule.route !== run.route) return 'OTHER_ROUTE';
  if (rule.lotFrom !== null && run.qty < rule.lotFrom) return 'LOT_TOO_SMALL';
  if (rule.lotTo !== null && run.qty > rule.lotTo) return 'LOT_TOO_LARGE';
  return null;
}

function sampleSize(sample: SamplingRuleConfigured['sample'], qty: number): number {
  // 8.8 % of 375 is 33, whatever binary fractions make of it
  const wanted =
    sample.by === 'FIXED' ? sample.units : Math.ceil(Number(((qty * sample.percent) / 100).toPrecision(12)));
  return Math.min(qty, wanted);
}

function byRank(a: SamplingRuleConfigured, b: SamplingRuleConfigured): number {
  return b.priority - a.priority || named(b) - named(a) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** How much a rule names: the more, the narrower. */
function named({ product, line, route, lotFrom, lotTo }: SamplingRuleConfigured): number {
  return [product, line, route, lotFrom, lotTo].filter((bound) => bound !== null).length;
}
