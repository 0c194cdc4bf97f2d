// Which passwords are too easy to guess, and why, in words of both languages. Length counts more than odd characters;
// what everybody knows of a person (id and name) counts for nothing.
import type { Text } from '../../kernel/ids.ts';

/** Fewest characters of a password, and fewest besides the user's own id and name. */
const fewest = 10;
const fewestBesides = 8;

/** What guessers try first; compared without case, spaces and signs. */
const common: ReadonlySet<string> = new Set([
  ...['passwordpassword', 'password12', 'password123', 'password1234', 'passw0rd123', 'passw0rd1234'],
  ...[
    'qwertyuiop',
    'qwertyuiopasdf',
    'qwerty12345',
    'qwerty123456',
    '1q2w3e4r5t',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
  ],
  ...[
    'asdfghjkl1',
    'asdfghjklzxcvbnm',
    'zxcvbnm123',
    'iloveyou12',
    'iloveyou123',
    'iloveyou1314',
    'woaini1314',
  ],
  ...[
    'woaini1314520',
    'woaini520520',
    'administrator',
    'administrator1',
    'admin12345',
    'admin123456',
    'adminadmin',
  ],
  ...['welcome123', 'welcome1234', 'letmein123', 'letmein1234', 'changeme12', 'changeme123', 'changeit123'],
  ...['football123', 'baseball123', 'superman123', 'trustno1234', 'monkey12345', 'dragon12345', 'abc1234567'],
  ...['abcd123456', 'abc123456789', 'a123456789', 'aa123456789', 'qq123456789', 'test123456', 'guest12345'],
  ...[
    'user123456',
    'root123456',
    'operator123',
    'operator1234',
    'lineside123',
    'linesidemes',
    'manufacturing',
  ],
]);

const why = {
  short: { en: `shorter than ${fewest} characters`, zh: `少于 ${fewest} 位` },
  own: { en: 'little more than your user name or name', zh: '与用户名或姓名过于相近' },
  repeated: { en: 'one character over and over', zh: '同一字符重复' },
  run: { en: 'characters in a row, as on the keyboard or in counting', zh: '连续的数字、字母或键盘顺序' },
  common: { en: 'among the first that are guessed', zh: '属于常见密码' },
  present: { en: 'the same as before', zh: '与原密码相同' },
} satisfies Record<string, Text>;

export type PasswordFault = keyof typeof why;

/** For PASSWORD_WEAK: `why` in both languages. */
export function whyWeak(fault: PasswordFault): { whyEn: string; whyZh: string } {
  return { whyEn: why[fault].en, whyZh: why[fault].zh };
}

/** @returns why a password is not taken for this person; null when it is */
export function passwordFault(
  password: string,
  { user, name }: { user: string; name: string },
): PasswordFault | null {
  const text = plain(password);
  if ([...password.trim()].length < fewest) return 'short';
  if (new Set(text).size <= 1) return 'repeated';
  if (isRun(text)) return 'run';
  if (common.has(text)) return 'common';
  const besides = [user, name]
    .map(plain)
    .filter((own) => own !== '')
    .reduce((left, own) => left.replaceAll(own, ''), text);
  return besides !== text && [...besides].length < fewestBesides ? 'own' : null;
}

/** Without case, spaces and signs, which only dress a word up; signs alone are kept. */
function plain(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return lower.replace(/[^\p{L}\p{N}]/gu, '') || lower;
}

const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** The whole of it is a stretch of a row, either way. */
function isRun(text: string): boolean {
  const backwards = [...text].reverse().join('');
  return rows.some((row) => row.includes(text) || row.includes(backwards));
}
