// The whole plant as its hub sees it: twenty enrolled stations, each with its log, working shift after shift; what
// they wrote is made beforehand and pushed by all of them at once, as after an outage.
import { randomBytes } from 'node:crypto';
import { FeedId, OriginId } from '@lineside/core/kernel/ids';
import { createRun, lines, runOf, stationsOf } from './bench-plant.ts';
import type { HubDoor, Pusher } from './hub-door.ts';
import { type Post, workShift } from './line-work.ts';
import { PushBodies, type PushBody } from './push-body.ts';
import { StationLog } from './station-log.ts';

interface Manned extends Post {
  pusher: Pusher;
}

interface MannedLine {
  line: string;
  posts: readonly Manned[];
}

/** What one shift of the whole plant wrote. */
export interface Written {
  facts: number;
  /** serial numbers that it worked on, a run each line */
  runs: readonly { run: string; units: number }[];
  /** the pushes of each station, in order */
  pushes: readonly { pusher: Pusher; bodies: readonly PushBody[] }[];
}

/** from one unit to the next: stamps lie close together, so that no shift ends in the hub's future */
const paceMs = 2;

export class PlantFloor {
  readonly #door: HubDoor;
  readonly #lines: readonly MannedLine[];

  private constructor(door: HubDoor, manned: readonly MannedLine[]) {
    this.#door = door;
    this.#lines = manned;
  }

  static async enrolled(door: HubDoor): Promise<PlantFloor> {
    const { feed, position } = await door.head();
    const seen = { feed: FeedId.parse(feed), position };
    const manned: MannedLine[] = [];
    for (const line of lines) {
      const posts: Manned[] = [];
      for (const station of stationsOf(line)) {
        const origin = OriginId.parse(randomBytes(16).toString('hex'));
        const log = new StationLog(station.code, origin, seen);
        posts.push({ station, log, pusher: await door.enrol(station.code) });
      }
      manned.push({ line, posts });
    }
    return new PlantFloor(door, manned);
  }

  /**
   * Makes a run on each line at the hub, and everything that its stations write while they work through it.
   * @param shift names the runs; units of each of them; cut off, no station knows of the others
   */
  async work(shift: string, units: number, cutOff: boolean): Promise<Written> {
    const begins = Date.now();
    const runs: Written['runs'][number][] = [];
    const pushes: Written['pushes'][number][] = [];
    for (const { line, posts } of this.#lines) {
      const run = `RUN-${line}-${shift}`;
      await createRun(this.#door.give, line, run, units);
      runs.push({ run, units });
      const boxes = posts.map(({ pusher, log }) => {
        const box = new PushBodies(pusher.signer, begins);
        if (log.head.seq === 0) box.add(log.open(begins));
        return { pusher, box };
      });
      const order = { run: runOf(line, run, units), units: { from: 1, to: units } };
      const time = { begins: Date.now(), paceMs, cutOff };
      for (const { post, fact } of workShift({ posts, ...order, ...time })) boxes[post]?.box.add(fact);
      for (const { pusher, box } of boxes) pushes.push({ pusher, bodies: box.finished() });
    }
    const facts = pushes.flatMap(({ bodies }) => bodies).reduce((sum, { facts }) => sum + facts, 0);
    return { facts, runs, pushes };
  }

  /** All stations at once, each with one push in flight. @throws unless the feed has then grown by every fact */
  async push({ pushes, facts }: Written): Promise<void> {
    const before = await this.#door.head();
    await Promise.all(
      pushes.map(async ({ pusher, bodies }) => {
        for (const body of bodies) await pusher.push(body);
      }),
    );
    const after = await this.#door.head();
    if (after.position - before.position !== facts)
      throw new Error(`${facts} facts were pushed, the feed grew by ${after.position - before.position}`);
  }
}
