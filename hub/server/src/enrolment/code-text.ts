// Enrolment codes as people read and type them: 80 bits in Crockford's base 32, in groups of four.
import type { Random } from '../clock.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code, `XXXX-XXXX-XXXX-XXXX`. */
export function makeCode(random: Random): string {
  const text = [...random.bytes(16)].map((byte) => digits[byte % digits.length]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code that a typed text means: without spaces and dashes, and with what looks alike read alike. */
export function codeText(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
