// A folder on a disk that may lose power. Its names (making, renaming, removing) survive in the order in which they
// were changed, as a journal keeps them; but none has to survive before this very folder was synced. Syncing a
// file promises nothing about its name, syncing a folder nothing about the name that the folder itself has.
import type { DiskFile } from './disk-file.ts';

export type Entry = DiskFile | DiskFolder;

type Names = ReadonlyMap<string, Entry>;

/** What a change makes of some names; null: nothing goes by that name any more. */
export type Naming = readonly (readonly [name: string, entry: Entry | null])[];

export class DiskFolder {
  #synced: Names = new Map();
  #changes: Naming[] = [];
  #now: Names = new Map();

  change(naming: Naming): void {
    this.#changes.push(naming);
    this.#now = named(this.#now, naming);
  }

  sync(): void {
    this.#synced = this.#now;
    this.#changes = [];
  }

  /** What the process finds. */
  get now(): Names {
    return this.#now;
  }

  /** What may be found after a power cut at this moment; `kept` says how many of the changes survive. */
  after(kept: (changes: number) => number): Names {
    if (this.#changes.length === 0) return this.#synced;
    return this.#changes.slice(0, kept(this.#changes.length)).reduce(named, this.#synced);
  }
}

function named(names: Names, naming: Naming): Names {
  const next = new Map(names);
  for (const [name, entry] of naming)
    if (entry === null) next.delete(name);
    else next.set(name, entry);
  return next;
}
