// [P5] How a PC becomes a station: a one-time, short-lived code lets it ask with its new key, and a person approves
// it. The code is kept only as a hash, and whoever asks must hold the key that he names.
import { codeText } from '@lineside/core/contracts/enrolment-ticket';
import { type EnrolRequest, enrolmentProofText } from '@lineside/core/contracts/sync';
import { checkNumberOf } from '@lineside/core/domain/device/check-number';
import type { DeviceRequested } from '@lineside/core/domain/device/facts';
import type { SyncProblem } from '@lineside/core/i18n/problems';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { CommandId, type OriginId } from '@lineside/core/kernel/ids';
import { type Clock, type Random, randomHex } from '../clock.ts';
import type { Growth } from '../growth.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { VerifySeal } from '../sync/read-batch.ts';
import { makeCode } from './make-code.ts';
import { planRequest, type Standing } from './plan-request.ts';

export interface Enrolment {
  /** @returns the code to be typed at the station; STATION_NOT_FOUND when the station is not configured */
  makeCode(
    station: string,
    minutes: number,
  ): Promise<{ code: string; station: string; expiresAt: number } | Refused<SyncProblem>>;
  /** Asks with a code and a key, or asks again how it stands. */
  enrol(request: EnrolRequest): Promise<Standing | Refused<SyncProblem>>;
}

export function enrolment(tools: {
  store: HubStore;
  origin: OriginId;
  clock: Clock;
  random: Random;
  sha256: Sha256;
  verifySeal: VerifySeal;
  isPublicKey: (publicKey: string) => boolean;
  catalogue: Catalogue;
  growth: Growth;
}): Enrolment {
  const { store, origin, clock, random, sha256, catalogue, growth } = tools;
  const codeHash = (code: string) => sha256(`lineside.enrolment:${codeText(code)}`);
  const newKey = (key: Pick<DeviceRequested, 'publicKey' | 'software' | 'hostname'>) => ({
    ...key,
    device: randomHex(random, 16),
    checkNumber: checkNumberOf(key.publicKey, sha256),
  });

  return {
    async makeCode(station, minutes) {
      const configured = (await store.all('station')).some((known) => known.code === station);
      if (!configured) return refuse('STATION_NOT_FOUND', { station });
      const code = makeCode(random);
      const expiresAt = clock.now() + minutes * 60_000;
      await store.keepCode({ codeHash: codeHash(code), station, expiresAt, device: null });
      growth.news();
      return { code, station, expiresAt };
    },

    async enrol({ code, proof, ...key }) {
      const { publicKey } = key;
      if (!tools.isPublicKey(publicKey)) return refuse('ENROLMENT_KEY_INVALID');
      if (!tools.verifySeal(publicKey, enrolmentProofText({ code, publicKey }), proof))
        return refuse('SIGNATURE_INVALID');
      const command = CommandId.parse(randomHex(random, 16));
      const request = { codeHash: codeHash(code), key: newKey(key), origin, command };
      const { standing, position } = await store.ingest((ground) => {
        const { answer, effects } = planRequest(request, ground, { catalogue, sha256, now: clock.now() });
        return { answer: { standing: answer, position: effects.head?.position }, effects };
      });
      if (position !== undefined) growth.grew(position);
      return standing;
    },
  };
}
