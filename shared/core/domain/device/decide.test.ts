// Decisions on devices: one at a time, by who may, and each PC named by a number that fits on two screens.
import { expect, test } from 'vitest';
import { OriginId, RoleCode, UserId } from '../../kernel/ids.ts';
import { sha256 } from '../../testing/sha256.ts';
import type { Actor } from '../access/state.ts';
import { checkNumberOf } from './check-number.ts';
import {
  decideApproveDevice,
  decideRejectDevice,
  decideRevokeDevice,
  decideSalvage,
  type LastWord,
} from './decide.ts';
import { type DeviceState, deviceStatus, evolveDevice, initialDevice } from './state.ts';

const device = 'a'.repeat(32);
const older: LastWord = { device: 'b'.repeat(32), heads: [], owed: 3, asOf: 7 };
const origin = OriginId.parse('c'.repeat(32));
const reason = 'stolen';

function actorWith(...permissions: 'system:station_manage'[]): Actor {
  const role = { code: RoleCode.parse('R'), name: { en: 'R', zh: 'R' }, permissions, scope: 'ALL' as const };
  return { user: UserId.parse('P01'), name: 'Admin', roles: [role], lines: [], stations: [] };
}
const actor = actorWith('system:station_manage');

/** The state after facts of these types. */
function after(...types: string[]): DeviceState {
  return types.reduce<DeviceState>((state, type, i) => {
    const data = {
      device,
      reason,
      heads: [],
      owed: 0,
      asOf: null,
      cause: 'REVOKED',
      origin,
      upTo: 1,
      facts: 1,
    };
    return evolveDevice(state, { type, data, at: i, actor: `P0${i}` } as never);
  }, initialDevice);
}
const waiting = after('device.requested');
const active = after('device.requested', 'device.approved');
const rejected = after('device.requested', 'device.rejected');
const closed = after('device.requested', 'device.approved', 'device.closed');

test('[P5] given its facts, then a device waits, is active, rejected or closed; closed stays closed', () => {
  expect([waiting, active, rejected, closed].map(deviceStatus)).toEqual([
    ...['WAITING', 'ACTIVE', 'REJECTED', 'CLOSED'],
  ]);
  expect(deviceStatus(after('device.closed', 'device.approved', 'device.requested'))).toBe('CLOSED');
  expect(after('device.requested', 'device.approved', 'device.approved').approved).toEqual({
    at: 1,
    by: 'P01',
  });
});

test('[P5] given a device that waits, when approved, then the station’s present one is closed first', () => {
  expect(decideApproveDevice({ actor, device: waiting, present: null }, { device })).toMatchObject({
    facts: [{ type: 'device.approved', data: { device } }],
  });
  expect(decideApproveDevice({ actor, device: waiting, present: older }, { device })).toMatchObject({
    facts: [
      { stream: `device:${older.device}`, type: 'device.closed', data: { ...older, cause: 'REPLACED' } },
      { type: 'device.approved' },
    ],
  });
});

test('[P5] given a device in another state, when approved or rejected, then it is refused', () => {
  for (const state of [active, rejected, closed]) {
    expect(decideApproveDevice({ actor, device: state, present: null }, { device })).toMatchObject({
      refused: 'DEVICE_NOT_WAITING',
      details: { status: deviceStatus(state) },
    });
    expect(decideRejectDevice({ actor, device: state }, { device, reason })).toMatchObject({
      refused: 'DEVICE_NOT_WAITING',
    });
  }
  expect(decideRejectDevice({ actor, device: initialDevice }, { device, reason })).toMatchObject({
    refused: 'DEVICE_NOT_FOUND',
  });
});

test('[P5] given the station’s device, when revoked, then it is closed at its last word; another state is refused', () => {
  const lastWord = { ...older, device };
  expect(decideRevokeDevice({ actor, device: active, lastWord }, { device, reason })).toMatchObject({
    facts: [{ type: 'device.closed', data: { ...lastWord, cause: 'REVOKED', reason } }],
  });
  for (const state of [waiting, rejected, closed])
    expect(decideRevokeDevice({ actor, device: state, lastWord }, { device, reason })).toMatchObject({
      refused: 'DEVICE_NOT_ACTIVE',
    });
});

test('[P5] given salvage, when accepted, then it must be there and continue what the hub has', () => {
  const command = { device, origin, reason };
  const held = { upTo: 9, facts: 4, partsAfter: null };
  expect(decideSalvage({ actor, accept: true, held }, command)).toMatchObject({
    facts: [{ type: 'device.salvageAccepted', data: { ...command, upTo: 9, facts: 4 } }],
  });
  expect(decideSalvage({ actor, accept: true, held: null }, command)).toMatchObject({
    refused: 'SALVAGE_NOT_FOUND',
  });
  const parted = { ...held, partsAfter: 5 };
  expect(decideSalvage({ actor, accept: true, held: parted }, command)).toMatchObject({
    refused: 'SALVAGE_FORKED',
    details: { seq: 5 },
  });
  expect(decideSalvage({ actor, accept: false, held: parted }, command)).toMatchObject({
    facts: [{ type: 'device.salvageDiscarded' }],
  });
});

test('[P5] given somebody who may not manage stations, then nothing is decided', () => {
  const nobody = actorWith();
  const context = { actor: nobody, device: waiting, present: null, lastWord: older };
  const decisions = [
    decideApproveDevice(context, { device }),
    decideRejectDevice(context, { device, reason }),
    decideRevokeDevice(context, { device, reason }),
    decideSalvage({ actor: nobody, accept: true, held: null }, { device, origin, reason }),
  ];
  for (const decision of decisions) expect(decision).toMatchObject({ refused: 'FORBIDDEN' });
});

test('[P5] given a key, then its check number is eight digits, always the same, and another for another key', () => {
  const numbers = ['one', 'two', 'three'].map((key) => checkNumberOf(key, sha256));
  for (const number of numbers) expect(number).toMatch(/^\d{4}-\d{4}$/);
  expect(new Set(numbers).size).toBe(3);
  expect(checkNumberOf('one', sha256)).toBe(numbers[0]);
});
