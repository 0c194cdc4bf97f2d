// A ticket survives a QR code, a keyboard-wedge reader and a person at a keyboard.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CertificateFingerprint,
  codeText,
  type EnrolmentTicket,
  HubOrigin,
  readTicket,
  writeTicket,
} from './enrolment-ticket.ts';

const code = 'K7QM-2C4D-9XW3-HB5T';
const fingerprint = '0123456789abcdef'.repeat(4);
const ticket: EnrolmentTicket = { hub: 'https://mes.plant.example:7400', fingerprint, code };

const anyTicket: fc.Arbitrary<EnrolmentTicket> = fc.record({
  hub: fc.constantFrom('http://127.0.0.1:7400', 'https://[fe80::1]:7400', 'https://hub'),
  fingerprint: fc.option(fc.constant(fingerprint)),
  code: fc.constant(code),
});

test('[P5] given any ticket, when written and read, then it is the same', () => {
  fc.assert(
    fc.property(anyTicket, (given) => {
      expect(readTicket(writeTicket(given))).toEqual(given);
    }),
  );
});

test.each([
  ['in capitals', (text: string) => text.toUpperCase()],
  ['with a line end', (text: string) => `${text}\r\n`],
  ['with spaces around', (text: string) => `  ${text} `],
  ['with a code typed by hand', (text: string) => text.replace(code, 'k7qm 2c4d 9xw3 hb5t')],
  ['with one field more', (text: string) => `${text}&line=SMT-A`],
])('[P5] given a ticket %s, then it is read all the same', (_how, changed) => {
  expect(readTicket(changed(writeTicket(ticket)))).toEqual(ticket);
});

test.each([
  ['a serial number', 'SN-RUN-0412-0001'],
  ['nothing', ''],
  ['another version', writeTicket(ticket).replace(':1?', ':2?')],
  ['a short code', writeTicket({ ...ticket, code: 'K7QM' })],
  ['half a fingerprint', writeTicket({ ...ticket, fingerprint: 'abcd' })],
  ['an address with a path', writeTicket({ ...ticket, hub: 'https://hub/evil' })],
  ['an address with a user', writeTicket({ ...ticket, hub: 'https://hub@evil' })],
  ['another scheme', writeTicket({ ...ticket, hub: 'file://hub' })],
  ['broken escapes', 'lineside-enrol:1?hub=%&fp=%zz&code=%'],
])('[P5] given %s, then it is no ticket', (_what, text) => {
  expect(readTicket(text)).toBeNull();
});

test('[P5] given any text at all, then reading it throws nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => readTicket(`lineside-enrol:1?${text}`) !== undefined));
});

test('given what people type, then look-alikes, colons and a left-out scheme are read as meant', () => {
  expect(codeText(' oil0-1ILo ')).toBe('01101110');
  expect(HubOrigin.parse(' Hub:7400/ ')).toBe('http://hub:7400');
  expect(CertificateFingerprint.parse('AB:'.repeat(32).slice(0, -1))).toBe('ab'.repeat(32));
});
