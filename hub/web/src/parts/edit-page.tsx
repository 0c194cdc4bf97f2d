// The frame of a page on which one thing is edited: Ctrl+S saves, Ctrl+Z undoes, leaving asks before anything entered
// is lost, and what is wrong is summed up on top with links to the fields. Nothing is sent while a field has a problem.
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router';
import Redo from 'lucide-solid/icons/redo-2';
import Undo from 'lucide-solid/icons/undo-2';
import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { words } from '../language.ts';
import { FailureNote } from './failure-note.tsx';
import { createFormProblems, FormProblemsProvider } from './form-problems.tsx';
import { usePageKeys } from './page-keys.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { SaveButton } from './save-button.tsx';
import { StaleEdit } from './stale-edit.tsx';
import type { UndoableEdit } from './undoable-edit.ts';

interface EditPageProps<Data> {
  edit: UndoableEdit<Data>;
  title: JSX.Element;
  /** what it is and who changed it, under the title */
  lead: JSX.Element;
  readOnly: boolean;
  /** not at the hub yet: it may be saved as it stands */
  isNew: boolean;
  /** left of undo and save */
  actions?: JSX.Element;
  /** as the contract has it, for the difference to what somebody else saved */
  compared?: (data: Data) => unknown;
  testId: string;
  children: JSX.Element;
}

export function EditPage<Data extends object>(props: EditPageProps<Data>) {
  const problems = createFormProblems();
  const leaving = createLeaveGuard(() => !props.readOnly && props.edit.isDirty() && !props.edit.saving());
  let summary: HTMLElement | undefined;
  const maySave = () => !props.readOnly && !props.edit.saving() && (props.edit.isDirty() || props.isNew);
  const save = () => {
    if (!maySave()) return;
    problems.setTried(true);
    if (problems.all().length > 0) {
      summary?.focus();
      summary?.scrollIntoView({ block: 'center' });
    } else void props.edit.save();
  };
  usePageKeys({
    save,
    undo: props.edit.undo,
    redo: props.edit.redo,
    enabled: () => !props.readOnly,
  });
  const compared = (data: Data | null) => (data === null ? null : (props.compared?.(data) ?? data));
  return (
    <FormProblemsProvider value={problems}>
      <article class="grid content-start gap-3" data-testid={props.testId}>
        <header class="sticky top-[48px] z-20 -mx-1 flex flex-wrap items-center gap-x-3 gap-y-2 bg-ground px-1 py-1.5">
          <div class="grid min-w-0 flex-1 gap-0.5">
            <h1 class="m-0 flex flex-wrap items-baseline gap-x-2 text-[17px] font-semibold tracking-tight">
              {props.title}
            </h1>
            <div class="flex flex-wrap items-center gap-x-3 text-mini text-ink-faint">{props.lead}</div>
          </div>
          <div class="flex flex-wrap items-center gap-2">
            {props.actions}
            <Show when={!props.readOnly}>
              <Button
                kind="quiet"
                size="dense"
                data-testid="undo"
                disabled={!props.edit.mayUndo()}
                title={words('undoKey')}
                aria-keyshortcuts="Control+Z"
                onClick={() => props.edit.undo()}
              >
                <Undo size={14} aria-hidden="true" />
                {words('undo')}
              </Button>
              <Button
                kind="quiet"
                size="dense"
                data-testid="redo"
                disabled={!props.edit.mayRedo()}
                title={words('redoKey')}
                aria-label={words('redo')}
                aria-keyshortcuts="Control+Shift+Z"
                onClick={() => props.edit.redo()}
              >
                <Redo size={14} aria-hidden="true" />
              </Button>
              <SaveButton saving={props.edit.saving()} disabled={!maySave()} onSave={save} testId="save" />
            </Show>
          </div>
        </header>
        <ProblemSummary problems={problems} ref={(element) => (summary = element)} />
        <Show when={props.edit.failure()}>{(failure) => <FailureNote error={failure()} compact />}</Show>
        <Show when={props.edit.theirs()}>
          {(theirs) => (
            <StaleEdit
              theirs={compared(theirs().data)}
              mine={compared(props.edit.data())}
              by={theirs().by}
              at={theirs().at}
              onTakeTheirs={props.edit.takeTheirs}
              onKeepMine={save}
            />
          )}
        </Show>
        {props.children}
      </article>
      <Dialog
        open={leaving.asks() !== null}
        onOpenChange={(open) => !open && leaving.stay()}
        title={words('discardAsk')}
        description={words('discardHint')}
        testId="leave-dialog"
        actions={
          <>
            <Button size="dense" data-testid="leave-stay" onClick={leaving.stay}>
              {words('keepEditing')}
            </Button>
            <Button kind="fail" size="dense" data-testid="leave-discard" onClick={leaving.go}>
              {words('discard')}
            </Button>
          </>
        }
      >
        <span />
      </Dialog>
    </FormProblemsProvider>
  );
}

/** Other pages, the browser's own steps and closing the window ask; another address of this page does not. */
function createLeaveGuard(isUnsaved: () => boolean) {
  const [asks, setAsks] = createSignal<BeforeLeaveEventArgs | null>(null);
  useBeforeLeave((event) => {
    const isHere = typeof event.to === 'string' && pathOf(event.to) === event.from.pathname;
    if (isHere || !isUnsaved()) return;
    event.preventDefault();
    setAsks(event);
  });
  const onUnload = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', onUnload));
  onCleanup(() => window.removeEventListener('beforeunload', onUnload));
  const end = () => {
    const event = asks();
    setAsks(null);
    return event;
  };
  return { asks, stay: () => void end(), go: () => end()?.retry(true) };
}

function pathOf(address: string): string {
  return new URL(address, location.origin).pathname;
}
