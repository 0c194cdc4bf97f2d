// [P5] A one-time, short-lived code turns a station's new key into its device. The code is kept only as a hash; a
// new device closes the station's older one, which stays valid up to what it had acknowledged.

import type { SyncProblem } from '@lineside/core/i18n/problems';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { type Clock, type Random, randomHex } from '../clock.ts';
import type { Growth } from '../growth.ts';
import type { Device } from '../store/devices.ts';
import type { HubStore } from '../store/hub-store.ts';
import { codeText, makeCode } from './code-text.ts';

export interface NewKey {
  /** raw Ed25519 public key, base64 */
  publicKey: string;
  software: string;
}

export interface Enrolment {
  /** @returns the code to be typed at the station; STATION_NOT_FOUND when the station is not configured */
  makeCode(
    station: string,
    minutes: number,
  ): Promise<{ code: string; station: string; expiresAt: number } | Refused<SyncProblem>>;
  enrol(code: string, key: NewKey): Promise<Device | Refused<SyncProblem>>;
  /** Takes a station's key in without a code. */
  admit(station: string, key: NewKey): Promise<Device>;
  revoke(device: string): Promise<void>;
}

export function enrolment(tools: {
  store: HubStore;
  clock: Clock;
  random: Random;
  sha256: Sha256;
  isPublicKey: (publicKey: string) => boolean;
  growth: Growth;
}): Enrolment {
  const { store, clock, random, sha256, isPublicKey, growth } = tools;
  const codeHash = (code: string) => sha256(`lineside.enrolment:${codeText(code)}`);
  const deviceOf = (station: string, { publicKey, software }: NewKey): Device => ({
    device: randomHex(random, 16),
    station,
    publicKey,
    status: 'ACTIVE',
    software,
    enrolledAt: clock.now(),
    scopeLine: null,
  });

  return {
    async makeCode(station, minutes) {
      const configured = (await store.all('station')).some((known) => known.code === station);
      if (!configured) return refuse('STATION_NOT_FOUND', { station });
      const code = makeCode(random);
      const expiresAt = clock.now() + minutes * 60_000;
      await store.keepCode({ codeHash: codeHash(code), station, expiresAt });
      return { code, station, expiresAt };
    },
    async enrol(code, key) {
      if (!isPublicKey(key.publicKey)) return refuse('ENROLMENT_KEY_INVALID');
      const device = await store.enrolByCode({ hash: codeHash(code), now: clock.now() }, (station) =>
        deviceOf(station, key),
      );
      if (device === null) return refuse('ENROLMENT_CODE_INVALID');
      growth.news();
      return device;
    },
    async admit(station, key) {
      const device = deviceOf(station, key);
      await store.enrol(device);
      return device;
    },
    revoke: (device) => store.revokeDevice(device, clock.now()),
  };
}
