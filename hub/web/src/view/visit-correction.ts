// How a visit that was recorded wrongly may be set right: it does not count, or it came out differently.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { TraceVisit } from '@lineside/core/contracts/trace';
import type { Defect } from '@lineside/core/domain/defect/defect';

export type CorrectionChoice = 'VOID_VISIT' | 'PASS' | 'FAIL';
export type TypedDefect = Pick<Defect, 'code' | 'location' | 'remark'>;

/** A visit that came out may also have passed or failed; one that does not count any more stays so. */
export function possibleCorrections({
  result,
  voided,
}: Pick<TraceVisit, 'result' | 'voided'>): CorrectionChoice[] {
  if (voided !== null) return [];
  if (result === null) return ['VOID_VISIT'];
  return result === 'FAIL' ? ['PASS', 'FAIL', 'VOID_VISIT'] : ['FAIL', 'VOID_VISIT'];
}

/** The correction as the hub takes it; null while a FAIL names no defect. Rows left empty are no defects. */
export function correctionOf(
  choice: CorrectionChoice,
  typed: readonly TypedDefect[],
): HubCommandInput<'correctVisit'>['correction'] | null {
  if (choice === 'VOID_VISIT') return { correction: 'VOID_VISIT' };
  if (choice === 'PASS') return { correction: 'RESULT', result: 'PASS', defects: [] };
  const defects = typed
    .map(({ code, location, remark }) => ({
      code: code.trim(),
      location: location.trim(),
      remark: remark.trim(),
    }))
    .filter(({ code, location, remark }) => code + location + remark !== '');
  const isWhole = defects.length > 0 && defects.every(({ code }) => code !== '');
  return isWhole ? { correction: 'RESULT', result: 'FAIL', defects } : null;
}
