// The browser's own randomness, for what is made in this window: badges, PINs, first passwords.
import type { RandomBytes } from '../view/made-secret.ts';

export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
