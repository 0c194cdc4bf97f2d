// [P5] Takes in what a closed PC still held, line by line of its salvage file: the device must be known and the seal
// its own. Nothing of it counts until somebody accepts it.
import type { SalvageBatch, SalvageReceipt } from '@lineside/core/contracts/devices';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { Clock } from '../clock.ts';
import type { Growth } from '../growth.ts';
import type { HubStore } from '../store/hub-store.ts';
import { readBatch, type VerifySeal } from '../sync/read-batch.ts';
import { planSalvage } from './plan-salvage.ts';

export interface SalvageDesk {
  /** @param by who brings it */
  receive(batch: SalvageBatch, by: string): Promise<SalvageReceipt | Refused<ProblemCode>>;
}

export function salvageDesk(tools: {
  store: HubStore;
  clock: Clock;
  sha256: Sha256;
  verifySeal: VerifySeal;
  growth: Growth;
}): SalvageDesk {
  const { store, clock, growth } = tools;
  return {
    async receive(batch, by) {
      const device = await store.device(batch.device);
      if (device === null) return refuse('DEVICE_NOT_FOUND', { device: batch.device });
      if (device.status !== 'ACTIVE' && device.status !== 'CLOSED')
        return refuse('DEVICE_NOT_APPROVED', { station: device.station });
      const { device: _device, ...pushed } = batch;
      const run = readBatch({ ...pushed, owed: 0, time: 0 }, device, tools);
      if ('refused' in run) return run;
      const receipt = await store.ingest((ground) =>
        planSalvage({ batch, run, device, by }, ground, clock.now()),
      );
      growth.news();
      return receipt;
    },
  };
}
