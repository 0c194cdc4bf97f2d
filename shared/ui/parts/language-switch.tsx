// English or Chinese, each named in itself, so that it is found by who cannot read the other.
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { For } from 'solid-js';
import { type Language, language, say, setLanguage } from './language.tsx';

const choices: readonly { code: Language; label: string; lang: string }[] = [
  { code: 'en', label: 'EN', lang: 'en' },
  { code: 'zh', label: '中文', lang: 'zh-CN' },
];

/** `onChoose` is told after the screen has changed, so that the choice can follow the user. `compact` is for dense pages. */
export function LanguageSwitch(props: { onChoose?: (chosen: Language) => void; compact?: boolean }) {
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    props.onChoose?.(chosen);
  };
  return (
    <fieldset
      aria-label={say(uiTexts.language)}
      class="inline-flex shrink-0 rounded-card border border-line bg-sunken p-[3px]"
    >
      <For each={choices}>
        {(choice) => (
          <button
            type="button"
            lang={choice.lang}
            data-testid={`language-${choice.code}`}
            aria-pressed={language() === choice.code}
            class="rounded-[7px] border-0 bg-transparent font-medium text-ink-soft transition-colors hover:text-ink aria-pressed:bg-surface aria-pressed:text-accent-ink aria-pressed:shadow-lift"
            classList={{
              'min-h-12 min-w-14 px-3 text-station': !props.compact,
              'min-h-8 min-w-10 px-2 text-table': props.compact === true,
            }}
            onClick={() => choose(choice.code)}
          >
            {choice.label}
          </button>
        )}
      </For>
    </fieldset>
  );
}
