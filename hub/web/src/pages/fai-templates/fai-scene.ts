// What the parts of the template's page share: the draft, which item is open, and what is wrong where.
import type { FaiDraft } from '../../view/fai-draft.ts';
import type { FieldProblems } from '../../view/field-problems.ts';

export interface FaiScene {
  draft: () => FaiDraft;
  /** the same label again is the same step of undo */
  change: (next: FaiDraft, label?: string | null) => void;
  readOnly: () => boolean;
  /** the item whose form is open, by its id in the draft */
  opened: () => string | null;
  open: (id: string | null) => void;
  problem: FieldProblems;
  /** `field` empty: anything in the item */
  itemProblem: (id: string, field: string) => string | null;
  /** the code that an item has, or will get by its name */
  codeOf: (id: string) => string;
}
