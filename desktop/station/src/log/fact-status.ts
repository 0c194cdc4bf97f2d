// [F4][F5] What becomes of a fact that was read: folded, or kept until software or a person can deal with it.
import type { ReadFact } from '@lineside/core/kernel/catalogue';
import type { FactStatus } from '../schema.ts';

export function statusOf(read: ReadFact): { status: FactStatus; issue: string | null } {
  switch (read.kind) {
    case 'known':
      return { status: 'FOLDED', issue: null };
    case 'unknown':
      return { status: 'UNKNOWN', issue: null };
    case 'poison':
      return { status: 'POISON', issue: read.issue };
  }
}
