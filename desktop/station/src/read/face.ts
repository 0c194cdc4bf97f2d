// What the screen may show before anybody signed in.
import type { StationFace } from '@lineside/core/contracts/station-cockpit';
import { StationFace as FaceSchema } from '@lineside/core/contracts/station-cockpit';
import type { People } from '../access/people.ts';
import type { Folds } from '../log/folds.ts';
import { fromMasterData } from '../log/from-master-data.ts';
import type { Meta } from '../meta.ts';
import type { Place } from '../place.ts';

export interface FaceParts {
  folds: Folds;
  meta: Meta;
  people: People;
  place: Place;
  software: string;
  /** how far this PC is from being a station */
  enrolment: () => StationFace['enrolment'];
}

export class Face {
  readonly #parts: FaceParts;
  readonly #setAside: StationFace['setAside'];
  /** worked out anew only when master data may have changed */
  readonly #read: () => Omit<StationFace, 'enrolment'>;

  constructor(parts: FaceParts) {
    this.#parts = parts;
    const setAside = parts.meta.get('setAside');
    this.#setAside = setAside === null ? null : FaceSchema.shape.setAside.parse(JSON.parse(setAside));
    this.#read = fromMasterData(parts.folds, () => this.#compose());
  }

  /** What the screen may show. */
  read(): StationFace {
    return { ...this.#read(), enrolment: this.#parts.enrolment() };
  }

  #compose(): Omit<StationFace, 'enrolment'> {
    const { folds, people, place, software } = this.#parts;
    const here = place.configured;
    if (here === null) return { station: null, users: [], software, setAside: this.#setAside };
    const { code, name, line, operation } = here;
    const lineName = folds.state('line', line)?.name ?? { en: line, zh: line };
    const users = people
      .tilesAt({ line, station: code })
      .map((person) => ({ user: person.user, name: person.name, language: person.language }));
    return { station: { code, name, line, lineName, operation }, users, software, setAside: this.#setAside };
  }
}
