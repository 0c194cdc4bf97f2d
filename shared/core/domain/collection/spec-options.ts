// The choices of a spec in one cell of a table, `PASS:Pass:合格; FAIL:Fail:不合格`: what is written is read again as it
// was, whatever signs it holds.
import type { DataSpec } from './spec.ts';

type Option = DataSpec['options'][number];

export function optionsText(options: readonly Option[]): string {
  return options.map(({ code, name }) => [code, name.en, name.zh].map(escaped).join(':')).join('; ');
}

/** A name left out is the code, or the other language's. Null where a choice has more than code and two names. */
export function readOptions(text: string): Option[] | null {
  const entries = split(text, ';').filter((entry) => entry.trim() !== '');
  const options = entries.map((entry) => {
    const [code = '', en = code, zh = en, ...others] = split(entry.trimStart(), ':').map(unescaped);
    return others.length > 0 ? null : { code, name: { en, zh } };
  });
  const whole = options.filter((option) => option !== null);
  return whole.length < options.length ? null : whole;
}

/** A backslash before each sign that parts, and before space at the beginning, which reading takes off. */
function escaped(part: string): string {
  return part.replace(/[\\:;]|^\s/gu, '\\$&');
}

function unescaped(part: string): string {
  return part.replace(/\\(.)/gsu, '$1');
}

/** Splits at a sign that no backslash precedes; backslashes stay. */
function split(text: string, sign: ':' | ';'): string[] {
  const parts = [''];
  for (const [token] of text.matchAll(/\\?./gsu))
    if (token === sign) parts.push('');
    else parts[parts.length - 1] += token;
  return parts;
}
