// A salvage file as a station's export writes it: one sealed batch a line. Empty lines mean nothing.

export interface SalvageLine {
  /** as an editor counts, from 1 */
  no: number;
  /** what is sent; a line that is no JSON goes as it is, so that the hub says what is wrong with it */
  batch: unknown;
}

export function salvageLines(text: string): SalvageLine[] {
  return text
    .split('\n')
    .map((line, index) => ({ no: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
    .map((line) => ({ no: line.no, batch: jsonOr(line.text) }));
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
