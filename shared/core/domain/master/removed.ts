// The end of a configured thing: it stays in its history and in everything frozen before; nothing new may name it.
import { z } from 'zod';
import { LongCode } from '../../kernel/ids.ts';

export const Removed = z.object({ key: LongCode });
export type Removed = z.infer<typeof Removed>;
