// Small marks of how a record came to be: sign, word and colour together, with the long form on hover.
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { type JSX, Show } from 'solid-js';
import { say } from './language.tsx';
import { Sign, type SignName } from './sign.tsx';

export type BadgeKind =
  | 'pass'
  | 'fail'
  | 'warn'
  | 'hold'
  | 'manual'
  | 'recordedOffline'
  | 'provisional'
  | 'offline'
  | 'neutral'
  | 'accent';

interface Look {
  tone: string;
  sign: SignName | null;
  word: Text | null;
  hint: Text | null;
}

const looks: Record<BadgeKind, Look> = {
  pass: { tone: 'bg-pass-soft text-pass-ink', sign: 'pass', word: uiTexts.pass, hint: null },
  fail: { tone: 'bg-fail-soft text-fail-ink', sign: 'fail', word: uiTexts.fail, hint: null },
  warn: { tone: 'bg-warn-soft text-warn-ink', sign: 'warn', word: uiTexts.warning, hint: null },
  hold: { tone: 'bg-hold-soft text-hold-ink', sign: 'hold', word: uiTexts.hold, hint: null },
  manual: {
    tone: 'bg-accent-soft text-accent-ink',
    sign: 'manual',
    word: uiTexts.manual,
    hint: uiTexts.manualHint,
  },
  recordedOffline: {
    tone: 'bg-offline-soft text-offline-ink',
    sign: 'late',
    word: uiTexts.recordedOffline,
    hint: uiTexts.recordedOfflineHint,
  },
  provisional: {
    tone: 'bg-warn-soft text-warn-ink',
    sign: 'warn',
    word: uiTexts.provisional,
    hint: uiTexts.provisionalHint,
  },
  offline: { tone: 'bg-offline-soft text-offline-ink', sign: 'offline', word: uiTexts.offline, hint: null },
  neutral: { tone: 'bg-offline-soft text-offline-ink', sign: null, word: null, hint: null },
  accent: { tone: 'bg-accent-soft text-accent-ink', sign: null, word: null, hint: null },
};

export interface BadgeProps {
  kind: BadgeKind;
  /** replaces the badge's own word */
  children?: JSX.Element;
  title?: string;
  /** the sign alone; the word is then read out only */
  signOnly?: boolean;
  testId?: string;
}

export function Badge(props: BadgeProps) {
  const look = () => looks[props.kind];
  const word = (): string | null => {
    const own = look().word;
    return own === null ? null : say(own);
  };
  const title = () => {
    const hint = look().hint;
    return props.title ?? (hint === null ? undefined : say(hint));
  };
  return (
    <span
      data-testid={props.testId}
      title={title()}
      class={`inline-flex items-center gap-[0.35em] whitespace-nowrap rounded-chip px-[0.5em] py-[0.12em] text-[0.85em] font-semibold leading-[1.5] ${look().tone}`}
    >
      <Show when={look().sign}>{(name) => <Sign name={name()} />}</Show>
      <span classList={{ 'sr-only': props.signOnly === true }}>{props.children ?? word()}</span>
    </span>
  );
}
