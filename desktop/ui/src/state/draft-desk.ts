// What the operator is filling in, kept per unit: turning to another board and back loses nothing, nor does somebody
// else's badge; whoever confirms then does so in their own name, and is told whose entries these are.
import type { SignedIn, UnitHere } from '@lineside/core/contracts/station-cockpit';
import { type Accessor, createSignal } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import { emptyFail, type FailDraft } from './fail-draft.ts';
import { startForm } from './form-draft.ts';
import { panelOf } from './panel-here.ts';
import { copiedInto, isShared } from './panel-verdict.ts';
import type { OpenPanel, UnitDraft } from './unit-draft.ts';

/** A board of a panel that stayed out when the others went in, and the refusal that kept it. */
export interface LeftOut {
  sn: string;
  code: string;
}

export interface DraftDesk {
  /** the unit that buttons and keys mean; null when none is in station */
  selected: Accessor<UnitHere | null>;
  select(sn: string): void;
  draft(unit: UnitHere): UnitDraft;
  /** of a panel's boards one stands open with its values at a time */
  open(unit: UnitHere, panel: OpenPanel): void;
  /** what was taken over stands before somebody's eyes */
  see(unit: UnitHere): void;
  /** what one value of a panel's boards is for all of them goes to all of them */
  setField(unit: UnitHere, spec: string, text: string): void;
  /** marks a field as looked at, so that what is missing shows */
  touch(unit: UnitHere, spec: string): void;
  setFail(unit: UnitHere, fail: FailDraft): void;
  /** the values of one board for the other boards of its panel, where none are entered yet */
  copyToPanel(unit: UnitHere): void;
  forget(sn: string): void;
  leftOut(panel: string): readonly LeftOut[];
  leaveOut(panel: string, boards: readonly LeftOut[]): void;
}

/** `inStation` is what the station says is here; the latest in is selected until another is chosen. */
export function createDraftDesk(
  inStation: () => readonly UnitHere[],
  signedIn: () => Pick<SignedIn, 'user' | 'name'> | null,
): DraftDesk {
  const [drafts, setDrafts] = createStore<Record<string, UnitDraft>>({});
  const [outside, setOutside] = createStore<Record<string, readonly LeftOut[]>>({});
  const [chosen, setChosen] = createSignal<string | null>(null);

  const fresh = (unit: UnitHere): UnitDraft => ({
    open: 'NONE',
    form: startForm(unit.form),
    fail: emptyFail,
    formSeen: false,
    enteredBy: null,
  });
  const draft = (unit: UnitHere) => drafts[unit.sn] ?? fresh(unit);
  const change = (unit: UnitHere, part: Partial<UnitDraft>) =>
    setDrafts(unit.sn, { ...draft(unit), ...part });
  const entered = (unit: UnitHere) => {
    const person = signedIn();
    const by = person === null ? null : { user: person.user, name: person.name };
    return { enteredBy: draft(unit).enteredBy ?? by };
  };
  const boardsBeside = (unit: UnitHere) => panelOf(inStation(), unit)?.boards ?? [unit];
  const put = (unit: UnitHere, spec: string, text: string) =>
    change(unit, { form: { ...draft(unit).form, [spec]: { text, touched: true } }, ...entered(unit) });

  return {
    selected() {
      const here = inStation();
      return here.find((unit) => unit.sn === chosen()) ?? latest(here);
    },
    select: (sn) => setChosen(sn),
    draft,
    open(unit, open) {
      for (const board of open === 'FORM' ? boardsBeside(unit) : [])
        if (drafts[board.sn]?.open === 'FORM') change(board, { open: 'NONE' });
      change(unit, { open, formSeen: draft(unit).formSeen || open === 'FORM' });
    },
    see: (unit) => change(unit, { formSeen: true }),
    setField(unit, spec, text) {
      const asked = unit.form.find((field) => field.spec.code === spec);
      const boards = asked !== undefined && isShared(asked.spec) ? boardsBeside(unit) : [unit];
      for (const board of boards) put(board, spec, text);
    },
    touch(unit, spec) {
      const text = draft(unit).form[spec]?.text ?? '';
      const form = { ...draft(unit).form, [spec]: { text, touched: true } };
      if (text === '') change(unit, { form });
    },
    setFail: (unit, fail) => change(unit, { fail, ...entered(unit) }),
    copyToPanel(unit) {
      const { form } = draft(unit);
      for (const board of boardsBeside(unit))
        if (board.sn !== unit.sn)
          change(board, { form: copiedInto(draft(board).form, form), ...entered(board) });
    },
    forget: (sn) =>
      setDrafts(
        produce((all) => {
          delete all[sn];
        }),
      ),
    leftOut: (panel) => outside[panel] ?? [],
    leaveOut: (panel, boards) => setOutside(panel, boards),
  };
}

function latest(units: readonly UnitHere[]): UnitHere | null {
  const last = units.reduce<UnitHere | null>(
    (before, unit) => (before === null || unit.inAt >= before.inAt ? unit : before),
    null,
  );
  return panelOf(units, last)?.boards[0] ?? last;
}
