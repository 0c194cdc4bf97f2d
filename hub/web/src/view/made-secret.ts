// Badges, PINs and first passwords as they are made for somebody, out of random bytes that come in. Read aloud and typed
// without mistakes: no letters that look like digits.

/** Crockford’s base 32: 32 characters, so that five bits of each byte choose one evenly. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const badgeLength = 16;
const passwordLength = 15;
const pinLength = 6;

/** Random bytes, so many. */
export type RandomBytes = (count: number) => Uint8Array;

/** `LB-` and 80 random bits. */
export function madeBadge(random: RandomBytes): string {
  return `LB-${lettersOf(random(badgeLength))}`;
}

/** 75 random bits in groups of five letters, as they are read aloud. */
export function madePassword(random: RandomBytes): string {
  return (lettersOf(random(passwordLength)).match(/.{5}/g) ?? []).join('-').toLowerCase();
}

/** Six digits, each as likely as any other: bytes that would favour the first ones are thrown away. */
export function madePin(random: RandomBytes): string {
  let pin = '';
  while (pin.length < pinLength)
    pin += [...random(pinLength)]
      .filter((byte) => byte < 250)
      .map((byte) => byte % 10)
      .join('');
  return pin.slice(0, pinLength);
}

function lettersOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}
