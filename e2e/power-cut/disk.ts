// A disk that may lose power, as a trace wrote it: files (disk-file.ts) in folders (disk-folder.ts). The recorded
// folder itself is there from the beginning.
import { basename, dirname } from 'node:path';
import { DiskFile, type Fate } from './disk-file.ts';
import { DiskFolder, type Entry } from './disk-folder.ts';
import type { TraceOp } from './trace.ts';

/** What lies on the disk, by path below the recorded folder. */
export type Contents = ReadonlyMap<string, Buffer | 'FOLDER'>;

export interface Loss {
  sectorBytes: number;
  /** how many of the changes of its names survive in a folder */
  names: (path: string, changes: number) => number;
  /** what of a file survives */
  fate: (path: string) => Fate;
}

export class Disk {
  readonly #root = new DiskFolder();
  readonly #descriptors = new Map<number, Entry>();

  apply(op: TraceOp): void {
    switch (op.op) {
      case 'BEGUN':
        this.#descriptors.clear();
        break;
      case 'OPENED':
        this.#open(op.descriptor, op.path, op.emptied);
        break;
      case 'WRITTEN':
        this.#file(op.descriptor).change({ at: op.at, bytes: op.bytes });
        break;
      case 'RESIZED':
        this.#file(op.descriptor).change({ length: op.length });
        break;
      case 'SYNCED':
        this.#descriptors.get(op.descriptor)?.sync();
        break;
      case 'MADE':
        this.#folderOf(op.path).change([[basename(op.path), new DiskFolder()]]);
        break;
      case 'REMOVED':
        this.#folderOf(op.path).change([[basename(op.path), null]]);
        break;
      case 'RENAMED':
        this.#rename(op.from, op.to);
        break;
      case 'PROMISED':
        break;
      default:
        op satisfies never;
    }
  }

  /** What the process sees. */
  get now(): Contents {
    return this.#contents(
      (folder) => folder.now,
      (file) => file.now,
    );
  }

  /** What may be found after a power cut at this moment. */
  after({ sectorBytes, names, fate }: Loss): Contents {
    return this.#contents(
      (folder, path) => folder.after((changes) => names(path, changes)),
      (file, path) => file.after(sectorBytes, fate(path)),
    );
  }

  #open(descriptor: number, path: string, emptied: boolean): void {
    const found = this.#find(path);
    const entry = found ?? new DiskFile();
    if (found === null) this.#folderOf(path).change([[basename(path), entry]]);
    if (emptied && entry instanceof DiskFile) entry.change({ length: 0 });
    this.#descriptors.set(descriptor, entry);
  }

  #rename(from: string, to: string): void {
    const folder = this.#folderOf(from);
    const entry = this.#find(from);
    if (entry === null || folder !== this.#folderOf(to))
      throw new Error(`${from} → ${to}: only renaming within a folder is understood here`);
    folder.change([
      [basename(from), null],
      [basename(to), entry],
    ]);
  }

  #find(path: string): Entry | null {
    let entry: Entry | undefined = this.#root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (!(entry instanceof DiskFolder)) return null;
      entry = entry.now.get(name);
    }
    return entry ?? null;
  }

  #folderOf(path: string): DiskFolder {
    const parent = dirname(path);
    const found = this.#find(parent === '.' ? '' : parent);
    if (found instanceof DiskFolder) return found;
    throw new Error(`the trace names ${path}, but nothing says that ${parent} was made`);
  }

  #file(descriptor: number): DiskFile {
    const found = this.#descriptors.get(descriptor);
    if (found instanceof DiskFile) return found;
    throw new Error(`the trace writes to ${descriptor}, which it did not open as a file`);
  }

  #contents(
    names: (folder: DiskFolder, path: string) => ReadonlyMap<string, Entry>,
    read: (file: DiskFile, path: string) => Buffer,
  ): Contents {
    const contents = new Map<string, Buffer | 'FOLDER'>();
    const walk = (folder: DiskFolder, path: string) => {
      for (const [name, entry] of names(folder, path)) {
        const inner = path === '' ? name : `${path}/${name}`;
        contents.set(inner, entry instanceof DiskFile ? read(entry, inner) : 'FOLDER');
        if (entry instanceof DiskFolder) walk(entry, inner);
      }
    };
    walk(this.#root, '');
    return contents;
  }
}
