// When the station runtime is started, asked to end, and given up for gone, as a pure table: a hole in it does not
// compile. What it confirmed before it fell is on disk, so that starting it anew is always right.
import type { BridgeEvent } from '@lineside/core/contracts/station-bridge';
import { fallsInARow, restartDelayMs } from './restart-delay.ts';

export type Phase = 'WAITING' | 'STARTING' | 'RUNNING' | 'ENDING' | 'ENDED';
export type Happening = 'DUE' | 'READY' | 'EXITED' | 'END';

export interface Supervision {
  phase: Phase;
  /** falls in a row */
  falls: number;
  /** since when it runs, ms */
  readyAt: number;
  /** windows believe it gone */
  toldGone: boolean;
}

export type Order =
  | { do: 'SPAWN' }
  /** happening DUE comes after so long */
  | { do: 'WAIT'; delayMs: number }
  | { do: 'TELL'; event: BridgeEvent['event'] }
  /** ask it to finish, and see to it that it does */
  | { do: 'FINISH' }
  /** nothing runs any more */
  | { do: 'LET_GO' };

interface Step {
  next: Supervision;
  orders: Order[];
}

/** Nothing runs yet; begin with DUE. */
export const atFirst: Supervision = { phase: 'WAITING', falls: 0, readyAt: 0, toldGone: false };

type Move = (was: Supervision, now: number) => Step;

const stay: Move = (was) => ({ next: was, orders: [] });
const spawn: Move = (was) => ({ next: { ...was, phase: 'STARTING' }, orders: [{ do: 'SPAWN' }] });
const run: Move = (was, now) => ({
  next: { ...was, phase: 'RUNNING', readyAt: now, toldGone: false },
  orders: was.toldGone ? [{ do: 'TELL', event: 'RUNTIME_BACK' }] : [],
});
const fall: Move = (was, now) => {
  const falls = fallsInARow(was.falls, was.phase === 'RUNNING' ? now - was.readyAt : 0);
  const news: Order[] = was.toldGone ? [] : [{ do: 'TELL', event: 'RUNTIME_GONE' }];
  return {
    next: { ...was, phase: 'WAITING', falls, toldGone: true },
    orders: [...news, { do: 'WAIT', delayMs: restartDelayMs(falls) }],
  };
};
const finish: Move = (was) => ({ next: { ...was, phase: 'ENDING' }, orders: [{ do: 'FINISH' }] });
const letGo: Move = (was) => ({ next: { ...was, phase: 'ENDED' }, orders: [{ do: 'LET_GO' }] });

const moves: Record<Phase, Record<Happening, Move>> = {
  WAITING: { DUE: spawn, READY: stay, EXITED: stay, END: letGo },
  STARTING: { DUE: stay, READY: run, EXITED: fall, END: finish },
  RUNNING: { DUE: stay, READY: stay, EXITED: fall, END: finish },
  ENDING: { DUE: stay, READY: stay, EXITED: letGo, END: stay },
  ENDED: { DUE: stay, READY: stay, EXITED: stay, END: stay },
};

/** @param now ms of a clock that is not set back */
export function supervise(was: Supervision, happening: Happening, now: number): Step {
  return moves[was.phase][happening](was, now);
}
