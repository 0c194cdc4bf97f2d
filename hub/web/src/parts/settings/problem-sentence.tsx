// What is the matter with a route at one place, as a sentence with its sign.
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { Sign } from '@lineside/ui/sign';
import { useProblemWords } from './use-problem-words.ts';

export function ProblemSentence(props: { problem: RouteProblem }) {
  const problemWords = useProblemWords();
  return (
    <p
      class="m-0 flex items-baseline gap-1.5 text-table text-fail-ink"
      data-testid={`problem-${props.problem.code}`}
    >
      <Sign name="fail" size={12} class="translate-y-px" />
      {problemWords(props.problem)}
    </p>
  );
}
