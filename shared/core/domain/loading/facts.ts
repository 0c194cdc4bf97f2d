// Feeder tables (form QR-Pro-121): which part belongs into which slot of a line's machines for a product's side.
import { z } from 'zod';
import { LineCode, LongCode } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';
import { ProductCode } from '../product/facts.ts';

export const FeederSlot = z.object({
  /** machine + side + position, as printed on the machine: `2F-46` */
  slot: z.string().min(1).max(24),
  machine: z.string().min(1).max(16),
  /** F front, R rear */
  side: z.enum(['F', 'R']),
  position: z.int().min(1).max(999),
  part: z.string().min(1).max(64),
  /** pieces placed on one product from this slot; null where the sheet does not say */
  qty: z.number().positive().nullable(),
  /** parts that may stand in, accepted with a warning */
  substitutes: z.array(z.string().min(1).max(64)).max(20),
});
export type FeederSlot = z.infer<typeof FeederSlot>;

export const FeederTableConfigured = z.object({
  /** product, board side and line in one: see `feederTableCode` */
  code: LongCode,
  product: ProductCode,
  /** TOP, BOT; null for boards placed on one side */
  boardSide: z.enum(['TOP', 'BOT']).nullable(),
  line: LineCode,
  /** the placement program it goes with, as the machine calls it */
  program: z.string().max(120),
  slots: z.array(FeederSlot).max(1_000),
});
export type FeederTableConfigured = z.infer<typeof FeederTableConfigured>;

/** One table per product, side and line, so its code follows from them. */
export function feederTableCode(table: { product: string; boardSide: string | null; line: string }): string {
  return [table.product, table.boardSide, table.line].filter((part) => part !== null).join(' ');
}

export const loadingFacts = {
  'feederTable.configured': {
    stream: 'feederTable',
    v: 1,
    by: 'HUB',
    data: FeederTableConfigured,
    upcast: {},
  },
  'feederTable.removed': { stream: 'feederTable', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
