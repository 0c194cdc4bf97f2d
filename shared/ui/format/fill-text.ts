// One sentence of a bilingual text, its `{name}` places filled. A place without a value shows as a dash.
import type { Text } from '@lineside/core/kernel/ids';

export type Language = 'en' | 'zh';
export type Fills = Readonly<Record<string, string | number | null | undefined>>;

export function fillText(text: Text, language: Language, fills: Fills = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_place, name: string) => String(fills[name] ?? '—'));
}
