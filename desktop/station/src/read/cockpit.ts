// Everything the cockpit shows, read in one go.
import type { Cockpit } from '@lineside/core/contracts/station-bridge';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { eq } from 'drizzle-orm';
import type { Place } from '../place.ts';
import type { Clock } from '../ports.ts';
import { units } from '../schema.ts';
import type { Store } from '../store.ts';
import type { LinkMonitor } from '../sync/link-monitor.ts';
import type { Face } from './face.ts';
import { Queue } from './queue.ts';
import type { ResultsHere } from './results-here.ts';
import type { RunsHere } from './runs-here.ts';
import type { UnitsHere } from './unit-here.ts';

/** More units than this inside one station is a sign of something else; the oldest scans are left out. */
const shownInside = 50;

export interface CockpitParts {
  store: Store;
  clock: Clock;
  place: Place;
  face: Face;
  link: LinkMonitor;
  runs: RunsHere;
  units: UnitsHere;
  results: ResultsHere;
}

export class CockpitReader {
  readonly #parts: CockpitParts;
  readonly #queue: Queue;

  constructor(parts: CockpitParts) {
    this.#parts = parts;
    this.#queue = new Queue(parts.store, parts.runs);
  }

  read(here: StationConfigured): Cockpit {
    const { face, link, runs, results, place, clock } = this.#parts;
    const known = runs.list(here);
    return {
      face: face.read(),
      link: link.status(),
      runs: known.flatMap((run) => runs.row(run) ?? []),
      inStation: this.#inside(here.code),
      queue: this.#queue.of(known),
      lastResults: results.last(),
      provisionalWork: place.site.provisionalWork,
      now: clock.now(),
    };
  }

  #inside(station: string): Cockpit['inStation'] {
    const inside = this.#parts.store.db
      .select({ sn: units.sn })
      .from(units)
      .where(eq(units.station, station))
      .limit(shownInside)
      .all();
    return inside
      .flatMap(({ sn }) => this.#parts.units.inside(sn, station) ?? [])
      .sort((a, b) => a.inAt - b.inAt);
  }
}
