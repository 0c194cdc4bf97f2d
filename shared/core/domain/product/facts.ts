// A product and what goes into one of it. From ERP, or entered while there is none.
import { z } from 'zod';
import { Code, Text } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';

export const ProductCode = Code;

export const BomLine = z.object({
  part: z.string().min(1).max(64),
  name: z.string().max(200),
  /** pieces in one product */
  qty: z.number().positive().max(1_000_000),
});
export type BomLine = z.infer<typeof BomLine>;

export const ProductConfigured = z.object({
  code: ProductCode,
  name: Text,
  bom: z.array(BomLine).max(2_000),
});
export type ProductConfigured = z.infer<typeof ProductConfigured>;

export const productFacts = {
  'product.configured': { stream: 'product', v: 1, by: 'HUB', data: ProductConfigured, upcast: {} },
  'product.removed': { stream: 'product', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
