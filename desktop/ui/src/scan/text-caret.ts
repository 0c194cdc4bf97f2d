// What a text field holds and where its cursor stands, to put a text in there or to set both back.

export type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Snapshot {
  field: Field;
  value: string;
  start: number | null;
  end: number | null;
}

const textTypes = new Set(['text', 'search', 'password', 'tel']);

/** The element as a field for text; null when it is none. */
export function textField(element: Element | null): Field | null {
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && textTypes.has(element.type) ? element : null;
}

export function snapshot(field: Field): Snapshot {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

export function restore({ field, value, start, end }: Snapshot): void {
  field.value = value;
  if (start !== null) field.setSelectionRange(start, end);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Puts a text into a field where its cursor is, as if it had been typed there. */
export function insertText(field: Field, text: string): void {
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
}

/** How much more text would fit where the cursor is; infinite in a field without a limit. */
export function roomIn(field: Field): number {
  if (field.maxLength < 0) return Number.POSITIVE_INFINITY;
  const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  return field.maxLength - field.value.length + replaced;
}
