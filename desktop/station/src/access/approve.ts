// Approval on the spot: a second person with the right decides at another's window. Nobody is signed out or in.
import type { Permission } from '@lineside/core/domain/access/permission';
import { type Actor, may } from '@lineside/core/domain/access/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { UserId } from '@lineside/core/kernel/ids';
import { type Refusal, refusal } from '../problem.ts';
import { type IdentifyParts, identify, type Proof } from './identify.ts';

/** Who a decision is made by. */
export interface Decider {
  actor: Actor;
  /** at whose window, where that is somebody else */
  requestedBy: UserId | null;
}

/** Whoever approves; null when nobody was asked. */
export async function approverOf(
  parts: IdentifyParts,
  approval: Proof | null,
): Promise<Actor | Refusal | null> {
  if (approval === null) return null;
  const person = await identify(parts, approval);
  return 'ok' in person ? person : parts.people.actor(person.profile);
}

/**
 * The one who was asked to approve, else the one who is signed in.
 * @returns APPROVAL_NEEDED when nobody was asked and the one who is signed in has not the right
 */
export async function deciderOf(
  parts: IdentifyParts,
  here: StationConfigured,
  asked: { actor: Actor; approval: Proof | null; permission: Permission },
): Promise<Decider | Refusal> {
  const { actor, approval, permission } = asked;
  const approver = await approverOf(parts, approval);
  if (approver === null)
    return may(actor, permission, { line: here.line, station: here.code })
      ? { actor, requestedBy: null }
      : refusal('APPROVAL_NEEDED', { permission });
  if ('ok' in approver) return approver;
  return { actor: approver, requestedBy: approver.user === actor.user ? null : actor.user };
}
