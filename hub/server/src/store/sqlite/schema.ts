// The hub's tables as Drizzle sees them. migrations/hub is what makes them; sqlite-store.test.ts holds the two together.

import type { ExceptionKind } from '@lineside/core/domain/review/kinds';
import type { Hlc } from '@lineside/core/kernel/hlc';
import type { CommandId, FeedId, OriginId, Sha256Hex, StreamId, Text } from '@lineside/core/kernel/ids';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const hub = sqliteTable('hub', {
  id: integer().primaryKey(),
  feed: text().$type<FeedId>().notNull(),
  position: integer().notNull(),
  hash: text().$type<Sha256Hex>().notNull(),
  hlc: text().$type<Hlc>().notNull(),
  foldVersion: integer('fold_version').notNull(),
});

export const fact = sqliteTable('fact', {
  position: integer().primaryKey(),
  feedHash: text('feed_hash').$type<Sha256Hex>().notNull(),
  origin: text().$type<OriginId>().notNull(),
  seq: integer().notNull(),
  hash: text().$type<Sha256Hex>().notNull(),
  stream: text().$type<StreamId>().notNull(),
  type: text().notNull(),
  v: integer().notNull(),
  station: text().notNull(),
  hlc: text().$type<Hlc>().notNull(),
  arrivedAt: integer('arrived_at').notNull(),
  status: text({ enum: ['OK', 'UNKNOWN', 'POISON'] }).notNull(),
  issue: text(),
  body: text().notNull(),
});

export const origin = sqliteTable('origin', {
  origin: text().$type<OriginId>().primaryKey(),
  station: text().notNull(),
  device: text(),
  seq: integer().notNull(),
  hash: text().$type<Sha256Hex>().notNull(),
  lastAt: integer('last_at').notNull(),
  frozenSeq: integer('frozen_seq'),
  frozenHash: text('frozen_hash').$type<Sha256Hex>(),
});

export const seal = sqliteTable(
  'seal',
  {
    origin: text().$type<OriginId>().notNull(),
    seq: integer().notNull(),
    hash: text().$type<Sha256Hex>().notNull(),
    signature: text().notNull(),
    device: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.origin, table.seq] })],
);

export const fork = sqliteTable(
  'fork',
  {
    origin: text().$type<OriginId>().notNull(),
    seq: integer().notNull(),
    hash: text().$type<Sha256Hex>().notNull(),
    body: text().notNull(),
    device: text().notNull(),
    arrivedAt: integer('arrived_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.origin, table.seq, table.hash] })],
);

export const snapshot = sqliteTable('snapshot', {
  stream: text().$type<StreamId>().primaryKey(),
  state: text({ mode: 'json' }).notNull(),
  hlc: text().$type<Hlc>().notNull(),
  origin: text().$type<OriginId>().notNull(),
  seq: integer().notNull(),
});

export const streamScope = sqliteTable(
  'stream_scope',
  {
    stream: text().$type<StreamId>().notNull(),
    line: text().notNull(),
    since: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.stream, table.line] })],
);

export const command = sqliteTable('command', {
  command: text().$type<CommandId>().primaryKey(),
  name: text().notNull(),
  user: text().notNull(),
  answer: text({ mode: 'json' }).notNull(),
});

export const unit = sqliteTable('unit', {
  sn: text().primaryKey(),
  tail: text().notNull(),
  run: text(),
  line: text(),
  status: text().notNull(),
  step: integer(),
  station: text(),
  note: text().notNull(),
  updatedAt: integer('updated_at').notNull(),
});

export const device = sqliteTable('device', {
  device: text().primaryKey(),
  station: text().notNull(),
  publicKey: text('public_key').notNull(),
  status: text({ enum: ['WAITING', 'ACTIVE', 'REJECTED', 'CLOSED'] }).notNull(),
  software: text().notNull(),
  scopeLine: text('scope_line'),
});

export const enrolmentCode = sqliteTable('enrolment_code', {
  codeHash: text('code_hash').primaryKey(),
  station: text().notNull(),
  expiresAt: integer('expires_at').notNull(),
  device: text(),
});

export const quarantine = sqliteTable(
  'quarantine',
  {
    origin: text().$type<OriginId>().notNull(),
    seq: integer().notNull(),
    hash: text().$type<Sha256Hex>().notNull(),
    body: text().notNull(),
    type: text().notNull(),
    at: integer().notNull(),
    seal: text(),
    device: text().notNull(),
    station: text().notNull(),
    receivedAt: integer('received_at').notNull(),
    receivedFrom: text('received_from').notNull(),
    state: text({ enum: ['HELD', 'ACCEPTED', 'DISCARDED'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.origin, table.seq] })],
);

export const contact = sqliteTable('contact', {
  station: text().primaryKey(),
  device: text().notNull(),
  lastContactAt: integer('last_contact_at'),
  owed: integer().notNull(),
  clockOffsetMs: integer('clock_offset_ms'),
  software: text().notNull(),
  lastFactAt: integer('last_fact_at'),
  clockLeads: integer('clock_leads').notNull(),
});

export const credential = sqliteTable('credential', {
  user: text().primaryKey(),
  hash: text().notNull(),
  mustChange: integer('must_change', { mode: 'boolean' }).notNull(),
  lastSignInAt: integer('last_sign_in_at'),
});

export const session = sqliteTable('session', {
  tokenHash: text('token_hash').primaryKey(),
  id: text().notNull(),
  user: text().notNull(),
  openedAt: integer('opened_at').notNull(),
  lastSeenAt: integer('last_seen_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  address: text().notNull(),
  agent: text().notNull(),
});

export const review = sqliteTable('review', {
  id: integer().primaryKey(),
  version: integer().notNull(),
  position: integer().notNull(),
});

export const exception = sqliteTable('exception', {
  id: text().primaryKey(),
  about: text().notNull(),
  kind: text().$type<ExceptionKind>().notNull(),
  state: text({ enum: ['OPEN', 'CLEARED', 'ANSWERED'] }).notNull(),
  place: integer().notNull(),
  at: integer().notNull(),
  arrivedAt: integer('arrived_at').notNull(),
  line: text(),
  unit: text(),
  run: text(),
  user: text(),
  origin: text(),
  station: text(),
  stations: text({ mode: 'json' }).notNull(),
  facts: text({ mode: 'json' }).notNull(),
  visits: text({ mode: 'json' }).notNull(),
  runs: text({ mode: 'json' }).notNull(),
  clearedBy: text('cleared_by', { mode: 'json' }).notNull(),
  raisedAs: text('raised_as', { mode: 'json' }).notNull(),
});

export const routeDraft = sqliteTable('route_draft', {
  route: text().primaryKey(),
  name: text({ mode: 'json' }).$type<Text>().notNull(),
  words: text().notNull(),
  product: text(),
  source: text({ enum: ['ERP', 'MES'] }).notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  effectiveFrom: text('effective_from'),
  effectiveTo: text('effective_to'),
  steps: integer().notNull(),
  hlc: text().$type<Hlc>().notNull(),
  origin: text().$type<OriginId>().notNull(),
  seq: integer().notNull(),
});

export const routeVersion = sqliteTable('route_version', {
  route: text().primaryKey(),
  latest: integer().notNull(),
  lastStatus: text('last_status', { enum: ['READY', 'INVALID'] }).notNull(),
  readyVersion: integer('ready_version'),
  readyAt: integer('ready_at'),
  hlc: text().$type<Hlc>().notNull(),
  origin: text().$type<OriginId>().notNull(),
  seq: integer().notNull(),
});

export const dataSpec = sqliteTable('data_spec', {
  code: text().primaryKey(),
  operation: text().notNull(),
  kind: text().notNull(),
  type: text().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  words: text().notNull(),
});
