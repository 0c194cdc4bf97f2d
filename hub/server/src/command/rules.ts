// Every command of the hub: what it must know, who may give it, which facts it leads to. One table, no hole in it.

import { decideAnswer } from '@lineside/core/domain/review/answer';
import { deviceRules } from './device-rules.ts';
import { masterRules } from './master-rules.ts';
import { peopleRules } from './people-rules.ts';
import { planningRules } from './planning-rules.ts';
import { routeRules } from './route-rules.ts';
import type { Rules } from './rule.ts';
import { unitRules } from './unit-rules.ts';

export const commandRules: Rules = {
  ...deviceRules,
  ...masterRules,
  ...peopleRules,
  ...planningRules,
  ...routeRules,
  ...unitRules,

  answerException: (known, actor, input) => {
    const exception = known.exception(input.exception);
    const sn = exception?.subject.unit ?? null;
    return decideAnswer(
      {
        actor,
        exception,
        answered: known.state('exception', input.exception).answered,
        unit: sn === null ? null : known.found('unit', sn),
        run: (run) => known.found('run', run),
      },
      input,
    );
  },
};
