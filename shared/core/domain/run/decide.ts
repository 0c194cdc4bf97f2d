// What becomes of a run before and between its work: authorised, revoked, cancelled.
import { type Decision, type Refused, refuse } from '../../kernel/decision.ts';
import { type RunNo, streamId } from '../../kernel/ids.ts';
import type { Permission } from '../access/permission.ts';
import { type Actor, unlessMay } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import { unlessHeld } from '../order/decide.ts';
import type { OrderState } from '../order/state.ts';
import type { RunCreated, runFacts } from './facts.ts';
import type { RunRefusal } from './refusals.ts';
import { type RunState, runTakesUnits } from './state.ts';
import { statusDetails } from './status-text.ts';

type RunDecision = Decision<NewFactOf<typeof runFacts>, RunRefusal>;

export function decideAuthorizeRun(
  context: { actor: Actor; run: RunState; order: OrderState },
  command: { run: RunNo },
): RunDecision {
  const known = knownTo(context, command.run, 'run:authorize');
  if ('refused' in known) return known;
  if (context.run.status !== 'PREP') return statusInvalid(context.run, command.run);
  const held = unlessHeld(context.order);
  if (held !== null) return held;
  return { facts: [{ stream: streamId('run', command.run), type: 'run.authorized', data: command }] };
}

export function decideRevokeRun(
  context: { actor: Actor; run: RunState },
  command: { run: RunNo; reason: string },
): RunDecision {
  const known = knownTo(context, command.run, 'run:revoke');
  if ('refused' in known) return known;
  if (!runTakesUnits(context.run)) return statusInvalid(context.run, command.run);
  return { facts: [{ stream: streamId('run', command.run), type: 'run.revoked', data: command }] };
}

/** Only a run in which nothing was done is cancelled; one that was worked on is closed, for its units are somewhere. */
export function decideCancelRun(
  context: { actor: Actor; run: RunState },
  command: { run: RunNo; reason: string },
): RunDecision {
  const known = knownTo(context, command.run, 'run:create');
  if ('refused' in known) return known;
  const { run } = context;
  if (run.status !== 'PREP') return statusInvalid(run, command.run);
  if (run.startedAt !== null) return refuse('RUN_HAS_WORK', { run: command.run, startedAt: run.startedAt });
  return { facts: [{ stream: streamId('run', command.run), type: 'run.cancelled', data: command }] };
}

/** The run as made, for who may do this with runs of its line; else why not. */
export function knownTo(
  { actor, run }: { actor: Actor; run: RunState },
  no: RunNo,
  permission: Permission,
): RunCreated | Refused<'FORBIDDEN' | 'RUN_NOT_FOUND'> {
  const place = run.created === null ? undefined : { line: run.created.line, station: null };
  const forbidden = unlessMay(actor, permission, place);
  if (forbidden !== null) return forbidden;
  return run.created ?? refuse('RUN_NOT_FOUND', { run: no });
}

export function statusInvalid(run: RunState, no: RunNo): Refused<'RUN_STATUS_INVALID'> {
  return refuse('RUN_STATUS_INVALID', statusDetails(no, run.status));
}
