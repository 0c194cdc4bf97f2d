// Boards that were tracked in under one label are one thing in the hand: a panel, its boards by place.
import type { Cockpit, UnitHere } from '@lineside/core/contracts/station-cockpit';

export interface PanelHere {
  code: string;
  /** those in this station, by place */
  boards: readonly UnitHere[];
}

/** The panel that a unit is a board of; null for a unit alone. */
export function panelOf(inStation: readonly UnitHere[], unit: UnitHere | null): PanelHere | null {
  if (unit?.panel == null) return null;
  const { code } = unit.panel;
  const boards = inStation
    .filter(({ panel }) => panel?.code === code)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  return { code, boards };
}

export function placeOf({ panel }: UnitHere): number {
  return panel?.place ?? 0;
}

/** What a scanned label means here: a unit, or the first board of a panel; null when it is not in this station. */
export function unitScanned(inStation: readonly UnitHere[], label: string): UnitHere | null {
  const unit = inStation.find(({ sn }) => sn === label);
  if (unit !== undefined) return unit;
  const board = inStation.find(({ panel }) => panel?.code === label) ?? null;
  return panelOf(inStation, board)?.boards[0] ?? null;
}

/** One entry for each thing in the hand: units alone, and of every panel its first board. */
export function thingsHere(inStation: readonly UnitHere[]): UnitHere[] {
  return inStation.filter(
    (unit) => unit.panel === null || panelOf(inStation, unit)?.boards[0]?.sn === unit.sn,
  );
}

/** The codes that scans on this line are expected to read. */
export function knownCodes(cockpit: Cockpit | null): { known: string[]; runs: string[] } {
  const inside = cockpit?.inStation ?? [];
  const waiting = [...(cockpit?.queue.first ?? []), ...(cockpit?.rework ?? [])];
  const panels = [
    ...inside.map(({ panel }) => panel?.code ?? null),
    ...(cockpit?.queue.first ?? []).map(({ panel }) => panel),
  ];
  const units = [...inside, ...waiting].map(({ sn }) => sn);
  return {
    known: [...new Set([...units, ...panels.filter((code) => code !== null)])],
    runs: (cockpit?.runs ?? []).map(({ run }) => run),
  };
}
