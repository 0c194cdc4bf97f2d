// An edit carried over to a newer edition of the same route: what its source owns comes from there, so that ERP's steps
// stay ERP's whatever was open here meanwhile. Pure.
import type { RouteDraft } from '@lineside/core/domain/route/draft';

/** @param present the route as it stands now */
export function rebased(mine: RouteDraft, present: RouteDraft): RouteDraft {
  if (present.source !== 'ERP') return mine;
  const { name, product, effectiveFrom, effectiveTo, steps } = present;
  return { ...mine, name, product, effectiveFrom, effectiveTo, steps };
}
