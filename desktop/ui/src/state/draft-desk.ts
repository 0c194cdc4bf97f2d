// What the operator is filling in, kept per unit: turning to another board and back loses nothing.
import type { UnitHere } from '@lineside/core/contracts/station-bridge';
import { type Accessor, createSignal } from 'solid-js';
import { createStore, produce, reconcile } from 'solid-js/store';
import { emptyFail, type FailDraft } from './fail-draft.ts';
import { type FormDraft, startForm } from './form-draft.ts';

/** What stands open for a unit: nothing, the values of its track-out, or the naming of its failure. */
export type OpenPanel = 'NONE' | 'FORM' | 'FAIL';

export interface UnitDraft {
  open: OpenPanel;
  form: FormDraft;
  fail: FailDraft;
  /** the values were on screen, so that what the unit before had may be taken over */
  formSeen: boolean;
}

export interface DraftDesk {
  /** the unit that buttons and keys mean; null when none is in station */
  selected: Accessor<UnitHere | null>;
  select(sn: string): void;
  draft(unit: UnitHere): UnitDraft;
  open(unit: UnitHere, panel: OpenPanel): void;
  setField(unit: UnitHere, spec: string, text: string): void;
  /** marks a field as looked at, so that what is missing shows */
  touch(unit: UnitHere, spec: string): void;
  setFail(unit: UnitHere, fail: FailDraft): void;
  forget(sn: string): void;
  /** somebody else works here now */
  clear(): void;
}

/** `inStation` is what the station says is here; the latest in is selected until another is chosen. */
export function createDraftDesk(inStation: () => readonly UnitHere[]): DraftDesk {
  const [drafts, setDrafts] = createStore<Record<string, UnitDraft>>({});
  const [chosen, setChosen] = createSignal<string | null>(null);

  const fresh = (unit: UnitHere): UnitDraft => ({
    open: 'NONE',
    form: startForm(unit.form),
    fail: emptyFail,
    formSeen: false,
  });
  const draft = (unit: UnitHere) => drafts[unit.sn] ?? fresh(unit);
  const change = (unit: UnitHere, part: Partial<UnitDraft>) =>
    setDrafts(unit.sn, { ...draft(unit), ...part });
  const setFieldDraft = (unit: UnitHere, spec: string, text: string) =>
    change(unit, { form: { ...draft(unit).form, [spec]: { text, touched: true } } });

  return {
    selected() {
      const here = inStation();
      return here.find((unit) => unit.sn === chosen()) ?? latest(here);
    },
    select: (sn) => setChosen(sn),
    draft,
    open: (unit, open) => change(unit, { open, formSeen: draft(unit).formSeen || open === 'FORM' }),
    setField: setFieldDraft,
    touch(unit, spec) {
      const text = draft(unit).form[spec]?.text ?? '';
      if (text === '') setFieldDraft(unit, spec, '');
    },
    setFail: (unit, fail) => change(unit, { fail }),
    forget: (sn) =>
      setDrafts(
        produce((all) => {
          delete all[sn];
        }),
      ),
    clear: () => setDrafts(reconcile({})),
  };
}

function latest(units: readonly UnitHere[]): UnitHere | null {
  return units.reduce<UnitHere | null>(
    (last, unit) => (last === null || unit.inAt >= last.inAt ? unit : last),
    null,
  );
}
