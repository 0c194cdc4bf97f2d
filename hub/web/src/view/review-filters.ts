// What the review desk shows, as it stands in the address: filters, the case looked at, axis or table. Open cases are
// what one comes for, so they are what an address without a state means.
import { type ExceptionKind, exceptionKinds } from '@lineside/core/domain/review/kinds';
import { first, type QueryPart } from './address-query.ts';

export const reviewStates = ['OPEN', 'ANSWERED', 'CLEARED', 'ALL'] as const;
export type ReviewState = (typeof reviewStates)[number];

export interface ReviewView {
  state: ReviewState;
  kind: ExceptionKind | null;
  line: string;
  text: string;
  /** the case looked at; empty until one is */
  chosen: string;
  table: boolean;
}

type Query = Partial<Record<'state' | 'kind' | 'line' | 'q' | 'case' | 'as', QueryPart>>;

export function readReviewView(query: Query): ReviewView {
  const [state, kind] = [first(query.state).toUpperCase(), first(query.kind)];
  return {
    state: reviewStates.find((known) => known === state) ?? 'OPEN',
    kind: exceptionKinds.find((known) => known === kind) ?? null,
    line: first(query.line),
    text: first(query.q),
    chosen: first(query.case),
    table: first(query.as) === 'table',
  };
}

/** What is empty leaves the address. */
export function writeReviewView(view: ReviewView) {
  return {
    state: view.state === 'OPEN' ? '' : view.state.toLowerCase(),
    kind: view.kind ?? '',
    line: view.line,
    q: view.text,
    case: view.chosen,
    as: view.table ? 'table' : '',
  };
}

/** The filters as the hub is asked for them. */
export function reviewQueryText(view: Pick<ReviewView, 'state' | 'kind' | 'line' | 'text'>): string {
  const query = new URLSearchParams();
  if (view.state !== 'ALL') query.set('state', view.state);
  if (view.kind !== null) query.set('kind', view.kind);
  if (view.line !== '') query.set('line', view.line);
  if (view.text.trim() !== '') query.set('q', view.text.trim());
  return query.toString();
}

/** The case that comes after those just answered: the next one down the list, else the last one left. */
export function nextCase(ids: readonly string[], answered: ReadonlySet<string>): string {
  const last = ids.findLastIndex((id) => answered.has(id));
  const below = ids.slice(last + 1).find((id) => !answered.has(id));
  return below ?? ids.findLast((id) => !answered.has(id)) ?? '';
}
