// Who sent this request? A device proves it with a signature over the request and its time; a station whose clock
// is wrong signs a challenge instead of being locked out [P6]. Keys come from the store at each request [P5].
import {
  clockWindowMs,
  deviceHeaders,
  protocolVersion,
  signedRequestText,
} from '@lineside/core/contracts/sync';
import type { SyncProblem } from '@lineside/core/i18n/problems';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import { z } from 'zod';
import { type Clock, type Random, randomHex } from '../clock.ts';
import { sha256Bytes } from '../node-crypto.ts';
import type { Device } from '../store/devices.ts';
import type { HubStore } from '../store/hub-store.ts';
import { Freshness } from './fresh.ts';
import type { VerifySeal } from './read-batch.ts';
import { refusedStanding } from './standing.ts';

export interface SignedRequest {
  method: string;
  /** with its query, as sent */
  path: string;
  headers: Readonly<Record<string, unknown>>;
  /** the raw bytes; null when there are none */
  body: Uint8Array | null;
}

const Signed = z.object({
  [deviceHeaders.device]: z.string().regex(/^[0-9a-f]{32}$/),
  [deviceHeaders.time]: z.string().regex(/^\d{1,15}$/),
  [deviceHeaders.nonce]: z.string().regex(/^[A-Za-z0-9+/=_-]{8,100}$/),
  [deviceHeaders.challenge]: z.string().max(100).default(''),
  [deviceHeaders.signature]: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});

export class DeviceAuth {
  readonly #tools: { store: HubStore; clock: Clock; random: Random; sha256: Sha256; verifySeal: VerifySeal };
  readonly #fresh = new Freshness();

  constructor(tools: {
    store: HubStore;
    clock: Clock;
    random: Random;
    sha256: Sha256;
    verifySeal: VerifySeal;
  }) {
    this.#tools = tools;
  }

  async admit(request: SignedRequest): Promise<Device | Refused<SyncProblem>> {
    const protocol = String(request.headers[deviceHeaders.protocol] ?? '');
    if (protocol !== String(protocolVersion))
      return refuse('PROTOCOL_MISMATCH', { station: protocol.slice(0, 20), hub: protocolVersion });
    const signed = Signed.safeParse(request.headers);
    if (!signed.success) return refuse('SIGNATURE_INVALID');
    const {
      [deviceHeaders.device]: id,
      [deviceHeaders.time]: time,
      [deviceHeaders.nonce]: nonce,
      [deviceHeaders.challenge]: challenge,
      [deviceHeaders.signature]: signature,
    } = signed.data;

    const { store, clock, sha256, verifySeal } = this.#tools;
    const device = await store.device(id);
    if (device === null) return refuse('DEVICE_UNKNOWN', { device: id });
    const { method, path, body } = request;
    const bodySha256 = body === null ? sha256('') : sha256Bytes(body);
    const text = signedRequestText({ method, path, time, nonce, challenge, bodySha256 });
    if (!verifySeal(device.publicKey, text, signature)) return refuse('SIGNATURE_INVALID');
    const refused = refusedStanding(device);
    if (refused !== null) return refused;

    const now = clock.now();
    const timely = Math.abs(now - Number(time)) <= clockWindowMs;
    if (!timely && !this.#fresh.answers(id, challenge, now))
      return this.#challenge(id, now - Number(time), now);
    return this.#fresh.use(id, nonce, timely ? Number(time) : now, now) ? device : refuse('NONCE_REUSED');
  }

  #challenge(device: string, offsetMs: number, now: number): Refused<SyncProblem> {
    const challenge = randomHex(this.#tools.random, 16);
    this.#fresh.challenge(device, challenge, now);
    return refuse('CLOCK_CHALLENGE', { offsetMs, challenge });
  }
}
