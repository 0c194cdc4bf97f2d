// The frame of a page on which one thing is edited: who changed it last, its removal; Ctrl+S saves, Ctrl+Z undoes,
// leaving asks before anything entered is lost, and what is wrong is summed up on top with links to the fields. Nothing
// is sent while a field has a problem.
import type { EditedKind, Edition } from '@lineside/core/contracts/master-data';
import { Button } from '@lineside/ui/button';
import { useNavigate } from '@solidjs/router';
import Redo from 'lucide-solid/icons/redo-2';
import Undo from 'lucide-solid/icons/undo-2';
import { type JSX, Show } from 'solid-js';
import { words } from '../language.ts';
import { ChangedBy } from './changed-by.tsx';
import { FailureNote } from './failure-note.tsx';
import { createFormProblems, FormProblemsProvider } from './form-problems.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import { usePageKeys } from './page-keys.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { RemoveButton } from './remove-button.tsx';
import { SaveButton } from './save-button.tsx';
import { StaleEdit } from './stale-edit.tsx';
import type { UndoableEdit } from './undoable-edit.ts';

interface EditPageProps<Data> {
  edit: UndoableEdit<Data>;
  kind: EditedKind;
  key: string;
  /** as the hub has it now; null: not yet, or no more */
  standing: Edition | null;
  /** address of all of its kind */
  list: string;
  title: JSX.Element;
  /** what it is, under the title */
  lead: JSX.Element;
  readOnly: boolean;
  /** not at the hub yet: it may be saved as it stands */
  isNew: boolean;
  /** between its removal and undo */
  actions?: JSX.Element;
  /** as the contract has it, for the difference to what somebody else saved */
  compared?: (data: Data) => unknown;
  testId: string;
  children: JSX.Element;
}

export function EditPage<Data extends object>(props: EditPageProps<Data>) {
  const problems = createFormProblems();
  const navigate = useNavigate();
  let isRemoved = false;
  // once it is saved or removed, the page goes elsewhere by itself
  const isUnsaved = () => !props.readOnly && !isRemoved && props.edit.isDirty() && !props.edit.saving();
  const removable = () => {
    const edition = props.edit.edition();
    return props.readOnly || props.standing === null || edition === null ? null : edition;
  };
  const onRemoved = () => {
    isRemoved = true;
    navigate(props.list);
  };
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
            <div class="flex flex-wrap items-center gap-x-3 text-mini text-ink-faint">
              {props.lead}
              <Show
                when={props.standing}
                fallback={
                  <span>{props.isNew ? words('notSavedYet') : words('thingGone', { key: props.key })}</span>
                }
              >
                {(there) => <ChangedBy of={there()} />}
              </Show>
            </div>
          </div>
          <div class="flex flex-wrap items-center gap-2">
            <Show when={removable()}>
              {(edition) => (
                <RemoveButton
                  kind={props.kind}
                  key={props.key}
                  edition={edition()}
                  name={props.key}
                  onRemoved={onRemoved}
                />
              )}
            </Show>
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
      <LeaveQuestion unsaved={isUnsaved()} />
    </FormProblemsProvider>
  );
}
