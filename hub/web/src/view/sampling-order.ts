// The order in which sampling rules are asked, and how it is changed: as few priorities as possible, and the rules are
// asked just as they then stand. Pure.
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import { matchSamplingRule } from '@lineside/core/domain/sampling/match';

type Rule = SamplingRuleConfigured;

const largest = 9_999;
/** So far apart stand rules that are numbered anew. */
const apart = 10;

/** The largest priority first; ties as the domain breaks them. */
export function inAskedOrder(rules: readonly Rule[]): Rule[] {
  const nothing = { product: '', line: '', route: '', qty: 1 };
  return matchSamplingRule(rules, nothing).tried.map(({ rule }) => rule);
}

/** The rules in this order, with priorities that make them be asked in it; as few as possible change. */
export function prioritised(rules: readonly Rule[], codes: readonly string[]): Rule[] {
  const places = new Map(codes.map((code, i) => [code, i]));
  const place = ({ code }: Rule) => places.get(code) ?? codes.length;
  const wanted = inAskedOrder(rules).sort((a, b) => place(a) - place(b));
  const ways = [raised(wanted), lowered(wanted), renumbered(wanted)].filter(isInRange);
  return ways.toSorted((a, b) => changedRules(rules, a).length - changedRules(rules, b).length)[0] ?? wanted;
}

/** The rules whose priority is another now. */
export function changedRules(before: readonly Rule[], after: readonly Rule[]): Rule[] {
  const was = new Map(before.map(({ code, priority }) => [code, priority]));
  return after.filter(({ code, priority }) => was.get(code) !== priority);
}

/** From the last up, each at least before the one below it. */
function raised(wanted: readonly Rule[]): Rule[] {
  const placed: Rule[] = [];
  for (const rule of wanted.toReversed()) {
    const below = placed[0];
    placed.unshift(below === undefined || goesBefore(rule, below) ? rule : beside(rule, below, 1));
  }
  return placed;
}

/** From the first down, each at most after the one above it. */
function lowered(wanted: readonly Rule[]): Rule[] {
  const placed: Rule[] = [];
  for (const rule of wanted) {
    const above = placed.at(-1);
    placed.push(above === undefined || goesBefore(above, rule) ? rule : beside(rule, above, -1));
  }
  return placed;
}

/** The priority of its neighbour where the tie falls as wanted, else the next one. */
function beside(rule: Rule, neighbour: Rule, step: 1 | -1): Rule {
  const tied = { ...rule, priority: neighbour.priority };
  const falls = step === 1 ? goesBefore(tied, neighbour) : goesBefore(neighbour, tied);
  return falls ? tied : { ...rule, priority: neighbour.priority + step };
}

function renumbered(wanted: readonly Rule[]): Rule[] {
  return wanted.map((rule, i) => ({ ...rule, priority: (wanted.length - i) * apart }));
}

function goesBefore(a: Rule, b: Rule): boolean {
  return inAskedOrder([b, a])[0] === a;
}

function isInRange(rules: readonly Rule[]): boolean {
  return rules.every(({ priority }) => priority >= 0 && priority <= largest);
}

/** The rule, asked before, that covers all that this one applies to, so that it is never reached; null when none does. */
export function covering(rules: readonly Rule[], rule: Rule): Rule | null {
  const asked = inAskedOrder(rules);
  const before = asked.slice(0, asked.indexOf(rule)).filter(({ active }) => active);
  return rule.active ? (before.find((other) => covers(other, rule)) ?? null) : null;
}

function covers(wide: Rule, narrow: Rule): boolean {
  const names = (['product', 'line', 'route'] as const).every(
    (field) => wide[field] === null || wide[field] === narrow[field],
  );
  return (
    names &&
    (wide.lotFrom ?? 1) <= (narrow.lotFrom ?? 1) &&
    (wide.lotTo ?? Number.POSITIVE_INFINITY) >= (narrow.lotTo ?? Number.POSITIVE_INFINITY)
  );
}
