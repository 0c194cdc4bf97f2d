// A first-article template as last configured.
import type { FactOf } from '../fact-of.ts';
import type { FaiTemplateConfigured, faiFacts } from './facts.ts';

export type FaiTemplateState = FaiTemplateConfigured | null;
export const initialFaiTemplate: FaiTemplateState = null;

export function evolveFaiTemplate(_state: FaiTemplateState, fact: FactOf<typeof faiFacts>): FaiTemplateState {
  return fact.type === 'faiTemplate.removed' ? null : fact.data;
}
