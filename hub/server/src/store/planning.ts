// What planners read: orders and runs as lists, the units of a run, and a line's figures. Lists are pages, and hold
// only the lines that the reader sees; what is on no line yet is in all of them.
import type { RunOfOrder } from '@lineside/core/domain/order/decide';
import type { OrderStatus } from '@lineside/core/domain/order/state';
import type { RunStatus } from '@lineside/core/domain/run/state';
import type { NumberedRun, OnPanel } from '@lineside/core/domain/run/units-of-run';
import type { UnitStatus } from '@lineside/core/domain/unit/state';
import type { SeenLines } from '../access/lines-seen.ts';
import type { ContactRow } from './devices.ts';
import type { Facet } from './master-data.ts';
import type { MinuteResults, OrderRow, RunRow, StepPlace, Tally, UnitRow } from './views.ts';

/** An order with how it stands for people. */
export interface ListedOrder extends Omit<OrderRow, 'stage' | 'held'> {
  status: OrderStatus;
}

/** A row's place in a list: what the list is sorted by, and the row's own key. */
export interface ListPlace {
  sort: string;
  key: string;
}

interface PageFilter<Sort extends string> {
  /** text in what the row is searched by */
  q: string | null;
  line: string | null;
  seen: SeenLines;
  sort: Sort;
  /** the last row of the page before */
  after: ListPlace | null;
  limit: number;
}

export interface OrderFilter extends PageFilter<'due' | 'priority' | 'order' | 'updated'> {
  status: OrderStatus | null;
  /** wanted by this day or before */
  dueBy: string | null;
}

export interface RunFilter extends PageFilter<'updated' | 'due' | 'priority' | 'run'> {
  status: RunStatus | null;
  state: 'OPEN' | 'ENDED' | null;
  order: string | null;
  /** only those with failed or held units */
  waiting: boolean;
}

export interface ListPage<Row, Faceted extends string> {
  rows: readonly Row[];
  total: number;
  /** null after the last row */
  next: ListPlace | null;
  facets: Record<Faceted, Facet>;
}

export interface UnitFilter {
  run: string;
  status: UnitStatus | null;
  step: number | null;
  /** text in the serial number */
  q: string | null;
  /** the last serial number of the page before */
  after: string | null;
  limit: number;
}

export interface ListedUnit extends UnitRow {
  /** label of the panel that it is a board of */
  panel: string | null;
}

/** A unit of a run, as labels and splits need it. */
export interface UnitOfRun {
  sn: string;
  panel: OnPanel | null;
  status: UnitStatus;
  /** it was in a station, whatever came of it */
  begun: boolean;
}

/** Something open at the review desk, by what it is about. */
export interface OpenException {
  id: string;
  unit: string | null;
}

/** What planning asks in plans and in reads alike. */
export interface PlanningGround {
  /** how the units of a run count */
  tallies(run: string): readonly Tally[];
  runsOfOrder(order: string): readonly RunOfOrder[];
  /** every run of the plant that has not ended and whose units scans make */
  runsOnScan(): readonly NumberedRun[];
  /** every unit of a run, by serial number */
  unitsOfRun(run: string): readonly UnitOfRun[];
  /** exceptions about a run or its units that nobody has answered */
  openExceptionsOf(run: string): readonly OpenException[];
  contacts(): readonly ContactRow[];
}

export interface PlanningStore {
  orders(filter: OrderFilter): Promise<ListPage<ListedOrder, 'status'>>;
  order(order: string): Promise<ListedOrder | null>;
  runs(filter: RunFilter): Promise<ListPage<RunRow, 'status' | 'line'>>;
  run(run: string): Promise<RunRow | null>;
  /** every run of these orders, by number */
  runsOfOrders(orders: readonly string[]): Promise<readonly RunRow[]>;
  /** runs that have not ended, most recently touched first */
  openRuns(seen: SeenLines): Promise<readonly RunRow[]>;
  /** where the steps of these runs are done, by run */
  places(runs: readonly string[]): Promise<ReadonlyMap<string, readonly StepPlace[]>>;
  runsOnScan(): Promise<readonly NumberedRun[]>;
  /** how the units of these runs count; of every run when none is named */
  tallies(runs: readonly string[] | null): Promise<readonly Tally[]>;
  /** by serial number; `facets.status` is what the other filters leave */
  units(
    filter: UnitFilter,
  ): Promise<{ rows: readonly ListedUnit[]; more: boolean; facets: { status: Facet } }>;
  unitsOfRun(run: string): Promise<readonly UnitOfRun[]>;
  /** serial numbers of units of a run in this state, by number */
  unitsStanding(run: string, status: UnitStatus, limit: number): Promise<readonly string[]>;
  openExceptionsOf(run: string): Promise<readonly OpenException[]>;
  /**
   * Which of these serial numbers are units already, and of which run. A unit that nobody has begun, of a run that was
   * cancelled, is free again.
   */
  taken(serials: readonly string[]): Promise<readonly { sn: string; run: string | null }[]>;
  /** units inside a station, longest there first */
  unitsInside(station: string, limit: number): Promise<readonly UnitRow[]>;
  /** results of stations from a minute on, summed over `per` minutes each; `minute` is where each sum begins */
  results(asked: {
    stations: readonly string[];
    since: number;
    per: number;
  }): Promise<readonly MinuteResults[]>;
  /** units of a line that left their last step from a minute on */
  output(line: string, since: number): Promise<number>;
}
