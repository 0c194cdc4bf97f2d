// Opens a disk as it may be after a power cut, the way the programs do, and judges what is found there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@lineside/core/domain/facts';
import { StationCode } from '@lineside/core/kernel/ids';
import { sha256, verifySeal } from '@lineside/hub/node-crypto';
import { openHub } from '@lineside/hub/open-hub';
import { openSqliteStore } from '@lineside/hub/store/sqlite-store';
import { DataFolder } from '@lineside/station/data-folder';
import { readMigrations } from '@lineside/station/migrate';
import { openStation } from '@lineside/station/open-station';
import { openDatabase } from '@lineside/station/recovery';
import Database from 'better-sqlite3';
import { chainsHold, feedHolds, incrementalEqualsRefolded } from '../simulation/oracles.ts';
import type { Chance } from '../simulation/prng.ts';
import {
  databases,
  factsIn,
  type KeptFact,
  type Recording,
  recordedStation,
  type Side,
  setAsideIn,
} from './recording.ts';

/** What had to be there, by id, and which files had to be there whole. */
export interface Promises {
  facts: ReadonlyMap<string, KeptFact>;
  files: ReadonlySet<string>;
}

interface Opened {
  database: Database.Database;
  damage: string | null;
}

const migrations = readMigrations(new URL('../../migrations/station', import.meta.url).pathname);
const clock = { now: () => Date.UTC(2030, 0, 1) };
const world = { clock, sha256, software: 'after the power cut' };
const identity = { device: 'D', station: StationCode.parse(recordedStation), hub: 'http://hub' };
const signer = { sign: () => '' };

/** @returns what is broken, in words; nothing when every promise is kept */
export async function reopen(
  folder: string,
  recording: Recording,
  promises: Promises,
  chance: Chance,
): Promise<string[]> {
  const { side, broken } = recording.about;
  const { database, damage } = await openers[side](folder, chance);
  try {
    return [
      ...(damage === null || broken ? [] : [`the database is damaged: ${damage}`]),
      ...(broken ? setAsideWhole(folder, recording) : []),
      ...[...promises.files].flatMap((path) => keptFile(join(folder, path), recording.files.get(path))),
      ...judge(database, recording, promises),
    ];
  } finally {
    database.close();
  }
}

function judge(database: Database.Database, recording: Recording, promises: Promises): string[] {
  const { side } = recording.about;
  const found = factsIn(database, side);
  const byId = new Map(found.map((fact) => [fact.id, fact]));
  const own = side === 'hub' ? found : ownFacts(database, found);
  const disk = { name: side, facts: byId, states: statesIn(database, side) };
  return [
    ...[...promises.facts.values()].flatMap((fact) => kept(fact, byId.get(fact.id))),
    ...chainsHold({ ...disk, facts: new Map(own.map((fact) => [fact.id, fact])) }, sha256),
    ...incrementalEqualsRefolded(disk),
    ...(side === 'hub'
      ? [...feedHolds(feedIn(database), sha256), ...headsHold(database)]
      : cursorHolds(database, recording.facts, byId)),
  ];
}

const openers: Readonly<Record<Side, (folder: string, chance: Chance) => Promise<Opened>>> = {
  station: async (folder, random) => {
    const data = new DataFolder(folder);
    data.hold();
    try {
      const { database, cause, damage } = openDatabase(folder, { migrations, clock, sha256, catalogue });
      openStation({ ...world, random, database, migrations, signer, identity, cause });
      return { database, damage };
    } finally {
      data.release();
    }
  },
  hub: async (folder, random) => {
    const database = new Database(join(folder, databases.hub));
    const store = openSqliteStore(database);
    await openHub({ ...world, random, store, verifySeal });
    const found = String(database.pragma('integrity_check(1)', { simple: true }));
    return { database, damage: found === 'ok' ? null : found };
  },
};

/** What was broken is still there to be looked at, and what took its place is sound. */
function setAsideWhole(folder: string, { setAside }: Recording): string[] {
  const { damage, database } = openDatabase(folder, { migrations, clock, sha256, catalogue });
  database.close();
  const whole = setAsideIn(folder).some((bytes) => setAside?.equals(bytes));
  return [
    ...(damage === null ? [] : [`what was carried over is damaged: ${damage}`]),
    ...(whole ? [] : ['the broken database is not there whole']),
  ];
}

/** [P2] The same bytes at the same place of the feed; a station may not yet have heard of a fact's place. */
function kept(before: KeptFact, after: KeptFact | undefined): string[] {
  if (after === undefined) return [`lost: ${before.id}`];
  const moved = after.position !== null && after.position !== before.position;
  return before.body === after.body && before.hash === after.hash && !moved ? [] : [`changed: ${before.id}`];
}

function keptFile(path: string, bytes: Buffer | undefined): string[] {
  if (!existsSync(path)) return [`lost: ${path}`];
  return bytes?.equals(readFileSync(path)) === true ? [] : [`changed: ${path}`];
}

/** [P3] The cursor never says that something was applied which is not there. */
function cursorHolds(
  database: Database.Database,
  facts: Recording['facts'],
  found: ReadonlyMap<string, KeptFact>,
): string[] {
  const cursor =
    database.prepare<[], number>('SELECT position FROM checkpoints ORDER BY id DESC').pluck().get() ?? 0;
  return [...facts.values()]
    .filter(({ id, position }) => position !== null && position <= cursor && !found.has(id))
    .map(({ id }) => `the cursor is at ${cursor}, but ${id} is not there`);
}

/** [P1] What the hub says it holds of an origin is what it holds. */
function headsHold(database: Database.Database): string[] {
  return database
    .prepare<[], string>(
      `SELECT origin FROM origin o
       WHERE seq <> (SELECT coalesce(max(f.seq), 0) FROM fact f WHERE f.origin = o.origin)`,
    )
    .pluck()
    .all()
    .map((origin) => `the head of ${origin} is not its last fact`);
}

function ownFacts(database: Database.Database, found: readonly KeptFact[]): KeptFact[] {
  const own = new Set(database.prepare<[], string>('SELECT origin FROM origins WHERE own = 1').pluck().all());
  return found.filter(({ origin }) => own.has(origin));
}

function statesIn(database: Database.Database, side: Side): Map<string, unknown> {
  const table = side === 'hub' ? 'snapshot' : 'streams';
  const rows = database.prepare<[], { stream: string; state: string }>(`SELECT stream, state FROM ${table}`);
  return new Map(rows.all().map(({ stream, state }) => [stream, JSON.parse(state)]));
}

function feedIn(database: Database.Database) {
  return database
    .prepare<[], { position: number; hash: string; feedHash: string }>(
      'SELECT position, hash, feed_hash AS feedHash FROM fact ORDER BY position',
    )
    .all();
}
