// Device-signed requests to the hub: every request proves that it is this device's own and fresh. A hub that
// finds our clock off asks once for a signed challenge instead of judging by it.
import { ProblemBody } from '@lineside/core/contracts/problem';
import { deviceHeaders, LinkFault, protocolVersion, signedRequestText } from '@lineside/core/contracts/sync';
import type { Sha256 } from '@lineside/core/kernel/chain';
import type { Clock, Random, Signer } from '../ports.ts';
import { CertificateChanged, type HubFetch } from './hub-fetch.ts';

export interface Device {
  /** base address of the hub */
  hub: string;
  /** reaches that hub and no other */
  fetch: HubFetch;
  device: string;
  signer: Signer;
  clock: Clock;
  random: Random;
  sha256: Sha256;
}

export interface DeviceRequest {
  method: 'GET' | 'POST';
  /** with query, as the hub sees it */
  path: string;
  /** JSON text; '' for none */
  body: string;
  signal: AbortSignal;
}

/** @returns a 200 answer. @throws LinkFault for every other outcome */
export async function deviceRequest(device: Device, request: DeviceRequest): Promise<Response> {
  const answer = await send(device, request, '');
  if (answer.ok) return answer;
  const problem = await problemOf(answer);
  const { challenge } = problem?.details ?? {};
  if (problem?.code !== 'CLOCK_CHALLENGE' || typeof challenge !== 'string') throw faultOf(answer, problem);
  const second = await send(device, request, challenge);
  if (second.ok) return second;
  throw faultOf(second, await problemOf(second));
}

async function send(device: Device, request: DeviceRequest, challenge: string): Promise<Response> {
  const { method, path, body, signal } = request;
  const time = String(device.clock.now());
  const nonce = Buffer.from(device.random.bytes(16)).toString('hex');
  const bodySha256 = device.sha256(body);
  const signed = signedRequestText({ method, path, time, nonce, challenge, bodySha256 });
  const headers = {
    [deviceHeaders.device]: device.device,
    [deviceHeaders.time]: time,
    [deviceHeaders.nonce]: nonce,
    [deviceHeaders.protocol]: String(protocolVersion),
    [deviceHeaders.signature]: device.signer.sign(signed),
    ...(challenge === '' ? {} : { [deviceHeaders.challenge]: challenge }),
    ...(body === '' ? {} : { 'content-type': 'application/json' }),
  };
  try {
    return await device.fetch(new URL(path, device.hub), { method, headers, body, signal });
  } catch (error) {
    throw unreachable(error);
  }
}

/** A fault for whatever the fetch or reading a body rejected with. */
export function unreachable(error: unknown): LinkFault {
  if (error instanceof CertificateChanged) return new LinkFault('UNREACHABLE', 'HUB_CERTIFICATE_CHANGED');
  const late = error instanceof Error && error.name === 'TimeoutError';
  return new LinkFault('UNREACHABLE', late ? 'TIMEOUT' : 'HUB_UNREACHABLE');
}

async function problemOf(answer: Response): Promise<ProblemBody['error'] | null> {
  try {
    return ProblemBody.parse(await answer.json()).error;
  } catch {
    return null;
  }
}

function faultOf({ status, headers }: Response, problem: ProblemBody['error'] | null): LinkFault {
  const code = problem?.code ?? `HTTP_${status}`;
  if (status === 413) return new LinkFault('TOO_LARGE', code);
  if (status === 429 || status === 503) return new LinkFault('BUSY', code, retryAfterMs(headers));
  return new LinkFault(status < 500 ? 'REFUSED' : 'UNREACHABLE', code);
}

function retryAfterMs(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
