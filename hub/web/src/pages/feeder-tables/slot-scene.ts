// What the parts of the feeder table's page share: the table as it is entered, which slot is looked at, what is known
// about its parts, and how it is changed.
import type { BomDifferences } from '@lineside/core/domain/loading/bom-differences';
import type { FeederSlot, FeederTableConfigured } from '@lineside/core/domain/loading/facts';
import type { ProductConfigured } from '@lineside/core/domain/product/facts';
import { createMemo } from 'solid-js';
import type { UndoableEdit } from '../../parts/undoable-edit.ts';
import { checkedTable, type KnownPart, knownParts, slotsInDoubt } from '../../view/feeder-check.ts';
import { sharedParts } from '../../view/feeder-map.ts';
import { machinesIn } from '../../view/feeder-sheet.ts';
import type { FieldProblems } from '../../view/field-problems.ts';

export interface SlotScene {
  table: () => FeederTableConfigured;
  /** as saved; empty for a new table */
  saved: () => ReadonlyMap<string, FeederSlot>;
  readOnly: () => boolean;
  chosen: () => string | null;
  choose: (slot: string | null) => void;
  /** what stands in the chosen slot */
  chosenPart: () => string | null;
  /** null without a bill of materials */
  differences: () => BomDifferences | null;
  inDoubt: () => ReadonlySet<string>;
  /** letters of parts that stand in several slots */
  shared: () => ReadonlyMap<string, string>;
  parts: () => readonly KnownPart[];
  nameOf: (part: string) => string;
  machines: () => readonly string[];
  /** the sentence for a field such as `slots.3.part` */
  problem: FieldProblems;
  setProgram: (program: string) => void;
  changeSlot: (row: number, change: Partial<FeederSlot>, field: string) => void;
  addSlot: (slot: FeederSlot) => void;
  removeSlot: (row: number) => void;
}

/** A slot that differs from the one that is saved, or is not saved yet. */
export function isEdited(scene: SlotScene, slot: FeederSlot): boolean {
  const before = scene.saved().get(slot.slot);
  return (
    before === undefined ||
    before.part !== slot.part ||
    before.qty !== slot.qty ||
    before.substitutes.join('\n') !== slot.substitutes.join('\n')
  );
}

interface SceneSource {
  edit: UndoableEdit<FeederTableConfigured>;
  readOnly: () => boolean;
  saved: () => readonly FeederSlot[];
  product: () => ProductConfigured | undefined;
  products: () => readonly ProductConfigured[];
  tables: () => readonly FeederTableConfigured[];
  chosen: () => string | null;
  choose: (slot: string | null) => void;
  problem: FieldProblems;
}

export function createSlotScene(source: SceneSource): SlotScene {
  const { edit } = source;
  const table = edit.entered;
  const differences = createMemo(() => checkedTable(table(), source.product()?.bom));
  const parts = createMemo(() => knownParts(table().product, source.products(), source.tables()));
  const names = createMemo(() => new Map(parts().map(({ part, name }) => [part, name])));
  const withSlots = (slots: FeederSlot[], label: string | null = null) =>
    edit.change({ ...table(), slots }, label);
  return {
    table,
    saved: createMemo(() => new Map(source.saved().map((slot) => [slot.slot, slot]))),
    readOnly: source.readOnly,
    chosen: source.chosen,
    choose: source.choose,
    chosenPart: createMemo(() => table().slots.find(({ slot }) => slot === source.chosen())?.part ?? null),
    differences,
    inDoubt: createMemo(() => slotsInDoubt(differences())),
    shared: createMemo(() => sharedParts(table().slots)),
    parts,
    nameOf: (part) => names().get(part) ?? '',
    machines: createMemo(() => {
      const { line } = table();
      const onLine = source.tables().filter((other) => other.line === line);
      return machinesIn([], [...table().slots, ...onLine.flatMap(({ slots }) => slots)]);
    }),
    problem: source.problem,
    setProgram: (program) => edit.change({ ...table(), program }, 'program'),
    changeSlot: (row, change, field) =>
      withSlots(
        table().slots.map((slot, i) => (i === row ? { ...slot, ...change } : slot)),
        `${row} ${field}`,
      ),
    addSlot: (slot) => withSlots([...table().slots, slot]),
    removeSlot: (row) => withSlots(table().slots.toSpliced(row, 1)),
  };
}
