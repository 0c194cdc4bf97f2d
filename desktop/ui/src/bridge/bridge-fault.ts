// An answer of the runtime that is neither done nor refused: bad input, a wrong token, a broken runtime.
import type { ProblemBody } from '@lineside/core/contracts/problem';

export type ProblemDetail = ProblemBody['error'];

export class BridgeFault extends Error {
  override name = 'BridgeFault';
  readonly problem: ProblemDetail;

  constructor(problem: ProblemDetail) {
    super(problem.message.en);
    this.problem = problem;
  }
}
