// What somebody scanned or typed to enrol with, read into a ticket.
import {
  CertificateFingerprint,
  codeDigits,
  codeText,
  type EnrolmentTicket,
  groupedCode,
  HubOrigin,
  readTicket,
} from '@lineside/core/contracts/enrolment-ticket';
import type { EnrolInput } from '@lineside/core/contracts/station-enrolment';

/** Null when it cannot be what a hub gave out: a pin goes with https only. */
export function readEnrolInput(input: EnrolInput): EnrolmentTicket | null {
  const ticket = 'ticket' in input ? readTicket(input.ticket) : typed(input);
  const pinned = ticket !== null && ticket.fingerprint !== null;
  return pinned && !ticket.hub.startsWith('https:') ? null : ticket;
}

function typed(input: Extract<EnrolInput, { hub: string }>): EnrolmentTicket | null {
  const hub = HubOrigin.safeParse(input.hub);
  const code = codeText(input.code);
  const empty = input.fingerprint === null || input.fingerprint.trim() === '';
  const fingerprint = empty ? null : CertificateFingerprint.safeParse(input.fingerprint);
  if (!hub.success || code.length !== codeDigits || fingerprint?.success === false) return null;
  return { hub: hub.data, fingerprint: fingerprint?.data ?? null, code: groupedCode(code) };
}
