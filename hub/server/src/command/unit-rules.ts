// Commands about single units at the hub, where the unit's line counts: disposition, and setting a visit right.
import { decideCorrect } from '@lineside/core/domain/unit/correct';
import { decideDispose } from '@lineside/core/domain/unit/dispose';
import type { Rules } from './rule.ts';

/** At the hub everybody acts for themselves. */
const atHub = { requestedBy: null, place: null };

export const unitRules: Pick<Rules, 'disposeUnit' | 'correctVisit'> = {
  disposeUnit: (known, actor, input) =>
    decideDispose({ ...atHub, actor, unit: known.found('unit', input.sn) }, input),

  correctVisit: (known, actor, input) => {
    const unit = known.found('unit', input.sn);
    const run = unit?.run == null ? null : known.found('run', unit.run);
    return decideCorrect({ ...atHub, actor, unit, run }, input);
  },
};
