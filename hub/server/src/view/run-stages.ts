// The flow of a run as people follow it, what may be done next, and who did what so far. Gates of quality stand in it
// and stop nobody yet.
import type { RunStage, runActions } from '@lineside/core/contracts/planning';
import type { CloseoutRow } from '@lineside/core/domain/run/closeout';
import { isEnded, type RunState, runTakesUnits } from '@lineside/core/domain/run/state';

/** When something was done (wall clock, ms), and by whom. */
export interface Moment {
  at: number;
  by: string;
}

/** The facts of a run that people name its stages by; null while there is none. */
export interface RunMoments {
  created: Moment | null;
  /** the last word of authority */
  authorized: Moment | null;
  started: Moment | null;
}

export type RunAction = (typeof runActions)[number];

/** Exactly one stage is NOW while the run goes on; what a cancelled run never came to is SKIPPED. */
export function stagesOf(
  run: RunState,
  moments: RunMoments,
  closeout: readonly CloseoutRow[],
): readonly RunStage[] {
  const ended = isEnded(run);
  const allowed = run.status === 'COMPLETED' || runTakesUnits(run);
  const worked = run.status === 'COMPLETED' || (run.startedAt !== null && isFinished(closeout));
  const firstArticle = run.created?.frozen.steps.some((step) => step.requiresFAI) ?? false;
  const later = ended ? 'SKIPPED' : 'TO_COME';
  const stage = (stage: RunStage['stage'], state: RunStage['state'], moment: Moment | null = null) => ({
    stage,
    state,
    at: moment?.at ?? null,
    by: moment?.by ?? null,
  });
  return [
    stage('CREATED', 'DONE', moments.created),
    stage('READINESS', 'NOT_ASKED'),
    stage('LOADING', 'NOT_ASKED'),
    stage('FAI', firstArticle ? 'NOT_ASKED' : 'SKIPPED'),
    stage('AUTHORIZED', allowed ? 'DONE' : ended ? 'SKIPPED' : 'NOW', allowed ? moments.authorized : null),
    stage('IN_PROGRESS', !allowed ? later : worked ? 'DONE' : 'NOW', moments.started),
    stage('CLOSEOUT', run.status === 'COMPLETED' ? 'DONE' : allowed && worked ? 'NOW' : later, null),
    stage('OQC', 'NOT_ASKED'),
    stage(
      'COMPLETED',
      run.status === 'COMPLETED' ? 'DONE' : later,
      run.status === 'COMPLETED' ? run.ended : null,
    ),
  ];
}

/** Best first. @param splittable units that could go to a run of their own */
export function actionsOf(
  run: RunState,
  closeout: readonly CloseoutRow[],
  splittable: number,
): readonly RunAction[] {
  if (isEnded(run) || run.created === null) return [];
  const split = splittable > 0 && run.created.qty > run.created.boards;
  const closable = run.startedAt !== null && closeout.every(({ verdict }) => verdict !== 'MISSING');
  const offered: Record<RunAction, boolean> = {
    CLOSE: closable && (run.status === 'IN_PROGRESS' || run.status === 'PREP'),
    AUTHORIZE: run.status === 'PREP',
    SPLIT: split,
    REVOKE: runTakesUnits(run),
    CANCEL: run.status === 'PREP' && run.startedAt === null,
  };
  return (Object.keys(offered) as RunAction[]).filter((action) => offered[action]);
}

/** Every unit that it is to have is made, and has come to an end. */
function isFinished(closeout: readonly CloseoutRow[]): boolean {
  const met = (item: CloseoutRow['item']) => closeout.some((row) => row.item === item && row.count === 0);
  return met('UNITS_ENDED') && met('UNITS_MADE');
}
