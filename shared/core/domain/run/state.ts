// A run as folded. Total: whatever order news comes in, the status follows from precedence alone.
import type { FactOf } from '../fact-of.ts';
import type { RunCreated, runFacts } from './facts.ts';

export const runStatuses = ['UNKNOWN', 'PREP', 'AUTHORIZED', 'IN_PROGRESS'] as const;
export type RunStatus = (typeof runStatuses)[number];

export interface RunState {
  created: RunCreated | null;
  status: RunStatus;
  authorizedAt: number | null;
  startedAt: number | null;
  revoked: { at: number; reason: string } | null;
}
export const initialRun: RunState = {
  created: null,
  status: 'UNKNOWN',
  authorizedAt: null,
  startedAt: null,
  revoked: null,
};

export function evolveRun(state: RunState, fact: FactOf<typeof runFacts>): RunState {
  switch (fact.type) {
    case 'run.created':
      return { ...state, created: fact.data, status: state.status === 'UNKNOWN' ? 'PREP' : state.status };
    case 'run.authorized':
      return {
        ...state,
        status: state.startedAt === null ? 'AUTHORIZED' : 'IN_PROGRESS',
        authorizedAt: fact.at,
        revoked: null,
      };
    case 'run.revoked':
      return { ...state, status: 'PREP', revoked: { at: fact.at, reason: fact.data.reason } };
    case 'run.started':
      return {
        ...state,
        status: state.revoked === null ? 'IN_PROGRESS' : state.status,
        startedAt: state.startedAt ?? fact.at,
      };
  }
}

/** May units be worked on now, as far as this holder of facts knows? */
export function runTakesUnits(run: RunState): boolean {
  return run.status === 'AUTHORIZED' || run.status === 'IN_PROGRESS';
}

/** Label pattern `SN-<run>-<number>` of a unit of this run (QR label of the traveller). */
export function serialFitsRun(serial: string, run: RunCreated): boolean {
  const prefix = `SN-${run.run}-`;
  if (!serial.startsWith(prefix)) return false;
  const digits = serial.slice(prefix.length);
  if (!/^\d{4,7}$/.test(digits)) return false;
  const number = Number(digits);
  return number >= 1 && number <= run.qty && digits === String(number).padStart(4, '0');
}

/** The serial number of the n-th unit (from 1) of a run. */
export function serialOf(run: string, n: number): string {
  return `SN-${run}-${String(n).padStart(4, '0')}`;
}
