// Which route an order takes: the one the planner names, else the one the order names, else one of its product: our
// own before ERP's, effective that day, the latest begun first. Two that are equal are asked about, never guessed;
// one that is named is taken whatever its days, but never an inactive one.
import { type Refused, refuse } from '../../kernel/decision.ts';
import type { RouteCode } from '../../kernel/ids.ts';
import type { RouteSource } from './draft.ts';

/** What resolving must know of a route. */
export interface RouteHead {
  route: RouteCode;
  product: string | null;
  source: RouteSource;
  active: boolean;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** its READY version; null while there is none */
  ready: number | null;
}

export const resolveRefusals = ['ROUTE_NOT_FOUND', 'ROUTE_AMBIGUOUS', 'ROUTE_VERSION_NOT_READY'] as const;
type ResolveRefusal = (typeof resolveRefusals)[number];

export interface RouteQuestion {
  product: string;
  /** the planner's own choice */
  override: RouteCode | null;
  /** the one that the order names */
  explicit: RouteCode | null;
  /** the day of the release, `2026-11-21` */
  day: string;
}

/** @param known every route of the product, and the ones named, in any order */
export function resolveRoute(
  question: RouteQuestion,
  known: readonly RouteHead[],
): { route: RouteHead } | Refused<ResolveRefusal> {
  const { product, day } = question;
  const named = question.override ?? question.explicit;
  if (named !== null) {
    const found = known.find(({ route, active }) => route === named && active);
    return found === undefined ? refuse('ROUTE_NOT_FOUND', { route: named, product }) : readyOr(found);
  }
  const candidates = known.filter(
    (head) => head.active && head.product === product && isEffective(head, day),
  );
  const own = candidates.filter(({ source }) => source === 'MES');
  const ranked = own.length > 0 ? own : candidates;
  const latest = ranked.reduce((day, { effectiveFrom }) => max(day, effectiveFrom ?? ''), '');
  const best = ranked.filter(({ effectiveFrom }) => (effectiveFrom ?? '') === latest);
  const [first, ...others] = best;
  if (first === undefined) {
    const asked = { routeEn: `for product ${product} on ${day}`, routeZh: `产品 ${product}，${day}` };
    return refuse('ROUTE_NOT_FOUND', { product, day, ...asked });
  }
  if (others.length > 0)
    return refuse('ROUTE_AMBIGUOUS', { product, candidates: best.map(({ route }) => route).sort() });
  return readyOr(first);
}

function readyOr(head: RouteHead): { route: RouteHead } | Refused<ResolveRefusal> {
  return head.ready === null ? refuse('ROUTE_VERSION_NOT_READY', { route: head.route }) : { route: head };
}

function isEffective({ effectiveFrom, effectiveTo }: RouteHead, day: string): boolean {
  return (effectiveFrom ?? '') <= day && (effectiveTo === null || day <= effectiveTo);
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
