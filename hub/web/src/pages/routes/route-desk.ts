// One route on the workbench: its draft as it is being edited in this window, with undo and redo; saved on the edition
// that it began with, so that nobody's work is overwritten unseen.
import type { RouteDetail, RouteVersionHead } from '@lineside/core/contracts/routes';
import { RouteDraft } from '@lineside/core/domain/route/draft';
import { FactId } from '@lineside/core/kernel/ids';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { language } from '@lineside/ui/language';
import { useQueryClient } from '@tanstack/solid-query';
import { type Accessor, batch, createEffect, createMemo, createSignal, on } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { commandsByContent, useHubCommand } from '../../api/commands.ts';
import { HubFailure } from '../../api/hub-failure.ts';
import { useMay } from '../../api/may.ts';
import { routeQuery } from '../../api/route-queries.ts';
import { type DraftFault, draftFaults } from '../../view/route-faults.ts';
import { rebased } from '../../view/route-rebase.ts';
import { begun, changed, redone, undone } from '../../view/route-undo.ts';

export interface RouteDesk {
  /** as the hub has it */
  detail: Accessor<RouteDetail>;
  /** the version that orders get; null while there is none */
  inUse: Accessor<RouteVersionHead | null>;
  /** as it is being edited */
  draft: Accessor<RouteDraft>;
  /** as it was when editing began */
  saved: Accessor<RouteDraft>;
  edition: Accessor<string>;
  dirty: Accessor<boolean>;
  readOnly: Accessor<boolean>;
  /** the steps are an outside system's */
  stepsFixed: Accessor<boolean>;
  /** `label` names a field that is typed in: what is typed on is one step to undo */
  edit: (change: (draft: RouteDraft) => RouteDraft, label?: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: Accessor<boolean>;
  canRedo: Accessor<boolean>;
  /** fields that are not finished: nothing is sent while there are any */
  faults: Accessor<readonly DraftFault[]>;
  /** @returns whether it is saved now */
  save: () => Promise<boolean>;
  /** saving was tried with faults */
  tried: Accessor<boolean>;
  saving: Accessor<boolean>;
  failure: Accessor<unknown>;
  discard: () => void;
  /** somebody else saved meanwhile: seen when saving was refused */
  stale: Accessor<RouteDetail | null>;
  takeTheirs: () => void;
  keepMine: () => void;
}

/** `detail` is of one and the same route for as long as the desk is there. */
export function useRouteDesk(detail: Accessor<RouteDetail>): RouteDesk {
  const client = useQueryClient();
  const may = useMay();
  const command = useHubCommand('saveRoute');
  const commandFor = commandsByContent();
  const [base, setBase] = createSignal(baseOf(detail()));
  const [undo, setUndo] = createSignal(begun(base().draft));
  const [saving, setSaving] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [stale, setStale] = createSignal<RouteDetail | null>(null);
  const draft = () => undo().present;
  const savedText = createMemo(() => canonicalJson(base().draft));
  const dirty = createMemo(() => draft() !== base().draft && canonicalJson(draft()) !== savedText());
  const faults = createMemo(() => draftFaults(draft(), language()));
  const readOnly = () => !may('route:configure');

  const restart = (from: RouteDetail) =>
    batch(() => {
      setBase(baseOf(from));
      setUndo(begun(base().draft));
      setStale(null);
      setFailure(null);
      setTried(false);
    });
  // what others save is shown at once, unless it would take away what is being edited here
  createEffect(
    on(
      [() => detail().edition, dirty],
      ([edition, isDirty]) => {
        if (edition !== base().edition && !isDirty && !saving()) restart(detail());
      },
      { defer: true },
    ),
  );
  const readAgain = () => client.fetchQuery({ ...routeQuery(draft().route), staleTime: 0 });
  const save = async (): Promise<boolean> => {
    if (saving() || readOnly()) return false;
    if (!dirty()) return true;
    if (faults().length > 0) {
      setTried(true);
      return false;
    }
    const sent = draft();
    setFailure(null);
    setSaving(true);
    try {
      const input = { draft: sent, basedOn: base().edition };
      await command.mutateAsync({ command: commandFor(input), input });
      settle(sent, await readAgain());
      return true;
    } catch (error) {
      await refused(error);
      return false;
    } finally {
      setSaving(false);
    }
  };
  /** Editing goes on from there, with everything to undo; unless somebody else saved in the meantime again. */
  const settle = (sent: RouteDraft, now: RouteDetail) => {
    if (canonicalJson(now.draft) !== canonicalJson(sent)) {
      if (draft() === sent) restart(now);
      else setStale(now);
      return;
    }
    batch(() => {
      setBase({ ...baseOf(now), draft: sent });
      setStale(null);
      setTried(false);
    });
  };
  /** Of an edit that came too late, what stands there now is shown; it may be gone altogether. */
  const refused = async (error: unknown) => {
    if (!(error instanceof HubFailure && error.code === 'STALE_EDIT')) return setFailure(error);
    try {
      setStale(await readAgain());
    } catch (gone) {
      setFailure(gone);
    }
  };
  return {
    detail,
    inUse: () => detail().versions.find(({ status }) => status === 'READY') ?? null,
    draft,
    saved: () => base().draft,
    edition: () => base().edition,
    dirty,
    readOnly,
    stepsFixed: () => readOnly() || draft().source === 'ERP',
    edit: (change, label) => {
      if (!readOnly()) setUndo((before) => changed(before, change(before.present), label ?? null));
    },
    undo: () => setUndo(undone),
    redo: () => setUndo(redone),
    canUndo: () => undo().past.length > 0,
    canRedo: () => undo().future.length > 0,
    faults,
    tried,
    save,
    saving,
    failure,
    discard: () => restart(detail()),
    stale,
    takeTheirs: () => restart(stale() ?? detail()),
    keepMine: () => {
      const theirs = stale();
      if (theirs === null) return;
      batch(() => {
        setBase(baseOf(theirs));
        setUndo((before) => changed(before, rebased(before.present, base().draft)));
        setStale(null);
      });
      void save();
    },
  };
}

/** A copy: what the hub answered is kept by the queries, and changes under us. */
function baseOf({ draft, edition }: RouteDetail): { draft: RouteDraft; edition: FactId } {
  return { draft: RouteDraft.parse(structuredClone(unwrap(draft))), edition: FactId.parse(edition) };
}
