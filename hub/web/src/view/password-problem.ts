// What is wrong with a password while it is typed, in a sentence: the same rules that the hub goes by.
import { passwordFault, whyWeak } from '@lineside/core/domain/access/password-rules';
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import { fillText, type Language } from '@lineside/ui/format/fill-text';

/** @param present the password that it replaces, where it is known */
export function passwordProblem(
  password: string,
  whose: { user: string; name: string },
  language: Language,
  present?: string,
): string | null {
  if (password === '') return fillText(hubTexts.faultMissing, language);
  const fault = password === present ? 'present' : passwordFault(password, whose);
  if (fault === null) return null;
  const { whyEn, whyZh } = whyWeak(fault);
  return fillText(hubTexts.passwordWeak, language, { why: language === 'en' ? whyEn : whyZh });
}
