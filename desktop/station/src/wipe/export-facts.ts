// [P5] Writes the salvage file of a stopped station, sound or broken: one line a sealed run, in the order in which
// the hub takes them.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { DataFolder } from '../data-folder.ts';
import { type SalvageCounts, salvageLines } from './salvage-lines.ts';

/**
 * @param out the file to write; for this user alone, as it names people
 * @throws FolderInUse while the station runs, KeySealed, and what the disk throws
 */
export async function exportFacts(
  folder: DataFolder,
  out: string,
  { sha256, all }: { sha256: Sha256; all: boolean },
): Promise<SalvageCounts & { lines: number }> {
  folder.hold();
  try {
    const key = await folder.key.read();
    if (key === null)
      throw new Error(`${folder.path} was never enrolled: the hub would know none of its facts`);
    const database = join(folder.path, 'db', 'station.db');
    const counts = { exported: 0, gaps: 0, unreadable: 0 };
    let lines = 0;
    const file = openSync(`${out}.new`, 'w', 0o600);
    try {
      const found = existsSync(database) ? salvageLines(database, key, { sha256, all, counts }) : [];
      for (const batch of found) {
        writeSync(file, `${JSON.stringify(batch)}\n`);
        lines += 1;
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${out}.new`, out);
    return { ...counts, lines };
  } finally {
    folder.release();
  }
}
