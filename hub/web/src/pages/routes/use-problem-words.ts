// The sentence for a located problem, with the plant's own names in place of codes.
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { routeProblemText } from '@lineside/core/i18n/master-problems';
import { language } from '@lineside/ui/language';
import { words } from '../../language.ts';
import { problemNamed } from '../../view/route-problem.ts';
import { useOperationName } from './setting-scene.ts';

export function useProblemWords(): (problem: RouteProblem) => string {
  const operation = useOperationName();
  const stationType = (code: string) =>
    code === 'MANUAL' || code === 'AUTO' || code === 'BATCH' || code === 'TEST'
      ? words(`choice${code}`)
      : code;
  return (problem) => routeProblemText(problemNamed(problem, { operation, stationType }), language());
}
