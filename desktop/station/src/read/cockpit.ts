// Everything the cockpit shows, read in one go.
import type { Cockpit } from '@lineside/core/contracts/station-cockpit';
import { initialEquipment } from '@lineside/core/domain/equipment/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { People } from '../access/people.ts';
import type { Folds } from '../log/folds.ts';
import { fromMasterData } from '../log/from-master-data.ts';
import type { Place } from '../place.ts';
import type { Clock } from '../ports.ts';
import type { LinkMonitor } from '../sync/link-monitor.ts';
import { currentRun } from './current-run.ts';
import type { Face } from './face.ts';
import type { Queue } from './queue.ts';
import type { ResultsHere } from './results-here.ts';
import type { ReworkHere } from './rework-here.ts';
import type { RunsHere } from './runs-here.ts';
import type { UnitsHere } from './unit-here.ts';
import type { UnitLists } from './unit-lists.ts';

/** More units than this inside one station is a sign of something else, or a large panel; others are left out. */
const shownInside = 50;

export interface CockpitParts {
  clock: Clock;
  folds: Folds;
  people: People;
  place: Place;
  face: Face;
  link: LinkMonitor;
  runs: RunsHere;
  queue: Queue;
  rework: ReworkHere;
  units: UnitsHere;
  lists: UnitLists;
  results: ResultsHere;
}

export class CockpitReader {
  readonly #parts: CockpitParts;
  /** worked out anew only when master data may have changed */
  readonly #approvers: () => Cockpit['approvers'];

  constructor(parts: CockpitParts) {
    this.#parts = parts;
    const { folds, people, place } = parts;
    this.#approvers = fromMasterData(folds, () => {
      const here = place.configured;
      return here === null ? [] : people.approversAt({ line: here.line, station: here.code });
    });
  }

  read(here: StationConfigured): Cockpit {
    const { face, link, runs, queue, rework, results, place, clock } = this.#parts;
    const open = runs.list(here);
    const inStation = this.#inside(here.code);
    const { provisionalWork, lockAfterMinutes } = place.site;
    return {
      face: face.read(),
      link: link.status(),
      runs: open.map((run) => runs.row(run)),
      ...currentRun(runs, open, new Set(inStation.map(({ run }) => run))),
      equipment: this.#equipment(here.code),
      rework: rework.of(open),
      approvers: this.#approvers(),
      inStation,
      queue: queue.of(open),
      lastResults: results.last(),
      provisionalWork,
      lockAfterMinutes,
      now: clock.now(),
    };
  }

  #equipment(station: string): Cockpit['equipment'] {
    const { folds, people } = this.#parts;
    const { condition, word } = folds.state('equipment', station) ?? initialEquipment;
    if (word === null) return { condition, reason: '', by: null, at: null };
    return { condition, reason: word.reason, by: people.nameOf(word.by), at: word.at };
  }

  #inside(station: string): Cockpit['inStation'] {
    const { lists, units } = this.#parts;
    const insideOf = (sns: readonly string[]) => sns.flatMap((sn) => units.inside(sn, station) ?? []);
    const some = lists.inside(station, shownInside);
    const shown = insideOf(some);
    // boards of one panel are answered together, so none of them may be left out
    const panels = some.length < shownInside ? [] : shown.flatMap(({ panel }) => panel?.code ?? []);
    const boards = [...new Set(panels)].flatMap((code) => lists.onPanel(code));
    const others = insideOf(boards.filter((sn) => !some.includes(sn)));
    return [...shown, ...others].sort((a, b) => a.inAt - b.inAt);
  }
}
