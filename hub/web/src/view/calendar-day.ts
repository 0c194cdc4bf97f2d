// Days of the calendar, `2026-11-21`, counted without a zone: the distance of two is the same everywhere.
import type { OrderRow, RunRow } from '@lineside/core/contracts/planning';

const dayMs = 86_400_000;

/** Whole days from one to the other; negative when the other came before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** Days since the day by which an order or run was wanted; null while it is in time, ended, or nobody said. */
export function daysLate(
  { due, status }: { due: string | null; status: OrderRow['status'] | RunRow['status'] },
  today: string,
): number | null {
  if (due === null || status === 'COMPLETED' || status === 'CANCELLED') return null;
  const late = daysBetween(due, today);
  return late > 0 ? late : null;
}
