// The few actions of a station, each the same whether its key is pressed or its card is scanned.

export type WorkAction =
  | 'HELP'
  | 'LOOK_UP'
  | 'COPY'
  | 'NEXT_BOARD'
  | 'NEXT'
  | 'PASS'
  | 'FAIL'
  | 'BACK'
  | 'SIGN_OUT';

/** In the order of the keyboard; null for what has a card alone. */
export const keyActions: readonly { key: string | null; action: WorkAction }[] = [
  { key: 'F1', action: 'HELP' },
  { key: 'F2', action: 'LOOK_UP' },
  { key: 'F6', action: 'COPY' },
  { key: 'F7', action: 'NEXT_BOARD' },
  { key: 'F8', action: 'NEXT' },
  { key: 'F9', action: 'PASS' },
  { key: 'F10', action: 'FAIL' },
  { key: 'Esc', action: 'BACK' },
  { key: null, action: 'SIGN_OUT' },
];

const nameOfKey: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** @param key as the browser names it */
export function actionOfKey(key: string): WorkAction | null {
  const shown = nameOfKey[key] ?? key;
  return keyActions.find((entry) => entry.key === shown)?.action ?? null;
}
