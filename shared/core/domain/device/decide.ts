// [P5] What people decide about devices: which PC becomes a station, which one no longer is, and whether facts that
// a closed one still held shall count.
import { type Decision, refuse } from '../../kernel/decision.ts';
import { type OriginId, streamId } from '../../kernel/ids.ts';
import { type Actor, may } from '../access/state.ts';
import type { NewFactOf } from '../fact-of.ts';
import type { DeviceClosed, deviceFacts } from './facts.ts';
import { type DeviceState, deviceStatus } from './state.ts';

export const deviceRefusals = [
  'FORBIDDEN',
  'DEVICE_NOT_FOUND',
  'DEVICE_NOT_WAITING',
  'DEVICE_NOT_ACTIVE',
  'SALVAGE_NOT_FOUND',
  'SALVAGE_FORKED',
] as const;
export type DeviceRefusal = (typeof deviceRefusals)[number];
type DeviceDecision = Decision<NewFactOf<typeof deviceFacts>, DeviceRefusal>;

/** The last that the hub heard of a device: how far its logs are acknowledged, and what it said it still owed. */
export type LastWord = Pick<DeviceClosed, 'device' | 'heads' | 'owed' | 'asOf'>;

/** @param context.present the station's ACTIVE device; it is closed by the approval of another */
export function decideApproveDevice(
  context: { actor: Actor; device: DeviceState; present: LastWord | null },
  { device }: { device: string },
): DeviceDecision {
  const refused = unlessStatus(context, device, 'WAITING');
  if (refused !== null) return refused;
  const { present } = context;
  const approved = { stream: stream(device), type: 'device.approved' as const, data: { device } };
  if (present === null) return { facts: [approved] };
  const closed = {
    stream: stream(present.device),
    type: 'device.closed' as const,
    data: { ...present, cause: 'REPLACED' as const, reason: '' },
  };
  return { facts: [closed, approved] };
}

export function decideRejectDevice(
  context: { actor: Actor; device: DeviceState },
  command: { device: string; reason: string },
): DeviceDecision {
  return (
    unlessStatus(context, command.device, 'WAITING') ?? {
      facts: [{ stream: stream(command.device), type: 'device.rejected', data: command }],
    }
  );
}

export function decideRevokeDevice(
  context: { actor: Actor; device: DeviceState; lastWord: LastWord },
  { device, reason }: { device: string; reason: string },
): DeviceDecision {
  const data = { ...context.lastWord, cause: 'REVOKED' as const, reason };
  return (
    unlessStatus(context, device, 'ACTIVE') ?? {
      facts: [{ stream: stream(device), type: 'device.closed', data }],
    }
  );
}

/** What is in quarantine of one log. */
export interface HeldSalvage {
  upTo: number;
  facts: number;
  /** the seq after which it goes another way than the log that the hub has; null when it continues it */
  partsAfter: number | null;
}

/** @param context.held null when nothing is in quarantine of this log */
export function decideSalvage(
  context: { actor: Actor; accept: boolean; held: HeldSalvage | null },
  command: { device: string; origin: OriginId; reason: string },
): DeviceDecision {
  const { actor, accept, held } = context;
  const { device, origin } = command;
  if (!may(actor, 'system:station_manage')) return forbidden(actor);
  if (held === null) return refuse('SALVAGE_NOT_FOUND', { origin });
  const { partsAfter, ...decided } = held;
  if (accept && partsAfter !== null) return refuse('SALVAGE_FORKED', { origin, seq: partsAfter });
  const type = accept ? 'device.salvageAccepted' : 'device.salvageDiscarded';
  return { facts: [{ stream: stream(device), type, data: { ...command, ...decided } }] };
}

function unlessStatus(
  { actor, device: state }: { actor: Actor; device: DeviceState },
  device: string,
  wanted: 'WAITING' | 'ACTIVE',
) {
  if (!may(actor, 'system:station_manage')) return forbidden(actor);
  if (state.requested === null) return refuse('DEVICE_NOT_FOUND', { device });
  const status = deviceStatus(state);
  if (status === wanted) return null;
  return refuse(wanted === 'WAITING' ? 'DEVICE_NOT_WAITING' : 'DEVICE_NOT_ACTIVE', { device, status });
}

function forbidden(actor: Actor) {
  return refuse('FORBIDDEN', { permission: 'system:station_manage', user: actor.name });
}

function stream(device: string) {
  return streamId('device', device);
}
