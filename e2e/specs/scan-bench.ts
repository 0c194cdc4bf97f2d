// What the specs of scanning share: somebody at work at the first station, boards of their own, and what was asked of
// the station because of a scan.
import { expect, type Page } from '@playwright/test';
import { board, printing } from './plant-fixture.ts';
import type { StationWindow } from './station-window.ts';

/** Gives boards one after another, from the n-th of the run on. */
export function boardsFrom(n: number): () => string {
  let next = n;
  return () => board(next++);
}

export async function atWork(
  openStation: (station: string) => Promise<StationWindow>,
): Promise<StationWindow> {
  const station = await openStation(printing);
  await station.signInByBadge('BADGE-P01');
  return station;
}

export async function scanIn(station: StationWindow, sn: string): Promise<void> {
  await station.scan(sn);
  await expect(station.inStation(sn)).toBeVisible();
}

/** Serial numbers that the window has asked the station to track in, in order. */
export function askedIn(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/bridge/trackIn')) asked.push(request.postDataJSON().sn);
  });
  return asked;
}

/** The board in hand is failing: its defect is chosen, and where it is has the focus. */
export async function openDefectLocation(station: StationWindow): Promise<void> {
  await station.page.keyboard.press('F10');
  await station.find('defect-SP_BRIDGE').click();
  await expect(station.find('defect-location')).toBeFocused();
}
