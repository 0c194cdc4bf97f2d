// A station that starts on a broken database, sets it aside and works on, under the recorder. All its facts can still
// be read, and so all are promised from the first moment on: the power may go while they are carried over.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { BridgeClient } from '../plant/bridge-client.ts';
import { accepted } from '../plant/operator.ts';
import { RecordedSide } from './recorded-side.ts';
import { buildRecorder } from './recorder.ts';
import { databases, dataOf, keyFile, type Recording, readRecording } from './recording.ts';

/** An index whose loss makes no fact unreadable. */
const brokenIndex = 'facts_stream';

/** @param worked a station that has done its work */
export async function recordSalvage(folder: string, worked: Recording): Promise<Recording> {
  const library = buildRecorder(folder);
  const about = { side: 'station' as const, broken: true };
  const station = new RecordedSide({ folder: join(folder, 'salvage'), about, library });
  const withoutBallast = (path: string) => basename(path) !== 'ballast';
  cpSync(dataOf(worked.folder), station.data, { recursive: true, filter: withoutBallast });
  breakPage(join(station.data, databases.station));
  station.begin();
  station.promise({ file: keyFile });
  for (const { origin, seq } of worked.facts.values()) station.promise({ origin, seq });
  try {
    await workOn(station);
    await station.stop();
  } finally {
    await station.kill();
  }
  return readRecording(station.folder);
}

/** What is confirmed right after that must be in what took the broken database's place. */
async function workOn(station: RecordedSide): Promise<void> {
  const bridge = new BridgeClient(await station.serve('--port', '0'));
  const { session } = accepted(await bridge.call('signInByBadge', { badge: 'BADGE-P01' })).signedIn;
  const command = 'command-after-salvage';
  accepted(await bridge.call('chooseLanguage', { session, command, language: 'zh' }));
  station.promise({ command });
}

function breakPage(file: string): void {
  const database = new Database(file);
  const page = database
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(brokenIndex);
  const bytes = database.pragma('page_size', { simple: true }) as number;
  database.close();
  if (page === undefined) throw new Error(`there is no index ${brokenIndex}`);
  const content = readFileSync(file);
  writeFileSync(file, content.fill(0x5a, (page - 1) * bytes, page * bytes));
}
