// Where a unit is, in one large sentence, and how far that can be trusted.
import type { LookedUp } from '@lineside/core/contracts/station-look-up';
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { sinceTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import type { SignName } from '@lineside/ui/sign';

export type Found = LookedUp['units'][number];

export const statusLooks: Record<Found['status'], { sign: SignName; tone: string }> = {
  QUEUED: { sign: 'late', tone: 'bg-accent-soft text-accent-ink' },
  IN_STATION: { sign: 'late', tone: 'bg-accent-soft text-accent-ink' },
  DONE: { sign: 'pass', tone: 'bg-pass-soft text-pass-ink' },
  OUT_FAILED: { sign: 'fail', tone: 'bg-fail-soft text-fail-ink' },
  ON_HOLD: { sign: 'hold', tone: 'bg-hold-soft text-hold-ink' },
  SCRAPPED: { sign: 'fail', tone: 'bg-offline-soft text-offline-ink' },
};

export function statusWords({ status, step, station }: Found): string {
  return say(lookUpTexts[`status${status}`], {
    step: step === null ? '' : say(step.name),
    station: station ?? '',
  });
}

/** @param online the hub answers: then it is a neighbour that is silent */
export function asOfWords({ asOf, complete }: LookedUp, online: boolean, now: number): string {
  if (complete) return say(lookUpTexts.knownNow);
  if (asOf === null) return say(lookUpTexts.asOfNever);
  return say(online ? lookUpTexts.asOfSilent : lookUpTexts.asOf, { time: sinceTime(asOf, now) });
}
