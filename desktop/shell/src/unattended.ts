// [P5] Enrols a new PC with nobody in front of it, from the file that IT laid down for it. A hub that is not there yet
// is asked again; what cannot be mended by waiting is told to whoever comes by.
import { readFileSync, writeFileSync } from 'node:fs';
import type { EnrolmentTicket } from '@lineside/core/contracts/enrolment-ticket';
import type { ProblemBody } from '@lineside/core/contracts/problem';
import { bridgeVerbs } from '@lineside/core/contracts/station-bridge';
import type { Call } from './bridge-door.ts';
import { readProvision, usedProvision } from './provision.ts';

export interface UnattendedParts {
  /** path of the provision file; nothing happens without one */
  file: string;
  /** to the station runtime */
  call: Call;
  /** resolves after so many ms */
  pause: (delayMs: number) => Promise<void>;
  /** shows a sentence to whoever is in front of the PC */
  tell: (message: ProblemBody['error']['message']) => void;
  note: (sentence: string, fields?: object) => void;
}

export const askAgainMs = 60_000;

type Refused = ProblemBody['error'];

/** What waiting may mend. */
const passing = new Set<Refused['code']>(['HUB_UNREACHABLE', 'HUB_BUSY', 'RATE_LIMITED', 'RUNTIME_GONE']);

export async function enrolUnattended({ file, call, pause, tell, note }: UnattendedParts): Promise<void> {
  const bytes = readIfThere(file);
  if (bytes === null) return;
  const provision = readProvision(bytes);
  if (provision.state === 'USED') return;
  if (provision.state === 'WRONG') {
    note('the provision file cannot be used', { file, why: provision.message.en });
    return tell(provision.message);
  }
  for (;;) {
    const refused = await enrol(provision.ticket, call);
    if (refused === null) return use(file, provision.ticket, note);
    note('not enrolled from the provision file', { file, code: refused.code });
    // the file outlived its use, as it could not be written over
    if (refused.code === 'STATION_ENROLLED') return;
    if (!passing.has(refused.code)) return tell(refused.message);
    await pause(askAgainMs);
  }
}

/** Null when the station took the ticket; from then on it asks the hub by itself. */
async function enrol(ticket: EnrolmentTicket, call: Call): Promise<Refused | null> {
  const reply = await call('enrol', JSON.stringify(ticket));
  if ('problem' in reply) return reply.problem.error;
  const answer = bridgeVerbs.enrol.output.parse(reply.output);
  return answer.ok ? null : answer.error;
}

function use(file: string, ticket: EnrolmentTicket, note: UnattendedParts['note']): void {
  note('enrolled from the provision file', { file, hub: ticket.hub });
  try {
    writeFileSync(file, usedProvision(ticket));
  } catch (error) {
    note('the code could not be taken out of the provision file; it is used up', {
      file,
      error: String(error),
    });
  }
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
