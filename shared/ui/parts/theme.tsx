// Light, dark, or as the system says; remembered on this machine and set before the first paint of the app.
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import Moon from 'lucide-solid/icons/moon';
import Sun from 'lucide-solid/icons/sun';
import SunMoon from 'lucide-solid/icons/sun-moon';
import { createSignal, Match, Switch } from 'solid-js';
import { say } from './language.tsx';

export type ThemeChoice = 'light' | 'dark' | 'system';

const storageKey = 'lineside.theme';
const texts = { light: uiTexts.themeLight, dark: uiTexts.themeDark, system: uiTexts.themeSystem };
const after: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' };

function remembered(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

const [themeChoice, setSignal] = createSignal<ThemeChoice>(remembered());
apply(themeChoice());

export { themeChoice };

export function setThemeChoice(choice: ThemeChoice): void {
  localStorage.setItem(storageKey, choice);
  apply(choice);
  setSignal(choice);
}

function apply(choice: ThemeChoice): void {
  const root = document.documentElement;
  if (choice === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', choice);
}

/** One button through system → light → dark; `compact` is for dense pages. */
export function ThemeSwitch(props: { compact?: boolean }) {
  const label = () => say(uiTexts.themeNow, { choice: say(texts[themeChoice()]) });
  const size = () => (props.compact ? 18 : 24);
  return (
    <button
      type="button"
      data-testid="theme-toggle"
      aria-label={label()}
      title={label()}
      class="inline-grid shrink-0 place-items-center rounded-card border border-line bg-sunken text-ink-soft transition-colors hover:border-line-strong hover:text-ink"
      classList={{ 'size-[54px]': !props.compact, 'size-[38px]': props.compact === true }}
      onClick={() => setThemeChoice(after[themeChoice()])}
    >
      <Switch>
        <Match when={themeChoice() === 'light'}>
          <Sun size={size()} aria-hidden="true" />
        </Match>
        <Match when={themeChoice() === 'dark'}>
          <Moon size={size()} aria-hidden="true" />
        </Match>
        <Match when={themeChoice() === 'system'}>
          <SunMoon size={size()} aria-hidden="true" />
        </Match>
      </Switch>
    </button>
  );
}
