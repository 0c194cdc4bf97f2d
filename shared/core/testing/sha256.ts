// The hash that the core takes as an argument, as node:crypto gives it.
import { createHash } from 'node:crypto';
import type { Sha256 } from '../kernel/chain.ts';
import type { Sha256Hex } from '../kernel/ids.ts';

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex') as Sha256Hex;
