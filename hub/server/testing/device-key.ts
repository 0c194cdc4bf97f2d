// The key pair of a test's station, and the headers of a request that it signs.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { deviceHeaders, protocolVersion, signedRequestText } from '@lineside/core/contracts/sync';

export interface RequestToSign {
  device: string;
  method: string;
  path: string;
  body: string;
  time: number;
  nonce?: string;
  challenge?: string;
}

export class DeviceKey {
  readonly publicKey: string;
  readonly #privateKey: KeyObject;

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.publicKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
    this.#privateKey = privateKey;
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#privateKey).toString('base64');
  }

  headers(request: RequestToSign): Record<string, string> {
    const { device, method, path, body, nonce = randomBytes(12).toString('hex'), challenge = '' } = request;
    const time = String(request.time);
    const bodySha256 = createHash('sha256').update(body).digest('hex');
    const text = signedRequestText({ method, path, time, nonce, challenge, bodySha256 });
    return {
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
      [deviceHeaders.device]: device,
      [deviceHeaders.time]: time,
      [deviceHeaders.nonce]: nonce,
      [deviceHeaders.challenge]: challenge,
      [deviceHeaders.protocol]: String(protocolVersion),
      [deviceHeaders.signature]: this.sign(text),
    };
  }
}
