// Where the focus goes: fields of the open form in their order, and the scan field for keys typed at large.
// A field is any element with `data-field`; its value is the code of its spec.

import { type Field, textField } from '../../scan/text-caret.ts';

const fieldSelector = '[data-field]';

/** Focuses the field of a spec; for choices the chosen one. Null does nothing. */
export function focusField(spec: string | null): void {
  if (spec === null) return;
  const all = [...document.querySelectorAll<HTMLElement>(fieldSelector)];
  const own = all.filter((element) => element.dataset.field === spec);
  const target = own.find((element) => element instanceof HTMLInputElement && element.checked) ?? own[0];
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'center' });
  textField(target ?? null)?.select();
}

/** The field for text of a spec; null when it is none, or not on screen. */
export function fieldOf(spec: string): Field | null {
  return textField(document.querySelector(`[data-field="${CSS.escape(spec)}"]`));
}

/** The spec after the one of this element; null after the last. */
export function nextField(element: HTMLElement): string | null {
  const specs = [
    ...new Set(
      [...document.querySelectorAll<HTMLElement>(fieldSelector)].map((field) => field.dataset.field ?? ''),
    ),
  ];
  return specs[specs.indexOf(element.dataset.field ?? '') + 1] ?? null;
}

/** Makes a text the whole content of a field, as if it had been typed there. */
export function fillField(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
}

/** Focuses (or clicks) an element by its test id once the screen has caught up. */
export function focusLater(testId: string, how: 'focus' | 'click' = 'focus'): void {
  queueMicrotask(() => document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testId)}"]`)?.[how]());
}

/** What was typed by hand is overtaken by a scan. */
export function clearScanField(): void {
  const field = document.getElementById('scan-input');
  if (field instanceof HTMLInputElement) field.value = '';
}

/** Keys typed while nothing had the focus belong to the serial number. */
export function typeIntoScanField(text: string): void {
  const field = document.getElementById('scan-input');
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  fillField(field, field.value + text);
}
