// A run as a planner fills it in: its form, what the hub is asked about its labels, and the command that makes it.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import { planningCommands } from '@lineside/core/contracts/planning-commands';
import { usualPattern } from '@lineside/core/domain/run/serial-rule';
import type { Language } from '@lineside/ui/format/fill-text';
import { type FieldProblems, fieldProblems } from './field-problems.ts';
import { type ListedLabels, readListedLabels } from './listed-labels.ts';

/** Numbered now, made by the first scan, or printed before. */
export const labelWays = ['BULK', 'ON_SCAN', 'LISTED'] as const;
export type LabelWay = (typeof labelWays)[number];

export interface NewRunDraft {
  run: string;
  qty: number | null;
  shift: string;
  /** null: as the order */
  priority: number | null;
  labels: LabelWay;
  pattern: string;
  from: number | null;
  boards: number | null;
  /** the pre-printed list as it was pasted or read */
  list: string;
}

export function freshRun(run: string, qty: number): NewRunDraft {
  return {
    ...{ run, qty, shift: '', priority: null, labels: 'BULK' },
    ...{ pattern: usualPattern, from: 1, boards: 1, list: '' },
  };
}

/** The list, when labels come from one. */
export function listOf({ labels, list }: NewRunDraft): ListedLabels | null {
  return labels === 'LISTED' ? readListedLabels(list) : null;
}

type CreateRun = HubCommandInput<'createRun'>;
/** The question of a preview: what of a new run its labels follow from. */
export type LabelQuestion = Pick<
  CreateRun,
  'run' | 'order' | 'qty' | 'pattern' | 'from' | 'boards' | 'listed'
>;

/** As the contract has it, sound or not. */
function inputOf(draft: NewRunDraft, order: string): unknown {
  const { run, qty, shift, priority, labels, pattern, from, boards } = draft;
  const list = listOf(draft);
  const common = { run: run.trim(), order, shift: shift.trim() === '' ? null : shift.trim(), priority };
  if (list !== null)
    return {
      ...common,
      ...{ qty: Math.max(1, list.units.length), units: 'BULK', pattern: null, from: 1 },
      ...{ boards: list.boards, listed: list.units },
    };
  // the usual numbers are a rule that the hub knows by itself
  const isUsual = pattern.trim() === usualPattern && from === 1;
  return {
    ...common,
    ...{ qty, units: labels, pattern: isUsual ? null : pattern.trim(), from, boards, listed: null },
  };
}

export function runProblems(draft: NewRunDraft, order: string, language: Language): FieldProblems {
  return fieldProblems(planningCommands.createRun, inputOf(draft, order), language);
}

/** Null while something is missing or wrong. */
export function runToCreate(draft: NewRunDraft, order: string): CreateRun | null {
  const input = inputOf(draft, order);
  return planningCommands.createRun.safeParse(input).success ? (input as CreateRun) : null;
}

/** What the hub is asked to preview; null while the form says too little. */
export function labelsAsked(draft: NewRunDraft, order: string): LabelQuestion | null {
  const input = runToCreate(draft, order);
  if (input === null) return null;
  const { run, qty, pattern, from, boards, listed } = input;
  return { run, order: input.order, qty, pattern, from, boards, listed };
}
