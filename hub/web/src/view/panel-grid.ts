// A panel as a picture: its boards in rows and columns, as square as their number lets it be.

/** Columns for so many boards: a divisor near the square root when there is one, so that no row stays open. */
export function panelColumns(boards: number): number {
  const root = Math.sqrt(boards);
  for (let columns = Math.ceil(root); columns <= Math.ceil(root) * 2; columns++)
    if (boards % columns === 0) return columns;
  return Math.ceil(root);
}
