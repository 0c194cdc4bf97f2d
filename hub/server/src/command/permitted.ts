// Whether somebody may give a command: one of the points asked for is enough, and it must reach every line that the
// command is about.
import type { Permission } from '@lineside/core/domain/access/permission';
import { type Actor, may } from '@lineside/core/domain/access/state';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { LineCode } from '@lineside/core/kernel/ids';

type AnyOf = readonly [Permission, ...Permission[]];

/** Null when the actor may, anywhere in the plant; the refusal names the first of the points. */
export function permitted(actor: Actor, ...anyOf: AnyOf): Refused<'FORBIDDEN'> | null {
  return anyOf.some((point) => may(actor, point))
    ? null
    : refuse('FORBIDDEN', { permission: anyOf[0], user: actor.name });
}

/** Null when the actor may on each of these lines; the refusal names the first that they do not reach. */
export function permittedOn(
  actor: Actor,
  lines: readonly LineCode[],
  anyOf: AnyOf,
): Refused<'FORBIDDEN'> | null {
  const line = lines.find((line) => !anyOf.some((point) => may(actor, point, { line, station: null })));
  return line === undefined
    ? permitted(actor, ...anyOf)
    : refuse('FORBIDDEN', { permission: anyOf[0], user: actor.name, line });
}
