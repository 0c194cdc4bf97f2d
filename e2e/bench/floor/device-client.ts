// A station as the network sees it: a key, a device, and one keep-alive connection that pushes what was made before.
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { deviceHeaders, PushAnswer, protocolVersion, signedRequestText } from '@lineside/core/contracts/sync';
import { askHub } from '@lineside/station/enrolment/ask-hub';
import { newPendingKey } from '@lineside/station/enrolment/pending-key';
import type { Signer } from '@lineside/station/ports';
import { signerOf } from '@lineside/station/station-key';
import type { HubClient } from '../../plant/hub-client.ts';
import type { Pusher } from './hub-door.ts';
import type { PushBody } from './push-body.ts';

const pushPath = '/api/sync/push';

export class DeviceClient implements Pusher {
  readonly signer: Signer;
  readonly #device: string;
  readonly #hub: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  private constructor(hub: string, device: string, signer: Signer) {
    this.#hub = hub;
    this.#device = device;
    this.signer = signer;
  }

  /** Asks with a one-time code, as a station does, and is approved. */
  static async enrolled(hub: string, admin: HubClient, station: string): Promise<DeviceClient> {
    const code = await admin.enrolmentCode(station);
    const key = newPendingKey({ hub, fingerprint: null, code });
    const answer = await askHub(key, { software: 'lineside-bench', hostname: station });
    if ('error' in answer) throw new Error(`enrolment of ${station}: ${answer.error.code}`);
    const { device } = answer;
    await admin.command('approveDevice', randomUUID(), { device });
    return new DeviceClient(hub, device, signerOf(key));
  }

  /** Sends one batch and waits for its acknowledgement. @throws unless everything in it was acknowledged */
  async push({ bytes, sha256 }: PushBody): Promise<void> {
    const outgoing = request(new URL(pushPath, this.#hub), {
      method: 'POST',
      agent: this.#agent,
      headers: this.#headers(bytes.length, sha256),
    });
    outgoing.end(bytes);
    const [answer] = await once(outgoing, 'response');
    const said = await text(answer);
    if (answer.statusCode !== 200) throw new Error(`a push was answered with ${answer.statusCode}: ${said}`);
    const { outcome } = PushAnswer.parse(JSON.parse(said));
    if (outcome !== 'ACKNOWLEDGED') throw new Error(`a push was answered with ${outcome}`);
  }

  #headers(length: number, bodySha256: string): Record<string, string | number> {
    const time = String(Date.now());
    const nonce = randomBytes(12).toString('hex');
    const signed = { method: 'POST', path: pushPath, time, nonce, challenge: '', bodySha256 };
    return {
      'content-type': 'application/json',
      'content-length': length,
      [deviceHeaders.device]: this.#device,
      [deviceHeaders.time]: time,
      [deviceHeaders.nonce]: nonce,
      [deviceHeaders.protocol]: String(protocolVersion),
      [deviceHeaders.signature]: this.signer.sign(signedRequestText(signed)),
    };
  }
}
