// [P5] Whether the hub has closed this device, as far as it told us. Kept over restarts; a new enrolment is another
// device, of which nothing was said.
import { isDiskFull } from '../disk-full.ts';
import type { Meta } from '../meta.ts';
import type { Store } from '../store.ts';

export class Revocation {
  readonly #parts: { store: Store; meta: Meta; device: string | null };
  #stands: boolean;

  constructor(parts: { store: Store; meta: Meta; device: string | null }) {
    this.#parts = parts;
    this.#stands = parts.device !== null && parts.meta.get('revokedDevice') === parts.device;
  }

  get stands(): boolean {
    return this.#stands;
  }

  /** The hub said so. */
  heard(): void {
    const { store, meta, device } = this.#parts;
    if (this.#stands || device === null) return;
    this.#stands = true;
    try {
      store.write(() => meta.set('revokedDevice', device));
    } catch (error) {
      // with no room to write it down it is heard again after the next start
      if (!isDiskFull(error)) throw error;
    }
  }
}
