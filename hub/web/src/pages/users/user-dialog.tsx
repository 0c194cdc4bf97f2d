// One user: the profile in the form; beside it what that comes to, how the person signs in, and the account.
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { EditDialog } from '../../parts/edit-dialog.tsx';
import { StaleEdit } from '../../parts/stale-edit.tsx';
import type { People } from './use-people.ts';
import { UserAccount } from './user-account.tsx';
import { createUserEdit } from './user-edit.ts';
import { UserFields } from './user-fields.tsx';
import { UserMay } from './user-may.tsx';
import { UserMeans } from './user-means.tsx';

interface UserDialogProps {
  people: People;
  /** whose; null: a new one */
  user: string | null;
  onClose: () => void;
  /** a new one was saved: badge, PIN and password come next */
  onMade: (user: string) => void;
}

/** Lives as long as one user is edited. */
export function UserDialog(props: UserDialogProps) {
  const { user } = props;
  const row = () => props.people.users.find((other) => other.user === user) ?? null;
  // as they were when it was opened
  const taken = new Set(props.people.users.map((other) => other.user));
  const edit = createUserEdit(row, (saved) => (user === null ? props.onMade(saved) : props.onClose()));
  const title = () => {
    if (user === null) return words('userNew');
    return `${words('userTitle', { name: row()?.name ?? user })} · ${user}`;
  };
  return (
    <EditDialog
      open
      title={title()}
      lead={words(user === null ? 'userNewLead' : 'userLead')}
      testId="user-edit"
      dirty={edit.isDirty()}
      saving={edit.saving()}
      failure={edit.failure()}
      saveLabel={user === null ? words('userSaveNew') : words('save')}
      onSave={edit.save}
      onClose={props.onClose}
      aside={
        <>
          <UserMay name={edit.data().name} user={edit.data()} people={props.people} />
          <Show when={row()}>
            {(there) => (
              <>
                <UserMeans user={there()} people={props.people} waits={edit.isDirty()} />
                <UserAccount user={there()} />
              </>
            )}
          </Show>
        </>
      }
    >
      <Show when={edit.theirs()}>
        {(theirs) => (
          <StaleEdit
            theirs={theirs().data}
            mine={edit.data()}
            by={theirs().by}
            at={theirs().at}
            onTakeTheirs={edit.takeTheirs}
            onKeepMine={() => void edit.save()}
          />
        )}
      </Show>
      <Show when={row()?.disabled}>
        {(disabled) => (
          <p
            class="m-0 flex items-start gap-2 rounded-card bg-fail-soft px-3 py-2 text-table text-fail-ink"
            data-testid="user-disabled"
          >
            <Sign name="fail" size={13} class="mt-1" />
            <span class="min-w-0 wrap-anywhere">
              {words('userDisabledWhy', { reason: disabled().reason })}{' '}
              <Ago at={disabled().at} class="text-mini whitespace-nowrap" />
            </span>
          </p>
        )}
      </Show>
      <UserFields edit={edit} people={props.people} isNew={user === null} taken={taken} />
    </EditDialog>
  );
}
