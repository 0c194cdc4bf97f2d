// `pnpm fuzz`: asks everything that hub and station can be asked ten thousand wrong things, and prints what came back.
// The same seed asks the same things: --seed N, --count N, --only TEXT for what has it in its name (`station` is one).
import { parseArgs } from 'node:util';
import type { Tally } from './fuzz-endpoint.ts';
import { fuzzHub, fuzzHubRawHttp } from './fuzz-hub.ts';
import { fuzzStation } from './fuzz-station.ts';
import { hubCommands } from './hub-commands.ts';
import { hubDevices } from './hub-devices.ts';
import { hubMasterCommands, hubMasterReads } from './hub-master.ts';
import { hubPeople } from './hub-people.ts';
import { hubPlanning } from './hub-planning.ts';
import { hubReads } from './hub-reads.ts';

const tables = [hubReads, hubPeople, hubPlanning, hubMasterReads, hubCommands, hubDevices, hubMasterCommands];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    count: { type: 'string', default: '10000' },
    only: { type: 'string', default: '' },
  },
});
const options = { seed: Number(values.seed), count: Number(values.count) };

const named = (name: string) => name.includes(values.only);

console.log(`seed ${options.seed}, ${options.count} requests an endpoint`);
for (const table of tables) await fuzzHub(Object.keys(table).filter(named), options, print);
if (named('raw HTTP')) await fuzzHubRawHttp(options, print);
if (named('station')) await fuzzStation(options, print);

function print({ endpoint, seed, statuses }: Tally): void {
  const counts = Object.entries(statuses).map(([status, count]) => `${status}: ${String(count).padStart(5)}`);
  console.log(`${String(seed).padEnd(12)}${endpoint.padEnd(40)}${counts.join('  ')}`);
}
