// `pnpm bench`: measures what this system promises, each figure beside a yardstick of the same run on the same
// disk, and prints one table. Exit code 1 when a target is missed, 2 on bad usage.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Args, readArgs } from './args.ts';
import type { Bench } from './bench.ts';
import { catchUp } from './benches/catch-up.ts';
import { engineering } from './benches/engineering.ts';
import { ingest } from './benches/ingest.ts';
import { keyPress } from './benches/key-press.ts';
import { lists } from './benches/lists.ts';
import { reimage } from './benches/reimage.ts';
import { stationCommit } from './benches/station-commit.ts';
import { trace } from './benches/trace.ts';
import { jsonOf, tableOf } from './report.ts';
import { isMet, type Row } from './row.ts';

const benches: readonly Bench[] = [
  stationCommit,
  keyPress,
  ingest,
  catchUp,
  trace,
  lists,
  reimage,
  engineering,
];
const root = new URL('../..', import.meta.url).pathname;

// children are ended and folders removed at exit, also when somebody loses patience
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
process.exitCode = await main(readArgsOrExit());

async function main({ json, only, quick, units }: Args): Promise<number> {
  const rows: Row[] = [];
  const busy = loadavg()[0] ?? 0;
  for (const bench of benches) {
    if (only.length > 0 && !only.includes(bench.name)) continue;
    const begun = performance.now();
    const folder = newFolder(bench.name);
    const tell = (text: string) => console.log(`  ${text}`);
    console.log(bench.name);
    try {
      rows.push(...(await bench.run({ folder, quick, units, tell })));
    } finally {
      removeFolder(folder);
    }
    console.log(`  ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  console.log(`\n${tableOf(rows)}`);
  const cores = availableParallelism();
  console.log(`\n${cores} cores, load of others at the start ${busy.toFixed(1)}`);
  if (busy > cores / 4)
    console.log('This machine was not quiet: ratios say more than figures, and both too little.');
  if (json !== null) writeFileSync(json, jsonOf(rows, { cores, loadAtStart: busy }));
  return rows.every(isMet) ? 0 : 1;
}

/** On the disk of the checkout: a folder for temporary files may lie in memory, where a commit costs nothing. */
function newFolder(name: string): string {
  const parent = join(root, '.lineside');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `bench-${name}-`));
  process.once('exit', () => removeFolder(folder));
  return folder;
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function readArgsOrExit(): Args {
  try {
    return readArgs(benches.map(({ name }) => name));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}
