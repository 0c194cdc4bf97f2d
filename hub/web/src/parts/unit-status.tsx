// The status of a unit: sign, word and colour.
import { type UnitStatus as Status, unitStatuses } from '@lineside/core/domain/unit/state';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { Badge, type BadgeKind } from '@lineside/ui/badge';
import { words } from '../language.ts';

const looks: Record<Status, { kind: BadgeKind; word: HubTextKey }> = {
  QUEUED: { kind: 'neutral', word: 'unitQUEUED' },
  IN_STATION: { kind: 'accent', word: 'unitIN_STATION' },
  DONE: { kind: 'pass', word: 'unitDONE' },
  OUT_FAILED: { kind: 'fail', word: 'unitOUT_FAILED' },
  ON_HOLD: { kind: 'hold', word: 'unitON_HOLD' },
  SCRAPPED: { kind: 'fail', word: 'unitSCRAPPED' },
};

export function isUnitStatus(status: string): status is Status {
  return unitStatuses.some((known) => known === status);
}

export function unitStatusWord(status: string): string {
  return isUnitStatus(status) ? words(looks[status].word) : status;
}

export function UnitStatus(props: { status: string; testId?: string }) {
  return (
    <Badge
      kind={isUnitStatus(props.status) ? looks[props.status].kind : 'neutral'}
      {...(props.testId ? { testId: props.testId } : {})}
    >
      {unitStatusWord(props.status)}
    </Badge>
  );
}
