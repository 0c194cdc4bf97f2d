// A slot as people write it, `2F-46`, `2 F - 46`, `2F46` or just `F44`: read into machine, side and position. Where the
// machine is left out and several have such a slot, they are named and nobody guesses.

export interface Slot {
  /** as it is kept: `2F-46` */
  slot: string;
  machine: string;
  /** F front, R rear */
  side: 'F' | 'R';
  position: number;
}

const sides: Readonly<Record<string, Slot['side']>> = { F: 'F', R: 'R', 前: 'F', 后: 'R' };

export function slotOf(machine: string, side: Slot['side'], position: number): Slot {
  return { slot: `${machine}${side}-${position}`, machine, side, position };
}

/**
 * Null: this is no slot.
 * @param machines the machines that it may be on; a number that is written is taken as it is
 */
export function parseSlot(text: string, machines: readonly string[]): Slot | { ambiguous: string[] } | null {
  const written = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/gu, '')
    .replace(/[‐-―−]/gu, '-');
  const [, before = '', sideWritten = '', digits = ''] =
    /^(.*?)-?([FR前后])-?(\d{1,3})$/u.exec(written) ?? [];
  const side = sides[sideWritten];
  const position = Number(digits);
  if (side === undefined || position === 0) return null;
  if (before !== '') {
    const machine = machineOf(before, machines);
    return machine === null ? null : slotOf(machine, side, position);
  }
  const possible = machines.map((machine) => slotOf(machine, side, position));
  const [only, ...others] = possible;
  return only !== undefined && others.length === 0 ? only : { ambiguous: possible.map(({ slot }) => slot) };
}

/** One of the machines, whatever its letters' case, or a number without leading zeros. */
function machineOf(written: string, machines: readonly string[]): string | null {
  const known = machines.find((machine) => machine.toUpperCase() === written);
  return known ?? (/^0*[1-9]\d{0,2}$/.test(written) ? String(Number(written)) : null);
}
