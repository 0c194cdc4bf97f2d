// Cuts the power of a recorded run, over and over, each time at a moment and with losses of its own, and has what
// is left opened and judged. A cut is made of seed and number alone, so it can be made again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chanceOf } from '../simulation/prng.ts';
import { type Contents, Disk } from './disk.ts';
import { chooseLoss } from './losses.ts';
import { factsOf, type KeptFact, type Recording } from './recording.ts';
import { type Promises, reopen } from './reopen.ts';

export interface Verdict {
  /** how many disks were opened; no two had the same bytes and promises on them */
  states: number;
  /** at how many moments the power was cut */
  moments: number;
  /** how many facts were promised by the last of them */
  promised: number;
  failures: readonly Failure[];
}

export interface Failure {
  /** number of the cut under the seed */
  cut: number;
  /** how many records of the trace had happened */
  after: number;
  /** what was lost and what survived, in words */
  loss: string;
  broken: readonly string[];
}

export interface Cuts {
  seed: number;
  /** the numbers of the cuts: `count` from `first` on; those that leave a disk as an earlier one did are passed over */
  first: number;
  count: number;
  /** stop at so many failures */
  enough: number;
}

/** A failure in words, with the command that cuts the power like this again. */
export function tell({ cut, after, loss, broken }: Failure, recording: Recording, seed: number): string {
  const worst = broken.slice(0, 5).join('\n    ');
  const again = `node e2e/power-cut/main.ts --replay ${recording.folder} --seed ${seed} --cut ${cut}`;
  return `power cut after record ${after} of ${recording.ops.length}: ${broken.length} broken\n    ${worst}
  what survived: ${loss}
  again: ${again}`;
}

/** The ballast is nothing but room: its bytes are never read. */
const neverRead = new Set(['ballast']);
/** Numbers under one seed; a power of two, so that two seeds have no cut in common. */
const cutsOfASeed = 1 << 16;

/** Disks are laid out in memory where there is a file system in it, as syncing costs nothing there. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export async function cutPower(recording: Recording, cuts: Cuts): Promise<Verdict> {
  const folder = mkdtempSync(join(scratch, 'lineside-power-cut-'));
  try {
    return await cutAndJudge(recording, cuts, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param folder where the disks are laid out, one after another */
async function cutAndJudge(recording: Recording, cuts: Cuts, folder: string): Promise<Verdict> {
  const { ops } = recording;
  const disk = new Disk();
  const seen = new Set<string>();
  const moments = new Set<number>();
  const failures: Failure[] = [];
  const facts = new Map<string, KeptFact>();
  const files = new Set<string>();
  let done = 0;
  for (const { cut, after, chance } of inOrder(cuts, ops)) {
    for (; done < after; done++) {
      const op = ops[done];
      if (op === undefined) break;
      disk.apply(op);
      if (op.op !== 'PROMISED') continue;
      if ('file' in op.promised) files.add(op.promised.file);
      for (const fact of factsOf(recording, op.promised)) facts.set(fact.id, fact);
    }
    const { loss, told } = chooseLoss(chance);
    const left = disk.after(loss);
    const fingerprint = `${facts.size} ${files.size} ${digestOf(left)}`;
    if (seen.has(fingerprint)) continue;
    seen.add(fingerprint);
    moments.add(after);
    const broken = await judge(left, { facts, files });
    if (broken.length > 0) failures.push({ cut, after, loss: told(), broken });
    if (failures.length >= cuts.enough) break;
  }
  return { states: seen.size, moments: moments.size, promised: facts.size, failures };

  async function judge(left: Contents, promises: Promises): Promise<string[]> {
    layOut(left, folder);
    try {
      return await reopen(folder, recording, promises, chanceOf(0));
    } catch (error) {
      return [`it does not open: ${error instanceof Error ? error.stack : String(error)}`];
    }
  }
}

/** The cuts in the order of their moments, so that the trace is walked once. None comes before a process began. */
function inOrder({ seed, first, count }: Cuts, ops: Recording['ops']) {
  const begun = ops.findIndex(({ op }) => op === 'BEGUN') + 1;
  return Array.from({ length: count }, (_, i) => {
    const cut = first + i;
    const chance = chanceOf(seed * cutsOfASeed + cut);
    return { cut, after: chance.between(begun, ops.length), chance };
  }).sort((a, b) => a.after - b.after);
}

function layOut(contents: Contents, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of contents) {
    if (neverRead.has(path)) continue;
    mkdirSync(join(folder, content === 'FOLDER' ? path : dirname(path)), { recursive: true });
    if (content !== 'FOLDER') writeFileSync(join(folder, path), content);
  }
}

function digestOf(contents: Contents): string {
  const digest = createHash('sha1');
  for (const [path, content] of contents) {
    digest.update(`${path} `);
    if (content !== 'FOLDER' && !neverRead.has(path)) digest.update(content);
  }
  return digest.digest('hex');
}
