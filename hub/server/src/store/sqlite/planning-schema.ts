// Orders, runs and figures as Drizzle sees them, beside schema.ts.
import type { RunStatus } from '@lineside/core/domain/run/state';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const workOrder = sqliteTable('work_order', {
  order: text('order_no').primaryKey(),
  product: text().notNull(),
  productName: text('product_name').notNull(),
  qty: integer().notNull(),
  stage: text({ enum: ['RECEIVED', 'RELEASED', 'COMPLETED'] }).notNull(),
  held: integer({ mode: 'boolean' }).notNull(),
  line: text(),
  route: text(),
  due: text(),
  priority: integer().notNull(),
  source: text().notNull(),
  updatedAt: integer('updated_at').notNull(),
  words: text().notNull(),
});

export const run = sqliteTable('run', {
  run: text().primaryKey(),
  order: text('order_no').notNull(),
  line: text().notNull(),
  product: text().notNull(),
  productName: text('product_name').notNull(),
  status: text().$type<RunStatus>().notNull(),
  qty: integer().notNull(),
  route: text().notNull(),
  routeVersion: integer('route_version').notNull(),
  priority: integer().notNull(),
  due: text(),
  shift: text(),
  startedAt: integer('started_at'),
  updatedAt: integer('updated_at').notNull(),
  words: text().notNull(),
  places: text({ mode: 'json' }).notNull(),
  labels: text({ mode: 'json' }),
});

export const tally = sqliteTable(
  'tally',
  {
    run: text().notNull(),
    standing: text().notNull(),
    step: integer().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.standing, table.step] })],
);

export const minuteResults = sqliteTable(
  'minute_results',
  {
    station: text().notNull(),
    minute: integer().notNull(),
    passed: integer().notNull(),
    failed: integer().notNull(),
    cycles: integer().notNull(),
    cycleMs: integer('cycle_ms').notNull(),
  },
  (table) => [primaryKey({ columns: [table.station, table.minute] })],
);

export const minuteOutput = sqliteTable(
  'minute_output',
  {
    line: text().notNull(),
    minute: integer().notNull(),
    units: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.line, table.minute] })],
);
