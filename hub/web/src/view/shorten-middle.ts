// Long codes shorten in the middle: both ends carry meaning, the middle rarely does.

/** At most `max` characters, the end never shorter than the beginning, `…` between. */
export function shortenMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = Math.floor((max - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (max - 1 - head))}`;
}
