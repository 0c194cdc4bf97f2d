// The language of this window, as a signal: every text re-renders when it changes. Remembered on this machine.
import type { Text } from '@lineside/core/kernel/ids';
import { createSignal } from 'solid-js';
import { type Fills, fillText, type Language } from '../format/fill-text.ts';

export type { Language };

const storageKey = 'lineside.language';

function remembered(): Language {
  const stored = localStorage.getItem(storageKey);
  if (stored === 'en' || stored === 'zh') return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

const [language, setSignal] = createSignal<Language>(remembered());
document.documentElement.lang = htmlLanguage(language());

export { language };

/** Shows everything in this language from now on. */
export function setLanguage(chosen: Language): void {
  localStorage.setItem(storageKey, chosen);
  document.documentElement.lang = htmlLanguage(chosen);
  setSignal(chosen);
}

/** A text in the window's language, `{places}` filled. Reactive. */
export function say(text: Text, fills?: Fills): string {
  return fillText(text, language(), fills);
}

function htmlLanguage(chosen: Language): string {
  return chosen === 'zh' ? 'zh-CN' : 'en';
}
