// Enrolment codes: 80 bits in Crockford's base 32, as people read and type them.
import { codeDigits, groupedCode } from '@lineside/core/contracts/enrolment-ticket';
import type { Random } from '../clock.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code, `XXXX-XXXX-XXXX-XXXX`. */
export function makeCode(random: Random): string {
  return groupedCode([...random.bytes(codeDigits)].map((byte) => digits[byte % digits.length]).join(''));
}
