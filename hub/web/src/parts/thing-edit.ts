// One edit of one thing, from opening to saving: what was entered, on which edition, and what happens when somebody
// else saved first. Every try to save the same content is the same command, so a lost answer does nothing twice.
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { mintCommand } from '../api/commands.ts';
import { HubFailure } from '../api/hub-failure.ts';

/** A thing as it stands at the hub; `data` and `edition` null: it is not there. */
export interface Standing<Data> {
  data: Data | null;
  edition: string | null;
  by: string;
  at: number;
}

export interface ThingEdit<Data> {
  /** as it was typed */
  entered: Accessor<Data>;
  /** as it would be saved */
  data: Accessor<Data>;
  set: (change: Partial<Data>) => void;
  isDirty: Accessor<boolean>;
  saving: Accessor<boolean>;
  /** what it goes on from; null: nothing that is saved yet */
  edition: Accessor<string | null>;
  /** why saving failed, other than by a newer edition */
  failure: Accessor<unknown>;
  /** what somebody else made of it meanwhile; null while nobody did */
  theirs: Accessor<Standing<Data> | null>;
  /** on the edition that it began with; once `theirs` is known, on theirs */
  save: () => Promise<void>;
  takeTheirs: () => void;
  /** goes on from another edition, as a page that stays open does after saving; `entered` is what then stands there */
  begin: (start: { data: Data; edition: string | null }, entered?: Data) => void;
}

export interface ThingEditOptions<Data> {
  start: { data: Data; edition: string | null };
  /** what follows from what was entered, e.g. a code from a name */
  complete?: (entered: Data) => Data;
  /** throws HubFailure */
  save: (press: { command: string; data: Data; basedOn: string | null }) => Promise<unknown>;
  /** the thing as it stands now */
  read: (data: Data) => Promise<Omit<Standing<Data>, 'by' | 'at'>>;
  onSaved: (data: Data) => void;
}

export function createThingEdit<Data extends object>(options: ThingEditOptions<Data>): ThingEdit<Data> {
  // a copy: what was read is kept up to date in place
  const [start, setStart] = createSignal(structuredClone(unwrap(options.start)));
  const [entered, setEntered] = createSignal<Data>(start().data);
  const [saving, setSaving] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [theirs, setTheirs] = createSignal<Standing<Data> | null>(null);
  const data = createMemo(() => options.complete?.(entered()) ?? entered());
  let tried = { content: '', command: '' };

  const commandFor = (content: string) => {
    if (tried.content !== content) tried = { content, command: mintCommand() };
    return tried.command;
  };
  const saveOn = async (basedOn: string | null) => {
    if (saving()) return;
    const saved = data();
    setSaving(true);
    setFailure(null);
    try {
      const command = commandFor(canonicalJson([saved, basedOn]));
      await options.save({ command, data: saved, basedOn });
      setTheirs(null);
      options.onSaved(saved);
    } catch (error) {
      await failed(error, saved);
    } finally {
      setSaving(false);
    }
  };
  const failed = async (error: unknown, saved: Data) => {
    const stale = staleBy(error);
    if (stale === null) setFailure(error);
    else
      try {
        setTheirs({ ...structuredClone(unwrap(await options.read(saved))), ...stale });
      } catch (unread) {
        setFailure(unread);
      }
  };
  const begin = (from: { data: Data; edition: string | null }, entered: Data = from.data) => {
    setStart(from);
    setEntered(() => entered);
    setTheirs(null);
  };
  return {
    entered,
    data,
    set: (change) => setEntered((before) => ({ ...before, ...change })),
    isDirty: createMemo(() => canonicalJson(entered()) !== canonicalJson(start().data)),
    saving,
    edition: () => start().edition,
    failure,
    theirs,
    save: () => saveOn((theirs() ?? start()).edition),
    takeTheirs: () => {
      const { data: taken, edition } = theirs() ?? {};
      if (taken === undefined || taken === null || edition === undefined) return;
      begin({ data: taken, edition });
    },
    begin,
  };
}

/** Who was first, and when (ms); null for any other failure. */
function staleBy(error: unknown): { by: string; at: number } | null {
  if (!(error instanceof HubFailure) || error.problem?.code !== 'STALE_EDIT') return null;
  const { by, byName, at } = error.problem.details;
  return { by: String(byName ?? by ?? '—'), at: typeof at === 'number' ? at : 0 };
}
