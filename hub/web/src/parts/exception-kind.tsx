// The kind of an exception as sign and word: what contradicts is amber, what stops the product is red.
import type { ExceptionKind } from '@lineside/core/domain/review/kinds';
import { Sign, type SignName } from '@lineside/ui/sign';
import { words } from '../language.ts';

export const kindLooks: Record<ExceptionKind, { sign: SignName; ink: string }> = {
  STEP_DONE_TWICE: { sign: 'warn', ink: 'text-warn-ink' },
  STEP_BEFORE_PREDECESSOR: { sign: 'warn', ink: 'text-warn-ink' },
  WORK_PROVISIONAL: { sign: 'late', ink: 'text-offline-ink' },
  WORK_AFTER_REVOKE: { sign: 'fail', ink: 'text-fail-ink' },
  WORK_AFTER_END: { sign: 'fail', ink: 'text-fail-ink' },
  DISPOSED_TWICE: { sign: 'warn', ink: 'text-warn-ink' },
  SERIAL_IN_TWO_RUNS: { sign: 'fail', ink: 'text-fail-ink' },
  USER_ACTED_AFTER_DISABLED: { sign: 'fail', ink: 'text-fail-ink' },
  CLOCK_WRONG: { sign: 'late', ink: 'text-warn-ink' },
  FACT_POISON: { sign: 'warn', ink: 'text-warn-ink' },
  ORIGIN_FORKED: { sign: 'warn', ink: 'text-warn-ink' },
};

export function kindWord(kind: ExceptionKind): string {
  return words(`kind${kind}`);
}

export function ExceptionKindMark(props: { kind: ExceptionKind; class?: string }) {
  return (
    <span
      class={`inline-flex items-center gap-1.5 font-semibold ${kindLooks[props.kind].ink} ${props.class ?? ''}`}
    >
      <Sign name={kindLooks[props.kind].sign} size={13} />
      {kindWord(props.kind)}
    </span>
  );
}
