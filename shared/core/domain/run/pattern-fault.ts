// What is wrong with a pattern of labels, as `{why}` of SERIAL_PATTERN_INVALID says it.
import type { Text } from '../../kernel/ids.ts';
import type { PatternFault } from './serial-rule.ts';

const texts: Record<PatternFault, Text> = {
  NUMBER_MISSING: { en: 'it has no number (n or n:4, in braces)', zh: '缺少序号（花括号中的 n 或 n:4）' },
  NUMBER_TWICE: { en: 'it has more than one number', zh: '序号不止一个' },
  WORD_UNKNOWN: { en: 'nobody knows the word', zh: '未知变量' },
  TOO_LONG: { en: 'its last label would be too long', zh: '最后一个标签过长' },
};

/** @param word the one that nobody knows; null where it is not about a word */
export function patternFaultText(fault: PatternFault, word: string | null): Text {
  const { en, zh } = texts[fault];
  return word === null ? { en, zh } : { en: `${en} ${word}`, zh: `${zh} ${word}` };
}
