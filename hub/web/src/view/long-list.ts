// Which rows of a long list are drawn: those in sight and a few around, so that thousands scroll as smoothly as ten.

/** Rows drawn beyond either edge, so that keys and a quick wheel find the next ones there. */
const spare = 12;

export interface RowWindow {
  /** first row drawn, and the one after the last */
  from: number;
  to: number;
  /** height of what is not drawn, px */
  above: number;
  below: number;
}

/** All in px; rows are of one height. */
export function rowWindow(sight: {
  scrollTop: number;
  height: number;
  rowHeight: number;
  count: number;
}): RowWindow {
  const { scrollTop, height, rowHeight, count } = sight;
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - spare;
  // even, so that striped rows keep their stripe
  const from = clamp(first - (first % 2), 0, count);
  const to = clamp(Math.ceil((Math.max(0, scrollTop) + height) / rowHeight) + spare, from, count);
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
