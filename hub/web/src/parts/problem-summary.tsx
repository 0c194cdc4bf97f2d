// What is wrong in a form, on top of it: each line leads to its field. Shown once saving was tried.
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../language.ts';
import type { FormProblems } from './form-problems.tsx';

export function ProblemSummary(props: { problems: FormProblems; ref: (element: HTMLElement) => void }) {
  const told = () => (props.problems.tried() ? props.problems.all() : []);
  const title = () => words(told().length === 1 ? 'problemsTitleOne' : 'problemsTitle', { n: told().length });
  return (
    <section
      ref={props.ref}
      tabindex="-1"
      aria-label={title()}
      hidden={told().length === 0}
      data-testid="form-problems"
      class="gap-1 rounded-card border border-fail bg-fail-soft px-3 py-2.5 text-fail-ink"
      classList={{ grid: told().length > 0 }}
    >
      <Show when={told().length > 0}>
        <p class="m-0 flex items-center gap-2 font-semibold">
          <Sign name="fail" size={14} />
          {title()}
        </p>
        <ul class="m-0 list-none p-0 pl-[22px] text-table">
          <For each={told()}>
            {(problem) => (
              <li>
                <button
                  type="button"
                  onClick={() => problem.element()?.focus()}
                  class="border-0 bg-transparent p-0 text-left text-inherit underline decoration-1 underline-offset-2"
                >
                  {problem.label}
                </button>
                {': '}
                {problem.sentence}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
