// Tells whoever watches that something shown may have changed, after it is committed.
export type Change =
  /** this station wrote facts: there is something to push */
  | 'OWN'
  /** facts came from elsewhere, or the link changed */
  | 'OTHER';

export class Changes {
  readonly #watchers = new Set<(change: Change) => void>();

  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  tell(change: Change): void {
    for (const watcher of this.#watchers) watcher(change);
  }
}
