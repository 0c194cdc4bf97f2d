// A code that people can read, from the English name: upper case, words joined by underscores, another number when
// it is taken. So nobody types codes, and nobody has to invent one.

const longest = 64;

/** Empty when the name has no letter or digit in it. */
export function codeOfName(name: string, taken: ReadonlySet<string>): string {
  const code = name
    // "é" is told apart into its letter and its accent, which falls away with the other signs
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, longest)
    .replace(/_$/, '');
  return code === '' || !taken.has(code) ? code : numbered(code, taken);
}

function numbered(code: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) {
    const suffix = `-${n}`;
    const candidate = `${code.slice(0, longest - suffix.length)}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
}
