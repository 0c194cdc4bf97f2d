// [P1] The hub's word on this station's origins is taken as it is, even when it is less than was thought: what it
// does not hold is pushed again. A fork is answered by a new origin that says once more what only this side had.
import type { PullAnswer } from '@lineside/core/contracts/sync';
import { recoverFromFork } from '../log/fork.ts';
import type { Log } from '../log/log.ts';
import type { Opening } from '../log/open-origin.ts';

export type Word = PullAnswer['acknowledged'][number];

/** Inside a transaction. @returns true when it was news. */
export function takeWord(log: Log, opening: Opening, { origin: id, seq, hash, forked }: Word): boolean {
  const { origins } = log.parts;
  const origin = origins.find(id) ?? origins.add(id, true);
  const { acknowledged } = origin;
  const known = acknowledged.seq === seq && acknowledged.hash === hash && !forked;
  if (!origin.own || origin.forked || known) return false;
  if (forked) recoverFromFork(log, opening, origin, { seq, hash });
  else origins.acknowledge(origin, { seq, hash }, false);
  return true;
}
