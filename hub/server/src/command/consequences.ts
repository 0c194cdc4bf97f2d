// What else is written with a decided fact, in its transaction: things that are not folded from facts.

import type { DeviceState } from '@lineside/core/domain/device/state';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import type { StoredFact } from '@lineside/core/kernel/fact';
import { OriginId, streamId } from '@lineside/core/kernel/ids';
import type { Effects, Ground } from '../store/ground.ts';
import { salvagedLog } from './salvaged-log.ts';

export interface Consequences {
  /** facts of others that come into the feed ahead of the decided ones */
  before: readonly StoredFact[];
  effects: Pick<Effects, 'newDevice' | 'settled' | 'salvaged' | 'answered'>;
}

export function consequencesOf(facts: readonly NewDomainFact[], ground: Ground): Consequences {
  const last = facts.at(-1);
  switch (last?.type) {
    case 'device.approved': {
      const state = ground.snapshot(streamId('device', last.data.device))?.state as DeviceState | undefined;
      if (state?.requested == null) return { before: [], effects: {} };
      const { station, device, software } = state.requested;
      return { before: [], effects: { newDevice: { station, device, software } } };
    }
    case 'device.salvageAccepted': {
      const { device, upTo } = last.data;
      const origin = OriginId.parse(last.data.origin);
      const { facts: before, salvaged } = salvagedLog({ device, origin, upTo }, ground);
      const settled = { origin, upTo, state: 'ACCEPTED' as const };
      return { before, effects: { salvaged, settled } };
    }
    case 'device.salvageDiscarded': {
      const { upTo } = last.data;
      const settled = { origin: OriginId.parse(last.data.origin), upTo, state: 'DISCARDED' as const };
      return { before: [], effects: { settled } };
    }
    case 'exception.answered':
      return { before: [], effects: { answered: last.data.exception } };
    default:
      return { before: [], effects: {} };
  }
}
