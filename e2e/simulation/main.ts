// `pnpm sim --seed N [--count M] [--mutant NAME]`: replays simulated factories and prints what they did.
import { parseArgs } from 'node:util';
import { mutants } from './mutants.ts';
import { runSeed } from './run-seed.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '1' }, mutant: { type: 'string' } },
});
const first = Number(values.seed ?? '1');
const count = Number(values.count);
const mutant = mutants.find(({ name }) => name === values.mutant) ?? null;
if (
  !Number.isInteger(first) ||
  !Number.isInteger(count) ||
  (values.mutant !== undefined && mutant === null)
) {
  console.error(`usage: sim --seed N [--count M] [--mutant ${mutants.map(({ name }) => name).join('|')}]`);
  process.exit(2);
}

let broken = 0;
for (let seed = first; seed < first + count; seed++) {
  const verdict = await runSeed(seed, mutant);
  if (count === 1) console.log(verdict.diary.join('\n'));
  const { confirmed, refused, facts, gone, violations } = verdict;
  console.log(
    `${violations.length === 0 ? '✔' : '✖'} seed ${seed}: ${confirmed} confirmed, ${refused} refused, ${facts} facts at the hub, ${gone} overwritten by restores`,
  );
  for (const violation of violations.slice(0, count === 1 ? 40 : 4)) console.log(`    ${violation}`);
  if (violations.length > 0) broken += 1;
}
process.exit(broken > 0 ? 1 : 0);
