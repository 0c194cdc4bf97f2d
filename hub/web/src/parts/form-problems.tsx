// What is wrong in a form, known to the form as a whole: each field tells its problem, the form shows them summed up.
// A problem is told once its field was left, or once saving was tried: nobody is scolded for not having typed yet.
import { type Accessor, createContext, createSignal, onCleanup, useContext } from 'solid-js';

/** A field with something the matter. */
export interface FormProblem {
  label: string;
  sentence: string;
  /** where the field stands; the summary leads there */
  element: () => HTMLElement | undefined;
}

export interface FormProblems {
  /** every problem, told or not yet, in the order of the page */
  all: () => readonly FormProblem[];
  /** saving was tried: all problems are told */
  tried: Accessor<boolean>;
  setTried: (tried: boolean) => void;
  add: (problem: Accessor<FormProblem | null>) => void;
}

const Context = createContext<FormProblems>();

export const FormProblemsProvider = Context.Provider;

export function createFormProblems(): FormProblems {
  const [fields, setFields] = createSignal<readonly Accessor<FormProblem | null>[]>([]);
  const [tried, setTried] = createSignal(false);
  const all = () =>
    fields()
      .map((problem) => problem())
      .filter((problem) => problem !== null)
      .sort((a, b) => pageOrder(a.element(), b.element()));
  const add = (problem: Accessor<FormProblem | null>) => {
    setFields((before) => [...before, problem]);
    onCleanup(() => setFields((before) => before.filter((other) => other !== problem)));
  };
  return { all, tried, setTried, add };
}

export interface FieldProblem {
  /** the sentence to show beside the field now, or null */
  shown: Accessor<string | null>;
  /** the field was left */
  leave: () => void;
}

/** For a field of any kind: makes its problem known to the form around it. Outside a form it is told at once. */
export function useFieldProblem(field: {
  label: () => string;
  sentence: () => string | null;
  element: () => HTMLElement | undefined;
}): FieldProblem {
  const form = useContext(Context);
  const [left, setLeft] = createSignal(false);
  form?.add(() => {
    const sentence = field.sentence();
    return sentence === null ? null : { label: field.label(), sentence, element: field.element };
  });
  const isTold = () => form === undefined || form.tried() || left();
  return { shown: () => (isTold() ? field.sentence() : null), leave: () => setLeft(true) };
}

function pageOrder(a: HTMLElement | undefined, b: HTMLElement | undefined): number {
  if (a === undefined || b === undefined || a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
