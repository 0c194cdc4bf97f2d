// Work that no line bounds: who lets people in, and who looks through the whole log, must reach the whole plant.
import type { Permission } from '@lineside/core/domain/access/permission';
import type { Actor } from '@lineside/core/domain/access/state';
import { type Refused, refuse } from '@lineside/core/kernel/decision';

/** True when a role of scope ALL has the point. */
export function mayPlantWide(actor: Actor, permission: Permission): boolean {
  return actor.roles.some(({ scope, permissions }) => scope === 'ALL' && permissions.includes(permission));
}

/** Null when one of the points is held plant-wide; the refusal names the first of them. */
export function unlessPlantWide(
  actor: Actor,
  ...anyOf: readonly [Permission, ...Permission[]]
): Refused<'FORBIDDEN'> | null {
  return anyOf.some((point) => mayPlantWide(actor, point))
    ? null
    : refuse('FORBIDDEN', { permission: anyOf[0], user: actor.name });
}
