// Going on without knowing that the steps before passed: the question, its answer, and an answer that holds for the
// rest of the outage. It ends by itself when the hub is back.
import type { LinkStatus } from '@lineside/core/contracts/station-cockpit';
import { type Accessor, createEffect, createSignal } from 'solid-js';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';

export interface UpstreamQuestion {
  sn: string;
  /** steps whose PASS is not known here */
  missing: readonly number[];
  /** last word from the hub, ms; null if there never was one */
  asOf: number | null;
}

export interface Upstream {
  question: Accessor<UpstreamQuestion | null>;
  /** the reason given for the rest of this outage */
  sticky: Accessor<string | null>;
  ask(sn: string, problem: ProblemDetail): void;
  close(): void;
  keep(reason: string): void;
  drop(): void;
}

export function createUpstream(link: () => LinkStatus | null): Upstream {
  const [question, setQuestion] = createSignal<UpstreamQuestion | null>(null);
  const [sticky, setSticky] = createSignal<string | null>(null);
  createEffect(() => {
    if (link()?.state === 'ONLINE') setSticky(null);
  });
  return {
    question,
    sticky,
    ask: (sn, { details }) =>
      setQuestion({
        sn,
        missing: Array.isArray(details.missing) ? details.missing.map(Number) : [],
        asOf: typeof details.asOf === 'number' ? details.asOf : null,
      }),
    close: () => setQuestion(null),
    keep: (reason) => setSticky(reason),
    drop: () => setSticky(null),
  };
}
