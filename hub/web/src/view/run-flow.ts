// What comes next with a run: what its reader may do, which one of that is due, and the sentence that says so.
import type { RunDetail } from '@lineside/core/contracts/planning';
import type { Permission } from '@lineside/core/domain/access/permission';

export type RunAction = RunDetail['actions'][number];

const needs: Record<RunAction, Permission> = {
  AUTHORIZE: 'run:authorize',
  REVOKE: 'run:revoke',
  CANCEL: 'run:create',
  SPLIT: 'run:create',
  CLOSE: 'run:close',
};

/** What the run's state and its reader's rights allow, best first. The hub decides all the same. */
export function offeredActions(
  { actions }: Pick<RunDetail, 'actions'>,
  may: (permission: Permission) => boolean,
): readonly RunAction[] {
  return actions.filter((action) => may(needs[action]));
}

type Standing = Pick<RunDetail, 'status' | 'closeout' | 'failed' | 'onHold' | 'actions'>;

/** What is due: something to press, or work that people on the floor do. */
export type NextStep = 'AUTHORIZE' | 'BEGIN' | 'DECIDE' | 'WORK' | 'CLOSE' | 'NONE';

export function nextStep(run: Standing): NextStep {
  const finished = !isStillOpen(run) && unitsOpen(run) === 0;
  switch (run.status) {
    case 'PREP':
      if (finished && run.actions.includes('CLOSE')) return 'CLOSE';
      return run.actions.includes('AUTHORIZE') ? 'AUTHORIZE' : 'NONE';
    case 'AUTHORIZED':
      return 'BEGIN';
    case 'IN_PROGRESS':
      if (finished) return 'CLOSE';
      return run.failed + run.onHold > 0 ? 'DECIDE' : 'WORK';
    default:
      return 'NONE';
  }
}

/** The one action that is due now; null while others must act first. */
export function dueAction(run: Standing): RunAction | null {
  const next = nextStep(run);
  return next === 'AUTHORIZE' || next === 'CLOSE' ? next : null;
}

/** Something that no reason makes up for is in the way of closing it. */
export function isStillOpen({ closeout }: Pick<RunDetail, 'closeout'>): boolean {
  return closeout.some(({ verdict }) => verdict === 'MISSING');
}

/** Closing it needs a reason: these conditions are not met, and it is allowed all the same. */
export function reasonsAsked({ closeout }: Pick<RunDetail, 'closeout'>): RunDetail['closeout'] {
  return closeout.filter(({ verdict }) => verdict === 'REASON');
}

/** Units that are still to be finished, or even to be made. */
export function unitsOpen({ closeout }: Pick<RunDetail, 'closeout'>): number {
  return closeout
    .filter(({ item }) => item === 'UNITS_ENDED' || item === 'UNITS_MADE')
    .reduce((sum, { count }) => sum + count, 0);
}

/** What news after its end says against it: open cases, and units of a closed run that have not ended. */
export function sinceEnded({
  status,
  closeout,
}: Pick<RunDetail, 'status' | 'closeout'>): RunDetail['closeout'] {
  return closeout.filter(
    ({ item, verdict }) =>
      (item === 'EXCEPTIONS' && verdict === 'REASON') ||
      (item === 'UNITS_ENDED' && verdict === 'MISSING' && status === 'COMPLETED'),
  );
}
