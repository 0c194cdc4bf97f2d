// Scripted operators at every station, at a human pace: boards go from hand to hand along the line, whether or not
// the network is there; about 3 % fail, and now and then a value is out of its limits.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { isVerdict } from '@lineside/core/domain/collection/judge';
import { accepted, Operator, Refused } from './operator.ts';
import type { Plant } from './plant.ts';
import { type Random, valueBeyond } from './plausible-values.ts';
import { plantStations } from './seed-plan.ts';

export interface TrafficOptions {
  plant: Plant;
  random: Random;
  newCommand: () => string;
  /** 1 is a human pace (a board takes a station about ten seconds); 0.1 is ten times faster */
  pace: number;
  /** what went wrong and will be tried again */
  onTrouble: (text: string) => void;
}

const failShare = 0.03;
const outShare = 0.02;
const locations = ['U5', 'R41', 'C12', 'U2', 'J1', 'D7', 'Q3'];

/** Lets everybody work until the returned function is called; it resolves when the last one has put down a board. */
export function startTraffic(options: TrafficOptions): () => Promise<void> {
  const stop = new AbortController();
  const workers = Object.values(plantStations).flatMap((line) => {
    const posts = line.filter((station) => options.plant.stations.includes(station));
    // boards in somebody's hands between two stations: the floor knows them even when the network does not
    const belts = posts.map(() => [] as string[]);
    return posts.map((station, index) => new Worker(options, station, index, belts, stop.signal).work());
  });
  return async () => {
    stop.abort();
    await Promise.all(workers);
  };
}

class Worker {
  readonly #options: TrafficOptions;
  readonly #station: string;
  readonly #index: number;
  readonly #user: string;
  readonly #belts: string[][];
  readonly #stop: AbortSignal;
  /** boards taken because of the queue, which may lie on the belt too */
  readonly #fetched = new Set<string>();
  #operator: Operator | null = null;

  constructor(options: TrafficOptions, station: string, index: number, belts: string[][], stop: AbortSignal) {
    this.#options = options;
    this.#station = station;
    this.#index = index;
    this.#user = `P0${index + 1}`;
    this.#belts = belts;
    this.#stop = stop;
  }

  async work(): Promise<void> {
    // people do not all begin in the same second
    await this.#pause(1 + 3 * this.#options.random());
    while (!this.#stop.aborted) {
      try {
        await this.#turn();
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        this.#options.onTrouble(`${this.#station}: ${text}`);
        this.#operator = null;
        await this.#pause(3);
      }
    }
  }

  /** One board: an own one that lies in the station, else the next from the belt. Other people's boards stay theirs. */
  async #turn(): Promise<void> {
    const operator = await this.#signedIn();
    const { inStation } = await operator.cockpit();
    const left = inStation.find((unit) => unit.operator === this.#user);
    if (left !== undefined) {
      await this.#finish(operator, left);
      return;
    }
    const sn = await this.#nextBoard(operator);
    if (sn === undefined) {
      await this.#pause(2);
      return;
    }
    const unit = await this.#begin(operator, sn);
    if (unit !== null) await this.#finish(operator, unit);
  }

  async #signedIn(): Promise<Operator> {
    if (this.#operator !== null) return this.#operator;
    const { plant, newCommand, random } = this.#options;
    const bridge = plant.bridge(this.#station);
    this.#operator = await Operator.byBadge(bridge, `BADGE-${this.#user}`, newCommand, random);
    return this.#operator;
  }

  /** From the belt; the first station, or one that has just started, looks at what the system says is queued. */
  async #nextBoard(operator: Operator): Promise<string | undefined> {
    const belt = this.#belts[this.#index] ?? [];
    for (let sn = belt.shift(); sn !== undefined; sn = belt.shift()) if (!this.#fetched.has(sn)) return sn;
    const { queue } = await operator.cockpit();
    const next = queue.first.find((unit) => !unit.gap && (this.#index === 0 || unit.readyAt !== null));
    if (next !== undefined) this.#fetched.add(next.sn);
    return next?.sn;
  }

  async #begin(operator: Operator, sn: string): Promise<UnitHere | null> {
    await this.#pause(1 + 2 * this.#options.random());
    const first = await operator.trackIn(sn);
    if (first.ok) return first.unit;
    const { code } = first.error;
    if (code !== 'UPSTREAM_UNKNOWN_ASK') {
      this.#options.onTrouble(`${this.#station}: ${new Refused(first).message}`);
      return null;
    }
    await this.#pause(2);
    return accepted(await operator.trackIn(sn, 'Network down; board came from the station before')).unit;
  }

  async #finish(operator: Operator, unit: UnitHere): Promise<void> {
    const { random } = this.#options;
    await this.#pause(3 + 5 * random());
    const fail = random() < failShare;
    const defect = unit.defects[Math.floor(random() * Math.min(3, unit.defects.length))];
    const bad = fail && defect !== undefined;
    const location = locations[Math.floor(random() * locations.length)] ?? '';
    const defects = bad ? [{ code: defect.code, location, remark: '' }] : [];
    const result = bad ? 'FAIL' : 'PASS';
    const values = operator.fill(unit, this.#oddities(unit, bad));
    const { heldBy } = accepted(await operator.trackOut(unit.sn, result, values, defects));
    // the others go to the quality shelf
    if (result === 'PASS' && heldBy.length === 0) this.#belts[this.#index + 1]?.push(unit.sn);
  }

  /** A failed verdict for a bad board; else, rarely, one measured value beyond its limits. */
  #oddities(unit: UnitHere, bad: boolean): Record<string, string | number> {
    const { random } = this.#options;
    if (bad) {
      const verdict = unit.form.find(({ spec }) => isVerdict(spec));
      return verdict === undefined ? {} : { [verdict.spec.code]: 'FAIL' };
    }
    if (random() >= outShare) return {};
    const measured = unit.form.filter(({ spec }) => spec.type === 'NUMBER' && spec.unit !== 'prints');
    const { spec } = measured[Math.floor(random() * measured.length)] ?? {};
    const value = spec === undefined ? null : valueBeyond(spec, random);
    return spec === undefined || value === null ? {} : { [spec.code]: value };
  }

  /** Seconds at a human pace; ends early when the traffic stops. */
  #pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#stop.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, seconds * 1000 * this.#options.pace);
      if (this.#stop.aborted) done();
      else this.#stop.addEventListener('abort', done);
    });
  }
}
