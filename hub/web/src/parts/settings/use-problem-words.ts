// The sentence for a located problem, with the plant's own names in place of codes.
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { StationType } from '@lineside/core/domain/station/facts';
import { routeProblemText } from '@lineside/core/i18n/master-problems';
import { language } from '@lineside/ui/language';
import { words } from '../../language.ts';
import { problemNamed } from '../../view/route-problem.ts';
import { useOperationName } from '../operation-names.ts';

export function useProblemWords(): (problem: RouteProblem) => string {
  const operation = useOperationName();
  const stationType = (code: string) => {
    const known = StationType.options.find((type) => type === code);
    return known === undefined ? code : words(`choice${known}`);
  };
  return (problem) => routeProblemText(problemNamed(problem, { operation, stationType }), language());
}
