// The station's tables as Drizzle sees them; migrations/station makes them. Truth is facts, origins, forked_facts.
import type { CommandId, FeedId, OriginId, Sha256Hex, StreamId } from '@lineside/core/kernel/ids';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const flag = (name: string) => integer(name, { mode: 'boolean' });

export const meta = sqliteTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** Who wrote what is held here. `acknowledged_*` is the hub's word and means something for own origins only. */
export const origins = sqliteTable('origins', {
  no: integer('no').primaryKey(),
  origin: text('origin').$type<OriginId>().notNull(),
  own: flag('own').notNull(),
  acknowledgedSeq: integer('acknowledged_seq').notNull(),
  acknowledgedHash: text('acknowledged_hash').$type<Sha256Hex>().notNull(),
  forked: flag('forked').notNull(),
});

/** [F4][F5] FOLDED is in its stream's state; UNKNOWN waits for newer software; POISON waits for a person. */
export type FactStatus = 'FOLDED' | 'UNKNOWN' | 'POISON';

export const facts = sqliteTable('facts', {
  id: integer('id').primaryKey(),
  origin: integer('origin').notNull(),
  seq: integer('seq').notNull(),
  own: flag('own').notNull(),
  stream: text('stream').$type<StreamId>().notNull(),
  type: text('type').notNull(),
  command: text('command').$type<CommandId>().notNull(),
  status: text('status').$type<FactStatus>().notNull(),
  issue: text('issue'),
  /** place in the hub's feed, once it is known */
  position: integer('position'),
  arrivedAt: integer('arrived_at'),
  hash: text('hash').$type<Sha256Hex>().notNull(),
  body: text('body').notNull(),
});

export const forkedFacts = sqliteTable('forked_facts', {
  id: integer('id').primaryKey(),
  origin: integer('origin').notNull(),
  seq: integer('seq').notNull(),
  hash: text('hash').$type<Sha256Hex>().notNull(),
  body: text('body').notNull(),
  reappendedAs: text('reappended_as'),
});

export const streams = sqliteTable('streams', {
  stream: text('stream').$type<StreamId>().primaryKey(),
  kind: text('kind').notNull(),
  state: text('state').notNull(),
  lastHlc: text('last_hlc').notNull(),
  lastOrigin: text('last_origin').$type<OriginId>().notNull(),
  lastSeq: integer('last_seq').notNull(),
});

/** Places in the feed that were reached, in order; the last one is the cursor. */
export const checkpoints = sqliteTable('checkpoints', {
  id: integer('id').primaryKey(),
  feed: text('feed').$type<FeedId>().notNull(),
  position: integer('position').notNull(),
  hash: text('hash').$type<Sha256Hex>().notNull(),
});

export const units = sqliteTable('units', {
  sn: text('sn').primaryKey(),
  run: text('run'),
  status: text('status').notNull(),
  /** the step to be done next; null when none is known */
  step: integer('step'),
  /** where the unit is inside right now */
  station: text('station'),
  /** wall clock of the last PASS, ms */
  readyAt: integer('ready_at'),
  gap: flag('gap').notNull(),
  /** the label that is scanned for it together with the other boards of its panel */
  panel: text('panel'),
  /** the step that it was sent back to and may be worked on, until it has passed it, and when it was sent */
  rework: integer('rework'),
  reworkAt: integer('rework_at'),
  /** the step at which it failed or was held, until somebody decides */
  stopped: integer('stopped'),
});

/** How many units of a run count as `what` at a step. */
export const tallies = sqliteTable('tallies', {
  run: text('run').notNull(),
  what: text('what').notNull(),
  step: integer('step').notNull(),
  units: integer('units').notNull(),
});

export const runs = sqliteTable('runs', {
  run: text('run').primaryKey(),
  line: text('line').notNull(),
  status: text('status').notNull(),
  /** HLC of its making: newer runs sort later */
  opened: text('opened').notNull(),
});

/** Track-outs that this station recorded. */
export const results = sqliteTable('results', {
  fact: integer('fact').primaryKey(),
  run: text('run').notNull(),
  step: integer('step').notNull(),
  result: text('result').notNull(),
  /** wall clock, ms */
  at: integer('at').notNull(),
});

export const signInAttempts = sqliteTable('sign_in_attempts', {
  user: text('user').primaryKey(),
  wrong: integer('wrong').notNull(),
  lockedUntil: integer('locked_until'),
});
