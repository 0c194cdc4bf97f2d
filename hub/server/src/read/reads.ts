// What the hub shows, each read by its name.
import type { StationList } from '@lineside/core/contracts/devices';
import type { Overview, RunDetail, RunList, SearchAnswer } from '@lineside/core/contracts/hub-api';
import type { ExceptionDetail, ExceptionList, ExceptionQuery } from '@lineside/core/contracts/review';
import type { Trace } from '@lineside/core/contracts/trace';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { HubStore } from '../store/hub-store.ts';
import { exceptionDetail } from './exception-detail.ts';
import { exceptionList } from './exceptions.ts';
import { type MasterReads, masterReads } from './master-reads.ts';
import { overview } from './overview.ts';
import { type RouteReads, routeReads } from './route-reads.ts';
import { runDetail, runList } from './runs.ts';
import { search } from './search.ts';
import { stationList } from './stations.ts';
import { trace } from './trace.ts';

export interface Reads extends MasterReads, RouteReads {
  overview(): Promise<Overview>;
  runs(): Promise<z.infer<typeof RunList>>;
  /** @returns null when there is no such run */
  run(run: string, filter: { status: string | null; q: string | null }): Promise<RunDetail | null>;
  /** @returns null when no fact of such a unit is known */
  trace(sn: string): Promise<Trace | null>;
  stations(): Promise<Omit<StationList, 'hub'>>;
  search(text: string): Promise<z.infer<typeof SearchAnswer>>;
  exceptions(query: z.output<typeof ExceptionQuery>): Promise<ExceptionList>;
  /** @returns null when there is no such exception, or no more */
  exception(id: string): Promise<ExceptionDetail | null>;
}

export function reads(tools: {
  store: HubStore;
  clock: Clock;
  catalogue: Catalogue;
  sha256: Sha256;
  software: string;
  /** how far review has come */
  review: { readonly position: number };
}): Reads {
  const { store, clock, catalogue, software, review } = tools;
  return {
    ...masterReads(tools),
    ...routeReads(tools),
    overview: () => overview(store, software, clock.now()),
    runs: () => runList(store),
    run: (run, filter) => runDetail(store, run, filter),
    trace: (sn) => trace(store, sn, catalogue, clock.now()),
    stations: () => stationList(store, clock.now()),
    search: (text) => search(store, text),
    exceptions: (query) => exceptionList(store, query, { reviewedTo: review.position, now: clock.now() }),
    exception: (id) => exceptionDetail(store, id, clock.now()),
  };
}
