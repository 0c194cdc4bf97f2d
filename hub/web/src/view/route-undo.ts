// What was done to a draft, to be undone and redone. Typing on in one field is one step: changes that come one after
// another under the same label are kept as one. Pure.
export interface Undo<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** of the last change; null: whatever comes next is a step of its own */
  label: string | null;
}

/** More than anybody undoes; whatever is older is forgotten. */
const stepsKept = 200;

export function begun<State>(present: State): Undo<State> {
  return { past: [], present, future: [], label: null };
}

/** A change; what was undone before it is gone. */
export function changed<State>(undo: Undo<State>, present: State, label: string | null = null): Undo<State> {
  if (present === undo.present) return undo;
  const goesOn = label !== null && label === undo.label && undo.past.length > 0;
  const past = goesOn ? undo.past : [...undo.past, undo.present].slice(-stepsKept);
  return { past, present, future: [], label };
}

export function undone<State>(undo: Undo<State>): Undo<State> {
  const before = undo.past.at(-1);
  if (before === undefined) return undo;
  return {
    past: undo.past.slice(0, -1),
    present: before,
    future: [undo.present, ...undo.future],
    label: null,
  };
}

export function redone<State>(undo: Undo<State>): Undo<State> {
  const [next, ...future] = undo.future;
  if (next === undefined) return undo;
  return { past: [...undo.past, undo.present], present: next, future, label: null };
}
