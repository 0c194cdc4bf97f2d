// A sampling rule in words: what it applies to, what is drawn, and why it does or does not fit a run. Pure.
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import type { SamplingVerdict } from '@lineside/core/domain/sampling/match';
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import { fillText, type Language } from '@lineside/ui/format/fill-text';

type Rule = SamplingRuleConfigured;

/** `any product, line SMT-A, lots of 281–500` */
export function appliesWords(rule: Rule, language: Language): string {
  const { product, line, route } = rule;
  const named = [
    product === null
      ? fillText(hubTexts.samplingAnyProduct, language)
      : fillText(hubTexts.samplingProduct, language, { product }),
    line === null ? '' : fillText(hubTexts.samplingLine, language, { line }),
    route === null ? '' : fillText(hubTexts.samplingRoute, language, { route }),
    lotWords(rule, language),
  ];
  return listed(named, language);
}

/** `50 units, accept 3` */
export function drawnWords({ sample, accept }: Rule, language: Language): string {
  const drawn =
    sample.by === 'FIXED'
      ? fillText(hubTexts.samplingUnits, language, { n: sample.units })
      : fillText(hubTexts.samplingPercent, language, { n: sample.percent });
  return listed([drawn, fillText(hubTexts.samplingAccept, language, { n: accept })], language);
}

/** Why a rule fits a run or does not; `winner` is the rule that does. */
export function verdictWords(
  verdict: SamplingVerdict,
  rule: Rule,
  winner: Rule | null,
  language: Language,
): string {
  const { product, line, route, lotFrom, lotTo } = rule;
  return fillText(hubTexts[`sampling${verdict}`], language, {
    ...{ product, line, route },
    from: lotFrom,
    to: lotTo,
    winner: winner?.name[language] ?? null,
  });
}

function lotWords({ lotFrom: from, lotTo: to }: Rule, language: Language): string {
  if (from === null && to === null) return fillText(hubTexts.samplingAnyLot, language);
  if (from === null) return fillText(hubTexts.samplingLotTo, language, { to });
  if (to === null) return fillText(hubTexts.samplingLotFrom, language, { from });
  return fillText(hubTexts.samplingLots, language, { from, to });
}

function listed(parts: readonly string[], language: Language): string {
  return parts
    .filter((part) => part !== '')
    .reduce((first, rest) => fillText(hubTexts.listOf, language, { first, rest }));
}
