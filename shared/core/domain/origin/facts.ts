// An origin is one opening of one database. Its first fact says who opened it and what came before, so a
// database restored from an old copy can never reuse a number.
import { z } from 'zod';
import { OriginId, Sha256Hex } from '../../kernel/ids.ts';

export const OriginOpened = z.object({
  /** station code, or `HUB` */
  station: z.string().min(1).max(80),
  software: z.string().min(1).max(80),
  previous: z.object({ origin: OriginId, seq: z.int().min(1), hash: Sha256Hex }).nullable(),
  /** why it was opened: a start, or a fork that the hub found in the previous one */
  cause: z.enum(['START', 'FORK', 'SALVAGE']),
});
export type OriginOpened = z.infer<typeof OriginOpened>;

export const originFacts = {
  'origin.opened': { stream: 'origin', v: 1, by: 'ANYONE', data: OriginOpened, upcast: {} },
} as const;
