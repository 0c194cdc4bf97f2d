// [P5] Asks a hub, with a code and a key, to be one of its stations. The hub's certificate is looked at before the
// code is sent; bad news comes back as the problem that whoever stands there can act on.
import { ProblemBody } from '@lineside/core/contracts/problem';
import { EnrolAnswer, type EnrolRequest, enrolmentProofText } from '@lineside/core/contracts/sync';
import { CertificateChanged, hubFetch } from '../link/hub-fetch.ts';
import { type Refusal, refusal } from '../problem.ts';
import { signerOf } from '../station-key.ts';
import type { PendingKey } from './pending-key.ts';

const answerTimeoutMs = 10_000;

export async function askHub(
  pending: PendingKey,
  self: { software: string; hostname: string },
): Promise<EnrolAnswer | Refusal> {
  const { hub, fingerprint, code, publicKey } = pending;
  const proof = signerOf(pending).sign(enrolmentProofText({ code, publicKey }));
  const request: EnrolRequest = { code, publicKey, proof, ...self };
  let answer: Response;
  try {
    answer = await hubFetch(fingerprint)(new URL('/api/sync/enrol', hub), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
  } catch (error) {
    return notReached(hub, error);
  }
  const body: unknown = await answer.json().catch(() => null);
  const enrolled = EnrolAnswer.safeParse(body);
  if (answer.ok && enrolled.success) return enrolled.data;
  const problem = ProblemBody.safeParse(body);
  return problem.success ? { ok: false, ...problem.data } : refusal('HUB_STRANGE', { hub });
}

function notReached(hub: string, error: unknown): Refusal {
  if (error instanceof CertificateChanged) return refusal('HUB_CERTIFICATE_CHANGED');
  return isUntrusted(error)
    ? refusal('HUB_CERTIFICATE_UNKNOWN', { hub })
    : refusal('HUB_UNREACHABLE', { hub });
}

/** Errors of the system's own check of a certificate that nobody pinned. */
function isUntrusted(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code);
}
