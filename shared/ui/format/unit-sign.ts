// A unit of measure as the floor reads it: units come UCUM-like, thermometers say °C.

export function unitSign(unit: string | null): string {
  return unit === 'C' || unit === 'Cel' ? '°C' : (unit ?? '');
}
