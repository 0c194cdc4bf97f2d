// A fact that this software can read, with the row it is held in.
import type { KnownFact } from '@lineside/core/kernel/catalogue';

export interface HeldFact<Fact extends KnownFact = KnownFact> {
  id: number;
  fact: Fact;
}
