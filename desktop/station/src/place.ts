// Which station this is, as enrolment said and as the hub configured it.

import { initialSite, type SiteState } from '@lineside/core/domain/site/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { Folds } from './log/folds.ts';
import { fromMasterData } from './log/from-master-data.ts';
import type { Identity } from './ports.ts';
import { type Refusal, refusal } from './problem.ts';

export class Place {
  readonly identity: Identity | null;
  readonly #folds: Folds;
  readonly #site: () => SiteState;

  constructor(identity: Identity | null, folds: Folds) {
    this.identity = identity;
    this.#folds = folds;
    this.#site = fromMasterData(folds, () => {
      const [key] = folds.keys('site');
      return (key === undefined ? null : folds.state('site', key)) ?? initialSite;
    });
  }

  /** Null until enrolled and until the hub's configuration has arrived. */
  get configured(): StationConfigured | null {
    return this.identity === null ? null : this.#folds.state('station', this.identity.station);
  }

  /** The configured station, or why there is none to work at. */
  get here(): StationConfigured | Refusal {
    if (this.identity === null) return refusal('STATION_NOT_ENROLLED');
    return this.configured ?? refusal('STATION_NOT_CONFIGURED');
  }

  get site(): SiteState {
    return this.#site();
  }
}
