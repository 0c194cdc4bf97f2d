// Days of the calendar, `2026-11-21`, counted without a zone: the distance of two is the same everywhere.
const dayMs = 86_400_000;

/** Whole days from one to the other; negative when the other came before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
