// What the hub derives for its reads from folded streams, kept beside them and rebuilt with them.

import type { OrderState } from '@lineside/core/domain/order/state';
import type { RunStatus } from '@lineside/core/domain/run/state';
import type { NumberedRun } from '@lineside/core/domain/run/units-of-run';
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
  /** why it is on hold or was sent back, else empty */
  note: string;
  /** wall-clock part of its last fact's stamp, ms */
  updatedAt: number;
}

/** One order as received and released. */
export interface OrderRow {
  order: string;
  product: string;
  productName: string;
  qty: number;
  /** without what follows from its runs, and from being held */
  stage: Exclude<OrderState['status'], 'UNKNOWN'>;
  held: boolean;
  line: string | null;
  /** the one that it takes, or names before it is released */
  route: string | null;
  due: string | null;
  priority: number;
  source: string;
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
  status: RunStatus;
  qty: number;
  route: string;
  routeVersion: number;
  priority: number;
  due: string | null;
  shift: string | null;
  startedAt: number | null;
  /** wall-clock part of its own last fact's stamp, ms: what its units do is not its own */
  updatedAt: number;
}

/** Where a step of a run is done, as its frozen version says. */
export interface StepPlace {
  stepNo: number;
  group: string | null;
  stations: readonly string[];
}

/** A run with where its steps are done. */
export interface PlacedRun extends RunRow {
  places: readonly StepPlace[];
}

/** A run as it is kept: also with the labels that scans make units of; null where scans make none. */
export interface KeptRun extends PlacedRun {
  labels: Pick<NumberedRun, 'serials' | 'boards'> | null;
}

/**
 * How many units of a run count so at a step (0: at none). PASSED and FAILED count results, FIRST_RESULT and FIRST_PASS
 * units by their first result at the step, REWORK units to be done again from it on; the rest are statuses.
 */
export interface Tally {
  run: string;
  standing: string;
  step: number;
  count: number;
}

/** Of one station in one minute of its own clock: track-outs as they came, and the visits that ended and count. */
export interface MinuteResults {
  station: string;
  minute: number;
  passed: number;
  failed: number;
  /** visits of which both ends are known, and how long they took together, ms */
  cycles: number;
  cycleMs: number;
}

/** Units of a line that left their last step in one minute of that station's clock. */
export interface MinuteOutput {
  line: string;
  minute: number;
  units: number;
}

export interface ViewChanges {
  devices: readonly DeviceRow[];
  units: readonly UnitRow[];
  orders: readonly OrderRow[];
  runs: readonly KeptRun[];
  /** differences, to be added: these and the figures by minute */
  tallies: readonly Tally[];
  results: readonly MinuteResults[];
  outputs: readonly MinuteOutput[];
  routeDrafts: readonly RouteDraftRow[];
  routeVersions: readonly RouteVersionRow[];
  dataSpecs: readonly DataSpecRow[];
  /** what is no more */
  removed: readonly { kind: 'routeDraft' | 'route' | 'dataSpec'; key: string }[];
}
