// A run as folded. Total: whatever order news comes in, the status follows from precedence alone.
import type { FactOf } from '../fact-of.ts';
import type { RunCreated, runFacts } from './facts.ts';
import { unitsOfScan } from './units-of-run.ts';

export const runStatuses = [
  'UNKNOWN',
  'PREP',
  'AUTHORIZED',
  'IN_PROGRESS',
  'COMPLETED',
  'CANCELLED',
] as const;
export type RunStatus = (typeof runStatuses)[number];

/** Statuses in which nothing more will be done in a run. */
export const endedStatuses = ['COMPLETED', 'CANCELLED'] as const satisfies readonly RunStatus[];

export interface RunState {
  /** as made, with the quantity that splits left it */
  created: RunCreated | null;
  status: RunStatus;
  authorizedAt: number | null;
  startedAt: number | null;
  revoked: { at: number; reason: string } | null;
  /** when and why it was cancelled or closed */
  ended: { at: number; by: string; reason: string | null } | null;
  /** runs that took part of its units */
  splits: readonly { into: string; qty: number }[];
}
export const initialRun: RunState = {
  created: null,
  status: 'UNKNOWN',
  authorizedAt: null,
  startedAt: null,
  revoked: null,
  ended: null,
  splits: [],
};

export function evolveRun(state: RunState, fact: FactOf<typeof runFacts>): RunState {
  const { at, actor: by } = fact;
  switch (fact.type) {
    case 'run.created': {
      const taken = state.splits.reduce((sum, { qty }) => sum + qty, 0);
      return {
        ...state,
        created: lessened(fact.data, taken),
        status: state.status === 'UNKNOWN' ? 'PREP' : state.status,
      };
    }
    case 'run.authorized':
      return {
        ...state,
        status: isEnded(state) ? state.status : state.startedAt === null ? 'AUTHORIZED' : 'IN_PROGRESS',
        authorizedAt: at,
        revoked: null,
      };
    case 'run.revoked':
      return {
        ...state,
        status: isEnded(state) ? state.status : 'PREP',
        revoked: { at, reason: fact.data.reason },
      };
    case 'run.started':
      return {
        ...state,
        status: isEnded(state) || state.revoked !== null ? state.status : 'IN_PROGRESS',
        startedAt: state.startedAt ?? at,
      };
    case 'run.split': {
      const { into, qty } = fact.data;
      const created = state.created === null ? null : lessened(state.created, qty);
      return { ...state, created, splits: [...state.splits, { into, qty }] };
    }
    case 'run.cancelled':
      return { ...state, status: 'CANCELLED', ended: { at, by, reason: fact.data.reason } };
    case 'run.closed':
      return { ...state, status: 'COMPLETED', ended: { at, by, reason: fact.data.reason } };
  }
}

function lessened(created: RunCreated, by: number): RunCreated {
  return by === 0 ? created : { ...created, qty: Math.max(1, created.qty - by) };
}

/** May units be worked on now, as far as this holder of facts knows? */
export function runTakesUnits({ status }: Pick<RunState, 'status'>): boolean {
  return status === 'AUTHORIZED' || status === 'IN_PROGRESS';
}

/** Has it been closed or cancelled? */
export function isEnded({ status }: { status: string }): boolean {
  return endedStatuses.some((ended) => ended === status);
}

/** Whether a label is one that this run prints: its own, or that of a panel or of a board on it. */
export function serialFitsRun(serial: string, run: RunCreated): boolean {
  return unitsOfScan(run, serial).length > 0;
}
