// The dialog of one configured thing, whatever its kind: its form under what somebody else saved meanwhile, its removal,
// and beside the form who changed what. An earlier edition can be put back into the form.
import type { EditedKind } from '@lineside/core/contracts/master-data';
import { type JSX, Show } from 'solid-js';
import { EditDialog } from './edit-dialog.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { RemoveButton } from './remove-button.tsx';
import { StaleEdit } from './stale-edit.tsx';
import type { ThingEdit } from './thing-edit.ts';

interface ThingEditDialogProps<Data> {
  kind: EditedKind;
  /** what is edited; null: a new one */
  thing: { key: string; name: string } | null;
  edit: ThingEdit<Data>;
  title: string;
  lead: string;
  readOnly: boolean;
  /** the plant cannot be without it */
  fixed?: boolean;
  /** it may be saved as it stands */
  saveUnchanged?: boolean;
  /** `data` as it was then, not yet checked */
  onRestore: (data: unknown) => void;
  onRemoved?: () => void;
  onClose: () => void;
  /** above the history */
  aside?: JSX.Element;
  testId: string;
  children: JSX.Element;
}

export function ThingEditDialog<Data>(props: ThingEditDialogProps<Data>) {
  const removable = () => {
    const { thing, edit, readOnly, fixed } = props;
    const edition = edit.edition();
    return readOnly || fixed || thing === null || edition === null ? null : { ...thing, edition };
  };
  return (
    <EditDialog
      open
      title={props.title}
      lead={props.lead}
      testId={props.testId}
      dirty={props.edit.isDirty()}
      saving={props.edit.saving()}
      failure={props.edit.failure()}
      readOnly={props.readOnly}
      saveUnchanged={props.saveUnchanged === true}
      onSave={props.edit.save}
      onClose={props.onClose}
      extra={
        <Show when={removable()}>
          {(there) => (
            <RemoveButton
              kind={props.kind}
              key={there().key}
              edition={there().edition}
              name={there().name}
              onRemoved={props.onRemoved ?? props.onClose}
            />
          )}
        </Show>
      }
      aside={
        <>
          {props.aside}
          <Show when={props.thing?.key}>
            {(key) => (
              <HistoryPanel
                kind={props.kind}
                key={key()}
                onRestore={props.readOnly ? undefined : props.onRestore}
              />
            )}
          </Show>
        </>
      }
    >
      <Show when={props.edit.theirs()}>
        {(theirs) => (
          <StaleEdit
            theirs={theirs().data}
            mine={props.edit.data()}
            by={theirs().by}
            at={theirs().at}
            onTakeTheirs={props.edit.takeTheirs}
            onKeepMine={() => void props.edit.save()}
          />
        )}
      </Show>
      {props.children}
    </EditDialog>
  );
}
