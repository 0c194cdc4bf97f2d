// The same content again is no new fact.
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { canonicalJson } from '@lineside/core/kernel/state-digest';

/** @param present what the fact's data would replace; null for nothing */
export function unlessSame(present: unknown, fact: NewDomainFact): { facts: readonly NewDomainFact[] } {
  return { facts: canonicalJson(present) === canonicalJson(fact.data) ? [] : [fact] };
}
