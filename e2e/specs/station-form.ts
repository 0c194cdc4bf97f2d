// The track-out form of a station's window, filled with what a colleague would enter, by whatever means a spec gives.
import type { Operator } from '../plant/operator.ts';
import type { EnteredValue } from '../plant/plausible-values.ts';
import type { StationWindow } from './station-window.ts';

/** What the open form asks for, in the order in which it is shown: key values before observations. */
export async function valuesFor(
  worker: Operator,
  sn: string,
  replaced: Readonly<Record<string, EnteredValue['value']>> = {},
): Promise<EnteredValue[]> {
  const unit = (await worker.cockpit()).inStation.find((here) => here.sn === sn);
  if (unit === undefined) throw new Error(`${sn} is not in the station`);
  const observations = unit.form
    .filter(({ spec }) => spec.kind === 'OBSERVATION')
    .map(({ spec }) => spec.code);
  const values = worker.fill(unit, replaced);
  return [
    ...values.filter(({ spec }) => !observations.includes(spec)),
    ...values.filter(({ spec }) => observations.includes(spec)),
  ];
}

export async function fillForm(station: StationWindow, values: readonly EnteredValue[]): Promise<void> {
  for (const { spec, value } of values) {
    const field = station.find(`field-${spec}`);
    if ((await field.getAttribute('role')) === 'radiogroup')
      await station.find(`field-${spec}-${value}`).click();
    else await field.fill(String(value));
  }
}

/** PASS through the form, or hold where a value is out of its limits. */
export async function passThroughForm(
  station: StationWindow,
  worker: Operator,
  sn: string,
  replaced: Readonly<Record<string, EnteredValue['value']>> = {},
): Promise<void> {
  await station.page.keyboard.press('F9');
  await fillForm(station, await valuesFor(worker, sn, replaced));
  await station.page.keyboard.press('F9');
}
