// A file on a disk that may lose power. Each sector of it is, after a cut, as it was at some moment between the last
// sync of the file and the cut, and so is its length; every sector chooses its moment alone. So unsynced writes
// are lost, come in another order than they were given, and are torn between two sectors.

export type Change = { at: number; bytes: Buffer } | { length: number };

/**
 * Up to which of the `changes` unsynced changes a sector has got, 0 to `changes`.
 * @param sector its number, null for the length of the file
 */
export type Fate = (sector: number | null, changes: number) => number;

export class DiskFile {
  #synced: Buffer = Buffer.alloc(0);
  #changes: Change[] = [];

  change(change: Change): void {
    this.#changes.push(change);
  }

  sync(): void {
    this.#synced = this.now;
    this.#changes = [];
  }

  /** What the process reads. */
  get now(): Buffer {
    return this.after(2 ** 30, (_sector, changes) => changes);
  }

  /** What may be read after a power cut at this moment. */
  after(sectorBytes: number, fate: Fate): Buffer {
    const changes = this.#changes;
    if (changes.length === 0) return this.#synced;
    const lengths = lengthsOver(this.#synced.length, changes);
    const disk = Buffer.alloc(Math.max(...lengths));
    this.#synced.copy(disk);
    const moments = new Map<number, number>();
    for (const [i, change] of changes.entries()) {
      const from = 'bytes' in change ? change.at : Math.min(change.length, lengths[i] ?? 0);
      const to = 'bytes' in change ? change.at + change.bytes.length : (lengths[i] ?? 0);
      for (let sector = Math.floor(from / sectorBytes); sector * sectorBytes < to; sector++) {
        const moment = moments.get(sector) ?? fate(sector, changes.length);
        moments.set(sector, moment);
        if (i >= moment) continue;
        const begin = Math.max(from, sector * sectorBytes);
        const end = Math.min(to, (sector + 1) * sectorBytes);
        if ('bytes' in change) change.bytes.copy(disk, begin, begin - change.at, end - change.at);
        else disk.fill(0, begin, end);
      }
    }
    return disk.subarray(0, lengths[fate(null, changes.length)]);
  }
}

/** The length before any change, and after each. */
function lengthsOver(synced: number, changes: readonly Change[]): number[] {
  const lengths = [synced];
  let length = synced;
  for (const change of changes) {
    length = 'bytes' in change ? Math.max(length, change.at + change.bytes.length) : change.length;
    lengths.push(length);
  }
  return lengths;
}
