// Decide and commit at a station: a track-out with five values through the station's own bridge, on disk when it is
// confirmed, each sample beside a bare one-row insert on the same disk.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { catalogue } from '@lineside/core/domain/facts';
import { serialOf } from '@lineside/core/domain/run/units-of-run';
import { CommandId, type Sha256Hex } from '@lineside/core/kernel/ids';
import { DataFolder } from '@lineside/station/data-folder';
import { readMigrations } from '@lineside/station/migrate';
import { openStation } from '@lineside/station/open-station';
import { openDatabase } from '@lineside/station/recovery';
import { signerOf } from '@lineside/station/station-key';
import { accepted } from '../../plant/operator.ts';
import type { Bench } from '../bench.ts';
import { createRun, operator, runOf, stationsOf } from '../floor/bench-plant.ts';
import { HubProcess } from '../floor/hub-process.ts';
import { readyOperator } from '../floor/ready-operator.ts';
import { StationProcess } from '../floor/station-process.ts';
import { Samples } from '../samples.ts';
import { BareInserts } from '../yardstick/bare-inserts.ts';

const line = 'L1';
const run = 'RUN-L1-COMMIT';
const warmUp = 100;
const migrations = new URL('../../../migrations/station', import.meta.url).pathname;

export const stationCommit: Bench = {
  name: 'station-commit',
  async run({ folder, quick }) {
    const count = quick ? 500 : 3_000;
    const { commits, bare } = await measure(folder, await stockedStation(folder, warmUp + count), count);
    return [0.5, 0.99].map((share) => ({
      name: `station: decide + commit of a track-out, p${share * 100}`,
      ...{ measured: commits.quantile(share), unit: 'ms' },
      yardstick: { name: 'bare one-row insert, fsynced', value: bare.quantile(share), unit: 'ms' },
      target: { of: 'RATIO', atMost: share === 0.5 ? 2 : 3 },
    }));
  },
};

/** A station's data folder as a real station left it, with so many units to work on. */
async function stockedStation(folder: string, units: number): Promise<string> {
  const hub = await HubProcess.start(folder);
  const station = new StationProcess(folder, stationsOf(line)[0]?.code ?? '');
  try {
    await createRun(hub.give, line, run, units);
    await station.enrol(hub);
    await station.start();
    await readyOperator(station.bridge, units);
    return station.data;
  } finally {
    await station.stop();
    await hub.stop();
  }
}

async function measure(folder: string, data: string, count: number) {
  const { database, bridge } = await openAlone(data);
  const bare = new BareInserts(folder);
  const { session } = accepted(await bridge.call('signInByBadge', { badge: operator.badge })).signedIn;
  const specs = runOf(line, run, 1).frozen.steps[0]?.specs ?? [];
  const body = JSON.stringify({ specs: specs.map(({ code }) => code), padding: 'x'.repeat(500) });
  const samples = { commits: new Samples(), bare: new Samples() };
  for (let n = 1; n <= warmUp + count; n++) {
    const sn = serialOf(run, n);
    accepted(await bridge.call('trackIn', { session, command: newCommand(), sn, provisionalReason: null }));
    const values = specs.map(({ code }, index) => ({ spec: code, value: 10 + ((n + index * 7) % 70) }));
    const trackOut = { session, command: newCommand(), sn, result: 'PASS' as const, values, defects: [] };
    const { commits, bare: inserts } = n > warmUp ? samples : { commits: new Samples(), bare: new Samples() };
    accepted(await commits.time(() => bridge.call('trackOut', trackOut)));
    await inserts.time(() => bare.one(body));
  }
  bare.close();
  database.close();
  return samples;
}

/** The runtime of a station on its own data, without its window and without its hub. */
async function openAlone(data: string) {
  const folder = new DataFolder(data);
  const identity = await folder.key.read();
  if (identity === null) throw new Error('the station is not enrolled');
  const tools = {
    clock: { now: () => Date.now() },
    random: { bytes: (length: number) => randomBytes(length), fraction: () => Math.random() },
    sha256: (text: string) => createHash('sha256').update(text).digest('hex') as Sha256Hex,
    migrations: readMigrations(migrations),
  };
  const { database } = openDatabase(data, { ...tools, catalogue });
  const signer = signerOf(identity);
  const { bridge } = openStation({ ...tools, database, signer, identity, software: 'lineside-bench' });
  return { database, bridge };
}

function newCommand(): CommandId {
  return CommandId.parse(randomUUID());
}
