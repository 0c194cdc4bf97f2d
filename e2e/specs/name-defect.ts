// Naming a defect on the track-out form, as an operator does.
import type { StationWindow } from './station-window.ts';

export async function nameDefect(station: StationWindow, code: string, location: string): Promise<void> {
  await station.find(`defect-${code}`).click();
  await station.find('defect-location').fill(location);
}
