// Operations and plant-wide execution settings as last configured, with when: the latest edit breaks ties.
import { canonicalJson } from '../../kernel/state-digest.ts';
import type { FactOf } from '../fact-of.ts';
import type { ExecutionDefaultsConfigured, OperationConfigured, operationFacts } from './facts.ts';

type Fact = FactOf<typeof operationFacts>;

/** `editedAt`: wall clock of the hub when its settings last changed, ms. */
export type OperationState = (OperationConfigured & { editedAt: number }) | null;
export const initialOperation: OperationState = null;

export function evolveOperation(
  state: OperationState,
  fact: Extract<Fact, { type: `operation.${string}` }>,
): OperationState {
  if (fact.type === 'operation.removed') return null;
  const same = canonicalJson(state?.settings) === canonicalJson(fact.data.settings);
  return { ...fact.data, editedAt: same ? (state?.editedAt ?? fact.at) : fact.at };
}

export type ExecutionDefaultsState = ExecutionDefaultsConfigured | null;
export const initialExecutionDefaults: ExecutionDefaultsState = null;

export function evolveExecutionDefaults(
  _state: ExecutionDefaultsState,
  fact: Extract<Fact, { type: 'executionDefaults.configured' }>,
): ExecutionDefaultsState {
  return fact.data;
}
