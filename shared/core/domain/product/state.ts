// A product as last received.
import type { FactOf } from '../fact-of.ts';
import type { ProductConfigured, productFacts } from './facts.ts';

export type ProductState = ProductConfigured | null;
export const initialProduct: ProductState = null;

export function evolveProduct(_state: ProductState, fact: FactOf<typeof productFacts>): ProductState {
  return fact.type === 'product.removed' ? null : fact.data;
}
