// What the hub shows, each read by its name.
import type { Overview, RunDetail, RunList, SearchAnswer } from '@lineside/core/contracts/hub-api';
import type { Trace } from '@lineside/core/contracts/trace';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { HubStore } from '../store/hub-store.ts';
import { overview } from './overview.ts';
import { runDetail, runList } from './runs.ts';
import { search } from './search.ts';
import { trace } from './trace.ts';

export interface Reads {
  overview(): Promise<Overview>;
  runs(): Promise<z.infer<typeof RunList>>;
  /** @returns null when there is no such run */
  run(run: string, filter: { status: string | null; q: string | null }): Promise<RunDetail | null>;
  /** @returns null when no fact of such a unit is known */
  trace(sn: string): Promise<Trace | null>;
  search(text: string): Promise<z.infer<typeof SearchAnswer>>;
}

export function reads(tools: {
  store: HubStore;
  clock: Clock;
  catalogue: Catalogue;
  software: string;
}): Reads {
  const { store, clock, catalogue, software } = tools;
  return {
    overview: () => overview(store, software, clock.now()),
    runs: () => runList(store),
    run: (run, filter) => runDetail(store, run, filter),
    trace: (sn) => trace(store, sn, catalogue, clock.now()),
    search: (text) => search(store, text),
  };
}
