// Approval on the spot: a command that needs somebody with the right waits until they have scanned their badge or given
// name and PIN, and is sent again as it was with that approval. Nobody is signed out, and no badge is kept.
import type { BridgeInput } from '@lineside/core/contracts/station-bridge';
import { type Accessor, createSignal } from 'solid-js';
import type { NotDone } from '../bridge/asked.ts';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { inOrder } from './in-order.ts';
import { createProofTrouble, type ProofTrouble } from './proof-trouble.ts';

export type Approval = NonNullable<BridgeInput<'dispose'>['approval']>;

export interface Approvals {
  /** the permission that is asked for; null while nothing is */
  question: Accessor<string | null>;
  trouble: ProofTrouble;
  /** an approval is on its way */
  busy: Accessor<boolean>;
  /** Resolves when the station has answered to it. */
  give(approval: Approval): Promise<void>;
  cancel(): void;
  /**
   * Sends without approval, and where one is needed again with each that is given, until one is taken. Cancelled, it
   * answers APPROVAL_NEEDED. One is asked for at a time.
   */
  seek<Answer extends { ok: true } | NotDone>(
    send: (approval: Approval | null) => Promise<Answer | null>,
  ): Promise<Answer | null>;
}

/** What is wrong with who approves, rather than with what is asked. */
const aboutApprover = new Set([
  'APPROVAL_NEEDED',
  'FORBIDDEN',
  'BADGE_UNKNOWN',
  'PIN_WRONG',
  'SIGN_IN_LOCKED',
  'USER_DISABLED',
  'USER_NOT_FOUND',
]);

interface Asking {
  answer(approval: Approval | null): void;
}

/** `onAsked` and `onRefused` are heard. */
export function createApprovals(parts: {
  now: () => number;
  onAsked: () => void;
  onRefused: () => void;
}): Approvals {
  const [question, setQuestion] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const trouble = createProofTrouble(parts.now);
  let asking: Asking | null = null;
  let answered = Promise.withResolvers<void>();
  const questions = inOrder(() => {});

  function nextGiven(): Promise<Approval | null> {
    return new Promise((resolve) => {
      asking = { answer: resolve };
    });
  }

  /** The station has answered to what was given. */
  function settle(problem: ProblemDetail | null): void {
    setBusy(false);
    if (problem !== null) {
      trouble.set(problem);
      parts.onRefused();
    }
    answered.resolve();
  }

  function close(): void {
    setQuestion(null);
    trouble.clear();
    asking = null;
  }

  return {
    question,
    trouble,
    busy,
    give(approval) {
      if (asking === null || busy()) return Promise.resolve();
      answered = Promise.withResolvers();
      setBusy(true);
      asking.answer(approval);
      return answered.promise;
    },
    cancel() {
      if (!busy()) asking?.answer(null);
    },
    async seek(send) {
      const first = await send(null);
      if (first === null || first.ok || first.error.code !== 'APPROVAL_NEEDED') return first;
      const permission = String(first.error.details.permission ?? '');
      return questions.add(async () => {
        setQuestion(permission);
        parts.onAsked();
        try {
          for (let given = await nextGiven(); given !== null; given = await nextGiven()) {
            const answer = await send(given);
            if (answer === null || answer.ok || !aboutApprover.has(answer.error.code)) return answer;
            settle(answer.error);
          }
          return first;
        } finally {
          settle(null);
          close();
        }
      });
    },
  };
}
