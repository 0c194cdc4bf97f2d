// Commands about devices: what each must know.

import type { deviceCommands } from '@lineside/core/contracts/devices';
import {
  decideApproveDevice,
  decideRejectDevice,
  decideRevokeDevice,
  decideSalvage,
} from '@lineside/core/domain/device/decide';
import { type DeviceState, deviceStatus } from '@lineside/core/domain/device/state';
import { refuse } from '@lineside/core/kernel/decision';
import type { Rules } from './rule.ts';

export const deviceRules: Pick<Rules, keyof typeof deviceCommands> = {
  approveDevice: (known, actor, input) => {
    const device = known.state('device', input.device);
    const station = device.requested?.station;
    const present = known
      .all('device')
      .flatMap((state: DeviceState) => (deviceStatus(state) === 'ACTIVE' ? (state.requested ?? []) : []))
      .find((active) => active.station === station);
    const lastWord = present === undefined ? null : known.lastWord(present.device, present.station);
    const decision = decideApproveDevice({ actor, device, present: lastWord }, input);
    // it may have been removed since it was asked for
    const isGone = station !== undefined && known.found('station', station) === null;
    return isGone && 'facts' in decision ? refuse('STATION_NOT_FOUND', { station }) : decision;
  },

  rejectDevice: (known, actor, input) =>
    decideRejectDevice({ actor, device: known.state('device', input.device) }, input),

  revokeDevice: (known, actor, input) => {
    const device = known.state('device', input.device);
    const lastWord = known.lastWord(input.device, device.requested?.station ?? '');
    return decideRevokeDevice({ actor, device, lastWord }, input);
  },

  acceptSalvage: (known, actor, input) =>
    decideSalvage({ actor, accept: true, held: known.held(input.device, input.origin, true) }, input),

  discardSalvage: (known, actor, input) =>
    decideSalvage({ actor, accept: false, held: known.held(input.device, input.origin, false) }, input),
};
