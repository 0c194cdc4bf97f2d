// The code of a role, from its English name: in lower case, as the presets have theirs.
import { codeOfName } from './code-of-name.ts';

/** Another number when it is taken; empty when the name has no letter or digit in it. */
export function roleCodeOf(name: string, taken: ReadonlySet<string>): string {
  const upper = new Set([...taken].map((code) => code.toUpperCase()));
  return codeOfName(name, upper).toLowerCase();
}
