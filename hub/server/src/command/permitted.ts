// Whether somebody may give a command: one of the points asked for is enough, anywhere in the plant.
import type { Permission } from '@lineside/core/domain/access/permission';
import { type Actor, may } from '@lineside/core/domain/access/state';
import { type Refused, refuse } from '@lineside/core/kernel/decision';

/** Null when the actor may; the refusal names the first of the points. */
export function permitted(
  actor: Actor,
  ...anyOf: readonly [Permission, ...Permission[]]
): Refused<'FORBIDDEN'> | null {
  return anyOf.some((point) => may(actor, point))
    ? null
    : refuse('FORBIDDEN', { permission: anyOf[0], user: actor.name });
}
