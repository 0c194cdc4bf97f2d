// Everything that review raises about one unit, from its facts and the spans in which its runs were revoked and
// its people disabled. Pure: any holder of the same facts raises the same.
import type { Sha256 } from '../../kernel/chain.ts';
import { actsAfterDisabled } from './after-disabled.ts';
import { workAfterRevoke } from './after-revoke.ts';
import { unitCourse } from './course.ts';
import { disposedTwice } from './disposed-twice.ts';
import { type Arrived, type Exception, exceptionOf } from './exception.ts';
import { standings } from './gaps.ts';
import { stepBeforePredecessor } from './predecessor.ts';
import { workProvisional } from './provisional.ts';
import type { Span } from './spans.ts';
import { stepDoneTwice } from './step-twice.ts';
import { serialInTwoRuns } from './two-runs.ts';

/** What was forbidden when. */
export interface Spans {
  ofRun(run: string): readonly Span[];
  ofUser(user: string): readonly Span[];
}

/** @param facts known facts of the unit, in any order */
export function reviewUnit(
  sn: string,
  facts: readonly Arrived[],
  spans: Spans,
  sha256: Sha256,
): readonly Exception[] {
  const course = unitCourse(sn, facts);
  const stood = standings(course);
  const findings = [
    ...stepDoneTwice(course),
    ...stepBeforePredecessor(stood),
    ...workProvisional(stood, sha256),
    ...workAfterRevoke(course, spans.ofRun),
    ...disposedTwice(course),
    ...serialInTwoRuns(course),
    ...actsAfterDisabled(course, spans.ofUser),
  ];
  const about = { unit: course.sn, run: course.run };
  return findings.map((finding) =>
    exceptionOf({ line: course.line, ...finding, subject: { ...about, ...finding.subject } }, sha256),
  );
}
