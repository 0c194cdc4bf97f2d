// [P5] What a station is given to enrol with, as one line that a code dialog shows, a QR code carries and a reader
// types: where the hub is, which certificate it must show, and the one-time code.
import { z } from 'zod';

/** sha-256 of the hub's certificate (DER), 64 lower-case hex digits; colons, spaces and capitals are read away. */
export const CertificateFingerprint = z
  .string()
  .transform((typed) => typed.replace(/[\s:]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{64}$/));

const address = /^(?:(https?):\/\/)?([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?\/?$/;

/** Where a hub is: http or https, host and port, nothing behind; http where nothing is said. */
export const HubOrigin = z
  .string()
  .max(300)
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(z.string().regex(address, 'is no address of a hub'))
  .transform((typed) =>
    typed.replace(address, (_all, scheme = 'http', host, port = '') => `${scheme}://${host}${port}`),
  );

export interface EnrolmentTicket {
  /** origin of the hub, e.g. `https://mes.plant.example:7400` */
  hub: string;
  /** null where the hub speaks plain http */
  fingerprint: string | null;
  code: string;
}

const ticketStart = 'lineside-enrol:1?';

/** The ticket as one line of printable ASCII. */
export function writeTicket({ hub, fingerprint, code }: EnrolmentTicket): string {
  return `${ticketStart}hub=${encodeURIComponent(hub)}&fp=${fingerprint ?? ''}&code=${code}`;
}

/** Tolerant of case, spaces and line ends that a reader or a person adds. @returns null for anything else */
export function readTicket(typed: string): EnrolmentTicket | null {
  const text = typed.trim();
  if (!text.toLowerCase().startsWith(ticketStart)) return null;
  const fields = new Map(text.slice(ticketStart.length).split('&').map(fieldOf));
  const hub = HubOrigin.safeParse(fields.get('hub'));
  const code = codeText(fields.get('code') ?? '');
  const fp = fields.get('fp') ?? '';
  const fingerprint = fp === '' ? null : CertificateFingerprint.safeParse(fp);
  if (!hub.success || code.length !== codeDigits || fingerprint?.success === false) return null;
  return { hub: hub.data, fingerprint: fingerprint?.data ?? null, code: groupedCode(code) };
}

function fieldOf(text: string): [name: string, value: string] {
  const [name = '', value = ''] = text.split('=', 2);
  const plain = value.replace(/%([0-9a-f]{2})/gi, (_all, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return [name.trim().toLowerCase(), plain.trim()];
}

/** How many digits a code has, without the dashes between its groups. */
export const codeDigits = 16;

/** The code that a typed text means: without spaces and dashes, and with what looks alike read alike. */
export function codeText(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** A code in groups of four, as it is shown: `XXXX-XXXX-XXXX-XXXX`. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
