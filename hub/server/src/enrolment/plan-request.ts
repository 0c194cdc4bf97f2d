// [P5] The plan of one request to become a station, pure: a code is used up by the first key that comes with it; the
// same code and key again are told how it stands; any other key is refused.
import type { DeviceRequested } from '@lineside/core/domain/device/facts';
import { type DeviceState, deviceStatus } from '@lineside/core/domain/device/state';
import type { SyncProblem } from '@lineside/core/i18n/problems';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { type CommandId, type OriginId, StationCode, streamId } from '@lineside/core/kernel/ids';
import { appendOwn, hubActor } from '../command/own-log.ts';
import type { Ground, Planned } from '../store/ground.ts';
import type { World } from '../sync/admit-facts.ts';

export interface Standing {
  outcome: 'WAITING' | 'ACTIVE' | 'REJECTED';
  requested: DeviceRequested;
  /** why it was rejected */
  reason: string | null;
}

export function planRequest(
  request: { codeHash: string; key: Omit<DeviceRequested, 'station'>; origin: OriginId; command: CommandId },
  ground: Ground,
  world: World,
): Planned<Standing | Refused<SyncProblem>> {
  const { codeHash, key, origin, command } = request;
  const code = ground.code(codeHash);
  const refused = { answer: refuse('ENROLMENT_CODE_INVALID'), effects: {} };
  if (code === null) return refused;
  if (code.device !== null) {
    const state = ground.snapshot(streamId('device', code.device))?.state as DeviceState | undefined;
    return state?.requested?.publicKey === key.publicKey
      ? { answer: standingOf(state), effects: {} }
      : refused;
  }
  if (code.expiresAt <= world.now) return refused;
  const requested = { ...key, station: StationCode.parse(code.station) };
  const stream = streamId('device', requested.device);
  const fact = { stream, type: 'device.requested', data: requested } as const;
  const by = { origin, actor: hubActor, command };
  return {
    answer: { outcome: 'WAITING', requested, reason: null },
    effects: {
      ...appendOwn([fact], by, ground, world),
      usedCode: { codeHash, device: key.device },
    },
  };
}

function standingOf(state: DeviceState): Standing | Refused<SyncProblem> {
  const { requested, rejected } = state;
  const status = deviceStatus(state);
  if (requested === null || status === 'CLOSED')
    return refuse('DEVICE_REVOKED', { device: requested?.device ?? '' });
  return { outcome: status, requested, reason: rejected?.reason ?? null };
}
