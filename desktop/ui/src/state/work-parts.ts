// What scans and buttons work with.
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import type { Approvals } from './approvals.ts';
import type { AskAs } from './ask-as.ts';
import type { CockpitView } from './cockpit-view.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { Feedback } from './feedback.ts';
import type { Line } from './in-order.ts';
import type { Upstream } from './upstream.ts';

export interface WorkParts {
  newId: () => string;
  now: () => number;
  /** whoever is signed in at this moment */
  signedIn: () => SignedIn | null;
  /** signs the owner of a badge in, in place of whoever is; null when done */
  tryBadge: (badge: string) => Promise<ProblemDetail | null>;
  askAs: AskAs;
  approvals: Approvals;
  line: Line;
  view: CockpitView;
  desk: DraftDesk;
  feedback: Feedback;
  upstream: Upstream;
}

/** Says that something was not done, and why. */
export function refuse(
  { upstream, feedback, now }: Pick<WorkParts, 'upstream' | 'feedback' | 'now'>,
  text: string,
  problem: ProblemDetail,
): void {
  upstream.close();
  feedback.refuse({ text, problem, at: now() });
}
