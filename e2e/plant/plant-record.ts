// What a plant folder remembers between starts: ports, so that addresses and cables stay valid; and the processes of
// the last start, so that none left behind by a killed harness goes on.
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { until } from './until.ts';

const Port = z.int().min(1).max(65_535);
const PlantRecord = z.object({
  seeded: z.boolean(),
  hubPort: Port,
  stations: z.record(z.string(), z.object({ port: Port, cablePort: Port })),
  pids: z.array(z.int()),
  /** the harness that holds the folder, with its command line, since process numbers are used again */
  owner: z.object({ pid: z.int(), command: z.string() }).nullable(),
});
export type PlantRecord = z.infer<typeof PlantRecord>;

/** Where a plant's ports begin when they are free at the first start; null takes any free ones. */
export type FirstPort = number | null;

/**
 * Reads the folder's record, or makes one with ports for these stations. Stations may be added later.
 * Throws when another harness runs on the folder.
 */
export async function openRecord(
  folder: string,
  stations: readonly string[],
  first: FirstPort,
): Promise<PlantRecord> {
  mkdirSync(folder, { recursive: true });
  const next = portsFrom(first);
  const record = readRecord(folder) ?? {
    seeded: false,
    hubPort: await next(),
    stations: {},
    pids: [],
    owner: null,
  };
  refuseIfHeld(record);
  record.owner = { pid: process.pid, command: commandOf(process.pid) };
  for (const station of stations)
    record.stations[station] ??= { port: await next(), cablePort: await next() };
  saveRecord(folder, record);
  return record;
}

/** Written whole and renamed, so that a kill at the wrong moment leaves the old record. */
export function saveRecord(folder: string, record: PlantRecord): void {
  const path = join(folder, 'plant-record.json');
  writeFileSync(`${path}.new`, JSON.stringify(record, null, 2));
  renameSync(`${path}.new`, path);
}

/** Removes a plant folder with what still runs on it. Throws when another harness holds it. */
export async function forgetPlant(folder: string): Promise<void> {
  const record = readRecord(folder);
  if (record !== null) {
    refuseIfHeld(record);
    await endLeftovers(folder, record);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Kills what a harness that was itself killed left running on this folder; resolves when it is gone, with how many. */
export async function endLeftovers(folder: string, record: PlantRecord): Promise<number> {
  const left = record.pids.filter((pid) => commandOf(pid).includes(folder));
  for (const pid of left) process.kill(pid, 'SIGKILL');
  await until('what was left behind is gone', () => left.every((pid) => !commandOf(pid).includes(folder)));
  return left.length;
}

function readRecord(folder: string): PlantRecord | null {
  const path = join(folder, 'plant-record.json');
  return existsSync(path) ? PlantRecord.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}

function refuseIfHeld({ owner }: PlantRecord): void {
  if (owner !== null && owner.pid !== process.pid && commandOf(owner.pid) === owner.command)
    throw new Error(`another process (${owner.pid}) runs this plant already; end it first`);
}

/** True when nobody listens there. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/**
 * Free ports, counting up. They lie below the range from which systems take the near ends of outgoing connections:
 * one of those could be taken by anybody between this choice and the start of the process that listens there.
 */
function portsFrom(first: FirstPort): () => Promise<number> {
  let candidate = first ?? randomInt(10_000, 30_000);
  return async () => {
    while (candidate < 32_768) {
      const port = candidate++;
      if (await isFree(port)) return port;
    }
    throw new Error('no free port is left below 32768');
  };
}

/** The command line of a process, '' when there is none. */
export function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
