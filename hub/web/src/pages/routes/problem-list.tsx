// Everything that is the matter with a route, by step; each sentence leads to the field where it is mended.
import type { DraftStep } from '@lineside/core/domain/route/draft';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { say } from '@lineside/ui/language';
import { createMemo, For } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { useProblemWords } from '../../parts/settings/use-problem-words.ts';
import { problemAddress } from '../../view/route-address.ts';

interface ProblemListProps {
  route: string;
  steps: readonly Pick<DraftStep, 'stepNo' | 'name'>[];
  problems: readonly RouteProblem[];
}

export function ProblemList(props: ProblemListProps) {
  const problemWords = useProblemWords();
  const groups = createMemo(() => {
    const numbers = [...new Set(props.problems.map(({ stepNo }) => stepNo))];
    return numbers
      .sort((a, b) => (a ?? 0) - (b ?? 0))
      .map((stepNo) => ({
        stepNo,
        name: props.steps.find((step) => step.stepNo === stepNo)?.name ?? null,
        problems: props.problems.filter((problem) => problem.stepNo === stepNo),
      }));
  });
  return (
    <div class="grid gap-3" data-testid="compile-problems">
      <For each={groups()}>
        {(group) => (
          <section class="grid gap-1">
            <h2 class="m-0 flex items-baseline gap-2 text-hub font-semibold">
              {group.stepNo === null ? words('routeWhole') : words('atStep', { step: group.stepNo })}
              <span class="font-normal text-ink-soft">{group.name === null ? '' : say(group.name)}</span>
            </h2>
            <ul class="m-0 grid list-none gap-1 p-0 pl-3">
              <For each={group.problems}>
                {(problem) => (
                  <li
                    data-testid={`problem-${problem.code}`}
                    class="border-l-2 border-fail pl-2.5 text-table"
                  >
                    <Lead look="lead" href={problemAddress(props.route, problem)}>
                      {problemWords(problem)}
                    </Lead>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  );
}
