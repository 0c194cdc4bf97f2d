// The edit of a thing on a page of its own: everything done since it was saved can be undone and redone, and after
// saving the page goes on from what the hub has. News from elsewhere is taken over while nothing is entered here.
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { begun, changed, redone, type Undo, undone } from '../view/route-undo.ts';
import { createThingEdit, type ThingEdit, type ThingEditOptions } from './thing-edit.ts';

export interface UndoableEdit<Data> extends Omit<ThingEdit<Data>, 'set' | 'begin'> {
  /** @param label the same one again is the same step, as typing on in one field is */
  change: (next: Data, label?: string | null) => void;
  undo: () => void;
  redo: () => void;
  mayUndo: Accessor<boolean>;
  mayRedo: Accessor<boolean>;
}

export interface UndoableOptions<Data> extends ThingEditOptions<Data> {
  /** the thing as it stands at the hub, read again with every piece of news; null while it is not there */
  standing: () => { data: Data; edition: string } | null;
}

export function createUndoableEdit<Data extends object>(options: UndoableOptions<Data>): UndoableEdit<Data> {
  let fresh: { data: Data; edition: string | null } = options.start;
  const edit = createThingEdit<Data>({
    ...options,
    // what the hub has now is part of saving: without it the next save would not know what it is based on
    save: async (press) => {
      await options.save(press);
      const { data, edition } = await options.read(press.data);
      fresh = structuredClone(unwrap({ data: data ?? press.data, edition }));
    },
    onSaved: (saved) => {
      const isSame = canonicalJson(edit.data()) === canonicalJson(saved);
      if (isSame) begin(fresh);
      // typed on while it was being saved
      else edit.begin(fresh, edit.entered());
      options.onSaved(saved);
    },
  });
  const [steps, setSteps] = createSignal<Undo<Data>>(begun(edit.entered()));
  const show = (next: Undo<Data>) => {
    setSteps(next);
    edit.set(next.present);
  };
  const begin = (start: { data: Data; edition: string | null }) => {
    edit.begin(start);
    setSteps(begun(edit.entered()));
  };
  createEffect(
    on(
      () => options.standing()?.edition,
      () => {
        const standing = options.standing();
        // a copy: what was read is kept up to date in place
        if (standing !== null && !edit.isDirty() && !edit.saving()) begin(structuredClone(unwrap(standing)));
      },
      { defer: true },
    ),
  );
  return {
    ...edit,
    change: (next, label = null) => show(changed(steps(), next, label)),
    undo: () => show(undone(steps())),
    redo: () => show(redone(steps())),
    mayUndo: () => steps().past.length > 0,
    mayRedo: () => steps().future.length > 0,
    takeTheirs: () => {
      edit.takeTheirs();
      setSteps(begun(edit.entered()));
    },
  };
}
