// A path into a machine's message: the one that a click in the sample fills is marked; what could not be read there
// from the sample is said beneath.
import type { Extraction } from '@lineside/core/domain/ingest/extract';
import { Sign } from '@lineside/ui/sign';
import { createUniqueId, For } from 'solid-js';
import { words } from '../../language.ts';
import { useFieldProblem } from '../form-problems.tsx';

interface PathFieldProps {
  label: string;
  /** the label is read out only */
  bare?: boolean;
  value: string;
  onValue: (path: string) => void;
  fault: string | null;
  extraction: Extraction | null;
  isTarget: boolean;
  onTarget: () => void;
  testId: string;
}

export function PathField(props: PathFieldProps) {
  const id = createUniqueId();
  let field: HTMLInputElement | undefined;
  const problem = useFieldProblem({
    label: () => props.label,
    sentence: () => props.fault,
    element: () => field,
  });
  const unread = () =>
    (props.extraction?.problems ?? []).filter(({ path }) => props.value !== '' && path === props.value);
  const sentences = () => {
    const shown = problem.shown();
    return shown === null
      ? unread().map(({ problem: code, found }) => words(`read${code}`, { found }))
      : [shown];
  };
  return (
    <div class="grid min-w-0 gap-0.5">
      <label for={id} class="text-mini text-ink-soft" classList={{ 'sr-only': props.bare === true }}>
        {props.label}
      </label>
      <input
        id={id}
        ref={field}
        type="text"
        autocomplete="off"
        spellcheck={false}
        data-testid={props.testId}
        value={props.value}
        aria-invalid={sentences().length > 0 || undefined}
        aria-describedby={`${id}-note`}
        onFocus={() => props.onTarget()}
        onBlur={problem.leave}
        onInput={(event) => props.onValue(event.currentTarget.value)}
        class="h-8 w-full min-w-0 rounded-chip border border-line-strong bg-surface px-2 font-code text-table text-ink aria-invalid:border-fail"
        classList={{ 'border-accent! ring-1 ring-accent': props.isTarget }}
      />
      <div id={`${id}-note`}>
        <For each={[...new Set(sentences())].slice(0, 2)}>
          {(sentence) => (
            <p
              class="m-0 flex items-baseline gap-1 text-mini text-fail-ink"
              data-testid={`${props.testId}-unread`}
            >
              <Sign name="fail" size={10} />
              <span class="min-w-0 break-words">{sentence}</span>
            </p>
          )}
        </For>
      </div>
    </div>
  );
}
