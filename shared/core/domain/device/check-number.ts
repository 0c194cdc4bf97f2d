// Eight digits of a key's hash, short enough to compare on two screens: who approves a PC sees that it is that PC.
import type { Sha256 } from '../../kernel/chain.ts';

const digits = 8;

/** `4071-9926` of a raw Ed25519 public key in base64. */
export function checkNumberOf(publicKey: string, sha256: Sha256): string {
  const number = BigInt(`0x${sha256(`lineside.check:${publicKey}`).slice(0, 16)}`) % 10n ** BigInt(digits);
  return String(number)
    .padStart(digits, '0')
    .replace(/(\d{4})(?=\d)/g, '$1-');
}
