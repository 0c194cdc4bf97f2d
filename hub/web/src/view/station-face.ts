// How a station reads at a glance: its short code on its own line, and whether anything about it needs a look.
import type { Overview, StationOnLine } from '@lineside/core/contracts/hub-api';
import { noticeableOffsetMs } from './clock-offset.ts';

export type LineOnPage = Overview['lines'][number];

/** `MOUNT-01` for `SMT-A-MOUNT-01` on line `SMT-A`: on its own line the prefix says nothing. */
export function shortStation(code: string, line: string): string {
  const prefix = `${line}-`;
  return code.startsWith(prefix) && code.length > prefix.length ? code.slice(prefix.length) : code;
}

/** `pick and place 01` for `SMT-A pick and place 01`, on its own line. */
export function shortStationName(name: string, line: string): string {
  return name.startsWith(`${line} `) ? name.slice(line.length + 1) : name;
}

/** The station's clock is far enough off to mislead whoever compares times. */
export function clockNeedsLook(station: Pick<StationOnLine, 'clockOffsetMs'>): boolean {
  return station.clockOffsetMs !== null && Math.abs(station.clockOffsetMs) >= noticeableOffsetMs;
}

export interface PlantSums {
  stations: number;
  live: number;
  inside: number;
  passed: number;
  failed: number;
  owed: number;
}

/** What the stations add up to. */
export function sumStations(stations: readonly StationOnLine[]): PlantSums {
  const sum = (of: (station: StationOnLine) => number) =>
    stations.reduce((total, station) => total + of(station), 0);
  return {
    stations: stations.length,
    live: stations.filter((station) => station.contact === 'LIVE').length,
    inside: sum((station) => station.inside),
    passed: sum((station) => station.passed24h),
    failed: sum((station) => station.failed24h),
    owed: sum((station) => station.owed),
  };
}
