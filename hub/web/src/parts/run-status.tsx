// The status of a run as a word in its colour; a status this page does not know shows as its code.
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { Badge, type BadgeKind } from '@lineside/ui/badge';
import { words } from '../language.ts';

const looks: Record<string, { kind: BadgeKind; word: HubTextKey }> = {
  UNKNOWN: { kind: 'neutral', word: 'statusUNKNOWN' },
  PREP: { kind: 'neutral', word: 'statusPREP' },
  AUTHORIZED: { kind: 'accent', word: 'statusAUTHORIZED' },
  IN_PROGRESS: { kind: 'accent', word: 'statusIN_PROGRESS' },
  COMPLETED: { kind: 'pass', word: 'statusCOMPLETED' },
  CANCELLED: { kind: 'neutral', word: 'statusCANCELLED' },
};

export function runStatusWord(status: string): string {
  const look = looks[status];
  return look === undefined ? status : words(look.word);
}

export function RunStatus(props: { status: string; testId?: string }) {
  return (
    <Badge kind={looks[props.status]?.kind ?? 'neutral'} {...(props.testId ? { testId: props.testId } : {})}>
      {runStatusWord(props.status)}
    </Badge>
  );
}
