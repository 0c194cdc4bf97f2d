// Pushes are taken in one after the other, and between two of them everybody else has a turn: who reads while twenty
// stations catch up waits for one transaction, not for all that are queued.

export class Turns {
  readonly #others: () => Promise<void>;
  #last: Promise<unknown> = Promise.resolve();

  /** @param others resolves when whatever waited has been served once */
  constructor(others: () => Promise<void>) {
    this.#others = others;
  }

  /** Does a piece of work when those before it are done, however they ended. */
  take<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const mine = this.#last.then(this.#others).then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
