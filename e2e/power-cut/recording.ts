// One recorded run of a process: what it did to its folder, in order, and which facts there were at the end. It lies
// in a folder of its own, so that a failure can be looked at and replayed later.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { Disk } from './disk.ts';
import { type Promised, readTrace, type TraceOp } from './trace.ts';

export const About = z.strictObject({
  side: z.enum(['station', 'hub']),
  /** it began on a broken database: to find it broken is right, and it is set aside whole */
  broken: z.boolean(),
});
export type About = z.infer<typeof About>;
export type Side = About['side'];

/** A fact as it lies on a disk. */
export interface KeptFact {
  id: string;
  origin: string;
  seq: number;
  command: string;
  position: number | null;
  body: string;
  hash: string;
}

export interface Recording {
  about: About;
  folder: string;
  ops: readonly TraceOp[];
  /** every fact, by id, as it was at the end */
  facts: ReadonlyMap<string, KeptFact>;
  /** files whose bytes are promised, as they were at the end */
  files: ReadonlyMap<string, Buffer>;
  /** the broken database that was set aside; null when there was none */
  setAside: Buffer | null;
}

/** The station at work in every recording, and the file that holds its identity. */
export const recordedStation = 'L1-PRINTING';
export const keyFile = 'station-key.json';

export const aboutOf = (folder: string) => join(folder, 'about.json');
export const traceOf = (folder: string) => join(folder, 'trace');
export const dataOf = (folder: string) => join(folder, 'data');

/** Where the database lies in the data folder. */
export const databases: Readonly<Record<Side, string>> = { station: 'db/station.db', hub: 'hub.sqlite' };

const queries: Readonly<Record<Side, string>> = {
  station: `SELECT o.origin || ':' || f.seq AS id, o.origin, f.seq, f.command, f.position, f.body, f.hash
    FROM facts f JOIN origins o ON o.no = f.origin`,
  hub: `SELECT origin || ':' || seq AS id, origin, seq, body ->> 'command' AS command, position, body, hash
    FROM fact`,
};

/**
 * Reads what was recorded.
 * @throws when what the trace says is not what lies in the folder: then something was not recorded
 */
export function readRecording(folder: string): Recording {
  const about = About.parse(JSON.parse(readFileSync(aboutOf(folder), 'utf8')));
  const ops = readTrace(readFileSync(traceOf(folder)));
  mustBeWhole(ops, dataOf(folder));
  // not read-only: such a one would leave an empty write-ahead log behind
  const database = new Database(join(dataOf(folder), databases[about.side]), { fileMustExist: true });
  const facts = new Map(factsIn(database, about.side).map((fact) => [fact.id, fact]));
  database.close();
  const data = dataOf(folder);
  const files = filesIn(data).includes(keyFile)
    ? [[keyFile, readFileSync(join(data, keyFile))] as const]
    : [];
  return { about, folder, ops, facts, files: new Map(files), setAside: setAsideIn(data)[0] ?? null };
}

/** The broken databases that were set aside in a station's folder. */
export function setAsideIn(data: string): Buffer[] {
  const folders = readdirSync(data).filter((name) => name.startsWith('set-aside-'));
  return folders.map((name) => readFileSync(join(data, name, basename(databases.station))));
}

export function factsIn(database: Database.Database, side: Side): KeptFact[] {
  return database.prepare<[], KeptFact>(queries[side]).all();
}

/** The facts that a promise speaks of, as far as the run has any. */
export function factsOf({ facts }: Recording, promised: Promised): KeptFact[] {
  return [...facts.values()].filter((fact) => {
    if ('command' in promised) return fact.command === promised.command;
    if ('origin' in promised) return fact.origin === promised.origin && fact.seq <= promised.seq;
    return 'position' in promised && fact.position !== null && fact.position <= promised.position;
  });
}

function mustBeWhole(ops: readonly TraceOp[], data: string): void {
  const disk = new Disk();
  for (const op of ops) disk.apply(op);
  const told = disk.now;
  const isThere = (path: string) => {
    const content = told.get(path);
    return Buffer.isBuffer(content) && content.equals(readFileSync(join(data, path)));
  };
  const files = filesIn(data);
  const gone = [...told].filter(([path, content]) => content !== 'FOLDER' && !files.includes(path));
  const differing = [...gone.map(([path]) => path), ...files.filter((path) => !isThere(path))];
  if (differing.length > 0) throw new Error(`the recording of ${data} is not whole: ${differing.join(', ')}`);
}

/** Files below a folder, without what the recorder leaves out. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.endsWith('-shm') && statSync(join(folder, path)).isFile(),
  );
}
