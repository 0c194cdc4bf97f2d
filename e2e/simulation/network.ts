// The network between stations and hub as factories have it: slow, lossy, cut one way only, delivering twice and
// out of order. A request that gets no answer is a fault after its time-out, never a silence for ever.
import { LinkFault } from '@lineside/core/contracts/sync';
import type { Chance } from './prng.ts';
import type { World } from './world.ts';

export type Cut = 'NONE' | 'BOTH' | 'REQUESTS' | 'ANSWERS';

export interface Weather {
  /** probability that one leg is lost */
  loss: number;
  /** probability that the hub gets a request a second time, later */
  duplication: number;
  delayMinMs: number;
  delayMaxMs: number;
}

const answerTimeoutMs = 4_000;

export class Network {
  readonly #world: World;
  readonly #chance: Chance;
  readonly #cuts = new Map<string, Cut>();
  weather: Weather;

  constructor(world: World, chance: Chance, weather: Weather) {
    this.#world = world;
    this.#chance = chance;
    this.weather = weather;
  }

  cut(station: string, cut: Cut): void {
    this.#cuts.set(station, cut);
  }

  cutOf(station: string): Cut {
    return this.#cuts.get(station) ?? 'NONE';
  }

  /** Fair weather for everyone: what comes after a storm, so that queues can drain. */
  heal(): void {
    this.#cuts.clear();
    this.weather = { loss: 0, duplication: 0, delayMinMs: 1, delayMaxMs: 20 };
  }

  delayMs(): number {
    return this.#chance.between(this.weather.delayMinMs, this.weather.delayMaxMs);
  }

  /**
   * One call from a station to the hub.
   * @param alive   whether the calling process still lives; the dead hear nothing
   * @param deliver runs the request at the hub as it is when the request gets there
   * @param hub     the hub process of this moment; with it die the answers it has on their way
   */
  call<Answer>(
    station: string,
    alive: () => boolean,
    deliver: () => Promise<Answer>,
    hub: () => unknown,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let open = true;
      const close = (end: () => void) => {
        if (!open || !alive()) return;
        open = false;
        end();
      };
      const fail = (code: string) => close(() => reject(new LinkFault('UNREACHABLE', code)));
      this.#world.after(answerTimeoutMs, () => fail('TIMEOUT'));
      if (this.#dropped(station, 'REQUESTS')) return;
      const arrive = async () => {
        try {
          const answering = hub();
          const answer = structuredClone(await deliver());
          if (this.#dropped(station, 'ANSWERS')) return;
          this.#world.after(this.delayMs(), () => {
            if (hub() === answering) close(() => resolve(answer));
            else fail('ECONNRESET');
          });
        } catch (error) {
          if (!(error instanceof LinkFault)) throw error;
          this.#world.after(this.delayMs(), () => close(() => reject(error)));
        }
      };
      this.#world.after(this.delayMs(), arrive);
      if (this.#chance.hit(this.weather.duplication)) this.#world.after(this.delayMs() * 3, arrive);
    });
  }

  /** True when a leg is cut or lost right now. */
  #dropped(station: string, leg: 'REQUESTS' | 'ANSWERS'): boolean {
    const cut = this.cutOf(station);
    return cut === 'BOTH' || cut === leg || this.#chance.hit(this.weather.loss);
  }

  /** A poke from the hub: lost like anything else. */
  pokeGetsThrough(station: string): boolean {
    return !this.#dropped(station, 'ANSWERS');
  }
}
