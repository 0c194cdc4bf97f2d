// What the hub shows, each read by its name.
import type { StationList } from '@lineside/core/contracts/devices';
import type { Overview, SearchAnswer } from '@lineside/core/contracts/hub-api';
import type { ExceptionDetail, ExceptionList, ExceptionQuery } from '@lineside/core/contracts/review';
import type { Trace } from '@lineside/core/contracts/trace';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { z } from 'zod';
import type { SeenLines } from '../access/lines-seen.ts';
import type { Clock } from '../clock.ts';
import type { HubStore } from '../store/hub-store.ts';
import { exceptionDetail } from './exception-detail.ts';
import { exceptionList } from './exceptions.ts';
import { type MasterReads, masterReads } from './master-reads.ts';
import { overview } from './overview.ts';
import { type PeopleReads, peopleReads } from './people-reads.ts';
import { type PlanningReads, planningReads } from './planning-reads.ts';
import { type RouteReads, routeReads } from './route-reads.ts';
import { search } from './search.ts';
import { stationList } from './stations.ts';
import { trace } from './trace.ts';

export interface Reads extends MasterReads, PeopleReads, PlanningReads, RouteReads {
  overview(seen: SeenLines): Promise<Overview>;
  /** @returns null when no fact of such a unit is known, or it is on none of the lines seen */
  trace(sn: string, seen: SeenLines): Promise<Trace | null>;
  stations(seen: SeenLines): Promise<Omit<StationList, 'hub'>>;
  search(text: string, seen: SeenLines): Promise<z.infer<typeof SearchAnswer>>;
  exceptions(query: z.output<typeof ExceptionQuery>, seen: SeenLines): Promise<ExceptionList>;
  /** @returns null when there is no such exception, no more, or on none of the lines seen */
  exception(id: string, seen: SeenLines): Promise<ExceptionDetail | null>;
}

export function reads(tools: {
  store: HubStore;
  clock: Clock;
  catalogue: Catalogue;
  sha256: Sha256;
  software: string;
  serveOthers?: () => Promise<void>;
  /** how far review has come */
  review: { readonly position: number };
}): Reads {
  const { store, clock, catalogue, software, review } = tools;
  return {
    ...masterReads(tools),
    ...peopleReads(tools),
    ...planningReads(tools),
    ...routeReads(tools),
    overview: (seen) => overview(store, software, seen, clock.now()),
    trace: (sn, seen) => trace(store, sn, catalogue, clock.now(), seen),
    stations: (seen) => stationList(store, clock.now(), seen),
    search: (text, seen) => search(store, text, seen),
    exceptions: (query, seen) =>
      exceptionList(store, query, { reviewedTo: review.position, now: clock.now(), seen }),
    exception: (id, seen) => exceptionDetail(store, id, clock.now(), seen),
  };
}
