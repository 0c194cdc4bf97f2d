// [P5] Turns a one-time code into this station's identity: the private key is made here and never leaves.
import { generateKeyPairSync } from 'node:crypto';
import { ProblemBody } from '@lineside/core/contracts/problem';
import { EnrolAnswer, type EnrolRequest } from '@lineside/core/contracts/sync';
import { DataFolder } from './data-folder.ts';
import type { StationKey } from './station-key.ts';

const answerTimeoutMs = 10_000;

/** Why enrolment came to nothing, as a sentence for whoever typed the code. */
export class NotEnrolled extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotEnrolled';
  }
}

/**
 * Enrols and keeps the identity in the station's data folder, in place of an older one.
 * @returns the station's code
 * @throws NotEnrolled
 */
export async function enrolStation(
  data: string,
  hub: string,
  code: string,
  software: string,
): Promise<string> {
  const folder = new DataFolder(data);
  const before = folder.readKey();
  const key = await keyFor(hub, code, software);
  if (before !== null && before.station !== key.station)
    throw new NotEnrolled(
      `${data} holds the facts of ${before.station}; enrol ${key.station} in a folder of its own. ` +
        `${data} 已属于工位 ${before.station}，请为 ${key.station} 使用另一个目录。`,
    );
  folder.writeKey(key);
  return key.station;
}

async function keyFor(hub: string, code: string, software: string): Promise<StationKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
  const answer = await ask(hub, { code, publicKey: raw, software });
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { device: answer.device, station: answer.station, hub, privateKey: pkcs8 };
}

async function ask(hub: string, request: EnrolRequest): Promise<EnrolAnswer> {
  let answer: Response;
  try {
    answer = await fetch(new URL('/api/sync/enrol', hub), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
  } catch {
    throw new NotEnrolled(`The hub at ${hub} cannot be reached. 无法连接中心 ${hub}。`);
  }
  const body: unknown = await answer.json().catch(() => null);
  const enrolled = EnrolAnswer.safeParse(body);
  if (answer.ok && enrolled.success) return enrolled.data;
  const problem = ProblemBody.safeParse(body);
  if (!problem.success) throw new NotEnrolled(`${hub} does not answer like a hub (HTTP ${answer.status}).`);
  const { message } = problem.data.error;
  throw new NotEnrolled(`${message.en} ${message.zh}`);
}
