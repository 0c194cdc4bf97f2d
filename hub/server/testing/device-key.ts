// The key pair of a test's station: the request to become one, and the headers of every later request.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  deviceHeaders,
  type EnrolRequest,
  enrolmentProofText,
  protocolVersion,
  signedRequestText,
} from '@lineside/core/contracts/sync';

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

  /** The private key as a station keeps it: PKCS #8 in base 64. */
  get pkcs8(): string {
    return this.#privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  }

  enrolRequest(code: string, hostname: string): EnrolRequest {
    const { publicKey } = this;
    const proof = this.sign(enrolmentProofText({ code, publicKey }));
    return { code, publicKey, proof, software: 'station 1.0', hostname };
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
