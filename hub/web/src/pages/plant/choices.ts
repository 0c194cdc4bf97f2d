// The choices of the plant's forms, worded in the window's language.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { StationType } from '@lineside/core/domain/station/facts';
import { say } from '@lineside/ui/language';
import { words } from '../../language.ts';
import type { Option } from '../../parts/form-fields.tsx';

export function processChoices(): Option<'SMT' | 'DIP'>[] {
  return (['SMT', 'DIP'] as const).map((value) => ({ value, label: words(`choice${value}`) }));
}

export function stationTypeChoices(): Option<StationType>[] {
  return StationType.options.map((value) => ({ value, label: words(`choice${value}`) }));
}

export function severityChoices(): Option<'CRITICAL' | 'MAJOR' | 'MINOR'>[] {
  return (['CRITICAL', 'MAJOR', 'MINOR'] as const).map((value) => ({
    value,
    label: words(`choice${value}`),
  }));
}

export function lineChoices(rows: readonly MasterRow<'line'>[]) {
  return rows.map(({ data }) => ({ value: data.code, label: named(data) }));
}

/** Those of one line. */
export function groupChoices(rows: readonly MasterRow<'stationGroup'>[], line: string) {
  return rows
    .filter(({ data }) => data.line === line)
    .map(({ data }) => ({ value: data.code, label: named(data) }));
}

export function operationChoices(rows: readonly MasterRow<'operation'>[]): Option<string>[] {
  return rows.map(({ data }) => ({
    value: data.code,
    label: named(data),
    group: data.process === null ? words('processAny') : words(`choice${data.process}`),
  }));
}

/** Names are what people know; the code tells two of one name apart. */
function named({ code, name }: { code: string; name: { en: string; zh: string } }): string {
  const said = say(name);
  return said === '' || said === code ? code : `${said} · ${code}`;
}
