// What the hub derives for its reads from folded streams, kept beside them and rebuilt with them.

import type { DeviceRow } from './devices.ts';
import type { DataSpecRow, RouteDraftRow, RouteVersionRow } from './master-data.ts';

/** One unit, as lists and counts need it. */
export interface UnitRow {
  sn: string;
  run: string | null;
  line: string | null;
  status: string;
  /** the step it is in, failed at or waits for; null when nothing is left */
  step: number | null;
  /** station of its open visit */
  station: string | null;
  /** why it is on hold, else empty */
  note: string;
  /** wall-clock part of its last fact's stamp, ms */
  updatedAt: number;
}

/** One run, without its frozen route. */
export interface RunRow {
  run: string;
  order: string;
  line: string;
  product: string;
  productName: string;
  status: string;
  qty: number;
  route: string;
  routeVersion: number;
  startedAt: number | null;
  updatedAt: number;
}

/** How many units of a run stand so at a step (0: at none). PASSED and FAILED count results, the rest statuses. */
export interface Tally {
  run: string;
  standing: string;
  step: number;
  count: number;
}

/** Track-outs of one station in one minute (of the station's own clock). */
export interface MinuteResults {
  station: string;
  minute: number;
  passed: number;
  failed: number;
}

export interface ViewChanges {
  devices: readonly DeviceRow[];
  units: readonly UnitRow[];
  runs: readonly RunRow[];
  /** differences, to be added */
  tallies: readonly Tally[];
  results: readonly MinuteResults[];
  routeDrafts: readonly RouteDraftRow[];
  routeVersions: readonly RouteVersionRow[];
  dataSpecs: readonly DataSpecRow[];
  /** what is no more */
  removed: readonly { kind: 'routeDraft' | 'route' | 'dataSpec'; key: string }[];
}
