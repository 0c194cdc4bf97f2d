// The hub of a simulation: production hub and store on a database in memory. A crash drops the process and keeps
// the last commit; a restore opens an older copy of the disk.

import type { Feed } from '@lineside/core/domain/review/review-feed';
import type { Envelope } from '@lineside/core/kernel/fact';
import type { FeedId } from '@lineside/core/kernel/ids';
import { sha256, verifySeal } from '@lineside/hub/node-crypto';
import { type Hub, openHub } from '@lineside/hub/open-hub';
import { openSqliteStore } from '@lineside/hub/store/sqlite-store';
import Database from 'better-sqlite3';
import type { Disk } from './oracles.ts';
import type { Chance } from './prng.ts';
import type { World } from './world.ts';

export type Image = Buffer;

export class SimHub {
  readonly #world: World;
  readonly #chance: Chance;
  #database: Database.Database;
  #image: Image | null = null;
  #hub: Hub | null = null;
  /** called with the position after every growth */
  onGrowth: (position: number) => void = () => undefined;

  constructor(world: World, chance: Chance) {
    this.#world = world;
    this.#chance = chance;
    this.#database = new Database(':memory:');
  }

  /** The running process; null while it is down. */
  get process(): Hub | null {
    return this.#hub;
  }

  async start(image: Image | null = this.#image): Promise<void> {
    if (this.#hub !== null) return;
    this.#database = image === null ? new Database(':memory:') : new Database(image);
    this.#image = null;
    const hub = await openHub({
      store: openSqliteStore(this.#database),
      clock: { now: () => this.#world.now },
      random: { bytes: (count) => this.#chance.bytes(count) },
      sha256,
      verifySeal,
      software: 'lineside-hub simulated',
    });
    hub.desk.onGrowth((position) => this.onGrowth(position));
    this.#hub = hub;
  }

  /** The process is gone in an instant; what was committed stays. */
  crash(): void {
    if (this.#hub === null) return;
    this.#image = this.#database.serialize();
    this.#hub = null;
    this.#database.close();
  }

  /** A copy of the disk as it is. */
  copy(): Image {
    return this.#image ?? this.#database.serialize();
  }

  get disk(): Disk {
    return this.#read((database) => ({
      name: 'hub',
      facts: new Map(
        rows<{ id: string; body: string; hash: string }>(
          database,
          "SELECT origin || ':' || seq AS id, body, hash FROM fact",
        ).map((row) => [row.id, row]),
      ),
      states: new Map(
        rows<{ stream: string; state: string }>(database, 'SELECT stream, state FROM snapshot').map((row) => [
          row.stream,
          JSON.parse(row.state),
        ]),
      ),
    }));
  }

  get feed(): { position: number; hash: string; feedHash: string }[] {
    return this.#read((database) =>
      rows(database, 'SELECT position, hash, feed_hash AS feedHash FROM fact ORDER BY position'),
    );
  }

  /** The feed as review sees it, and what it has raised. */
  get review(): { feed: Feed; raised: ReadonlyMap<string, string> } {
    return this.#read((database) => {
      const [head] = rows<{ feed: FeedId }>(database, 'SELECT feed FROM hub');
      if (head === undefined) throw new Error('the feed has not begun');
      const facts = rows<{ position: number; arrivedAt: number; body: string }>(
        database,
        'SELECT position, arrived_at AS arrivedAt, body FROM fact',
      ).map(({ body, ...place }) => ({ ...place, fact: JSON.parse(body) as Envelope }));
      const frozen = rows<{ origin: string; seq: number }>(
        database,
        'SELECT origin, frozen_seq AS seq FROM origin WHERE frozen_seq IS NOT NULL',
      );
      const raised = rows<{ id: string; state: string }>(database, 'SELECT id, state FROM exception');
      return {
        feed: { feed: head.feed, facts, frozen },
        raised: new Map(raised.map(({ id, state }) => [id, state])),
      };
    });
  }

  /** Bodies that were kept aside because an origin forked; none in a healthy protocol. */
  get forked(): number {
    return this.#read((database) => rows(database, 'SELECT 1 FROM fork').length);
  }

  #read<T>(read: (database: Database.Database) => T): T {
    if (this.#image === null) return read(this.#database);
    const database = new Database(this.#image);
    const result = read(database);
    database.close();
    return result;
  }
}

function rows<Row>(database: Database.Database, sql: string): Row[] {
  return database.prepare<[], Row>(sql).all();
}
