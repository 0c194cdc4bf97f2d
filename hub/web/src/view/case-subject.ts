// What a case is about, as it is listed: the unit before all else.
import type { ExceptionRow } from '@lineside/core/contracts/review';
import { hubStation } from '@lineside/core/kernel/catalogue';

export function caseSubject(
  row: Pick<ExceptionRow, 'unit' | 'run' | 'user' | 'origin' | 'stations'>,
): string {
  return (
    row.unit ?? row.user ?? row.run ?? row.stations.find((code) => code !== hubStation) ?? row.origin ?? '—'
  );
}
