// A result as sign, word and colour at once: PASS, FAIL, HOLD, or a warning.
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { Show } from 'solid-js';
import { say } from './language.tsx';
import { Sign, type SignName } from './sign.tsx';

export type Result = 'PASS' | 'FAIL' | 'HOLD' | 'WARN';

const looks: Record<Result, { sign: SignName; ink: string; solid: string; word: keyof typeof uiTexts }> = {
  PASS: { sign: 'pass', ink: 'text-pass-ink', solid: 'bg-pass text-on-pass', word: 'pass' },
  FAIL: { sign: 'fail', ink: 'text-fail-ink', solid: 'bg-fail text-on-fail', word: 'fail' },
  HOLD: { sign: 'hold', ink: 'text-hold-ink', solid: 'bg-hold text-on-hold', word: 'hold' },
  WARN: { sign: 'warn', ink: 'text-warn-ink', solid: 'bg-warn text-on-warn', word: 'warning' },
};

/** `word` shows the word too; without it the sign carries the word as its label. `solid` puts it on a filled disc. */
export function ResultSign(props: { result: Result; word?: boolean; solid?: boolean; size?: number }) {
  const look = () => looks[props.result];
  const label = () => (props.word ? {} : { label: say(uiTexts[look().word]) });
  return (
    <span class="inline-flex items-center gap-[0.35em] font-semibold" classList={{ [look().ink]: true }}>
      <Show
        when={props.solid}
        fallback={
          <Sign name={look().sign} {...label()} {...(props.size === undefined ? {} : { size: props.size })} />
        }
      >
        <span class={`inline-grid size-[1.6em] shrink-0 place-items-center rounded-full ${look().solid}`}>
          <Sign name={look().sign} {...label()} />
        </span>
      </Show>
      <Show when={props.word}>{say(uiTexts[look().word])}</Show>
    </span>
  );
}
