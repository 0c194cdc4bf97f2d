// `pnpm power-cut [--states N] [--seed S] [--synchronous NORMAL]`: records a plant and cuts its power N times at each
// side. `--replay FOLDER --seed S --cut N` makes one cut of a recording again that a failure left behind.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cuts, cutPower, tell } from './power-cuts.ts';
import { recordPlant } from './record-plant.ts';
import { recordSalvage } from './record-salvage.ts';
import { whyNotRecordable } from './recorder.ts';
import { type Recording, readRecording } from './recording.ts';

const { values } = parseArgs({
  options: {
    states: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    synchronous: { type: 'string' },
    replay: { type: 'string' },
    cut: { type: 'string', default: '0' },
  },
});
const seed = Number(values.seed);
const count = Number(values.states);
const cut = Number(values.cut);
if (![seed, count, cut].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error('usage: power-cut [--states N] [--seed S] [--synchronous NORMAL] [--replay FOLDER --cut N]');
  process.exit(2);
}

if (values.replay !== undefined) {
  process.exit((await judged(readRecording(values.replay), { first: cut, count: 1 })) ? 0 : 1);
}

const reason = whyNotRecordable();
if (reason !== null) {
  console.log(reason);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'lineside-power-cut-'));
const { synchronous } = values;
const { station, hub } = await recordPlant(folder, synchronous === undefined ? {} : { synchronous });
let sound = true;
for (const recording of [station, hub, await recordSalvage(folder, station)])
  sound = (await judged(recording, { first: 0, count })) && sound;
if (sound) rmSync(folder, { recursive: true });
process.exit(sound ? 0 : 1);

async function judged(recording: Recording, cuts: Pick<Cuts, 'first' | 'count'>): Promise<boolean> {
  const { states, moments, promised, failures } = await cutPower(recording, { ...cuts, seed, enough: 3 });
  const sign = failures.length === 0 ? '✔' : '✖';
  const what = `${states} different disks, power cut at ${moments} moments, ${promised} facts promised`;
  console.log(`${sign} ${basename(recording.folder)}: ${what}`);
  for (const failure of failures) console.log(tell(failure, recording, seed));
  return failures.length === 0;
}
