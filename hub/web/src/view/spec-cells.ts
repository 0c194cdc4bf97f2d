// A spec in the words of a list: its limits in one short line.
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import { unitSign } from '@lineside/ui/format/unit-sign';

/** `240 … 250`, `≥ 30`, `< 24` where the limit itself is out; empty without limits. */
export function limitsText({ lsl, usl, limitExclusive }: DataSpec): string {
  if (lsl !== null && usl !== null) return `${lsl} … ${usl}`;
  if (lsl !== null) return `${limitExclusive ? '>' : '≥'} ${lsl}`;
  return usl === null ? '' : `${limitExclusive ? '<' : '≤'} ${usl}`;
}

/** What stands where a number has its limits: the codes of a choice. */
export function optionsText({ options }: DataSpec): string {
  return options.map(({ code }) => code).join(' · ');
}

export function unitText({ unit }: DataSpec): string {
  return unitSign(unit);
}
