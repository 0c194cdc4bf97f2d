// One edit of one user's profile, from opening to saving. Until something is entered, the form follows what is saved
// elsewhere: by others, and by the actions beside it. What those actions leave as it was does not make the edit stale.
import type { UserRow } from '@lineside/core/contracts/people';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { type Accessor, createEffect, on } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { readUsers } from '../../api/people-queries.ts';
import { createThingEdit, type ThingEdit } from '../../parts/thing-edit.ts';
import { profileOf, type UserInput } from '../../view/user-profile.ts';

export type UserEdit = ThingEdit<UserInput>;

const nobody: UserInput = {
  ...{ user: '', name: '', roles: [], lines: [], stations: [], language: 'zh' },
  ...{ badge: null, pin: null, password: null },
};

export function createUserEdit(row: Accessor<UserRow | null>, onSaved: (user: string) => void): UserEdit {
  const configure = useHubCommand('configureUser');
  const edit = createThingEdit<UserInput>({
    start: standing(row()) ?? { data: nobody, edition: null },
    complete: (typed) => ({ ...typed, user: typed.user.trim(), name: typed.name.trim() }),
    save: ({ command, data, basedOn }) => configure.mutateAsync({ command, input: { ...data, basedOn } }),
    read: async ({ user }) => {
      const there = (await readUsers()).rows.find((other) => other.user === user) ?? null;
      return standing(there) ?? { data: null, edition: null };
    },
    onSaved: ({ user }) => onSaved(user),
  });
  const follow = (now: Standing | null, before: Standing | null | undefined) => {
    if (now === null) return;
    if (!edit.isDirty()) edit.begin(now);
    // somebody was let in or out: the profile is still the one that is edited here
    else if (before?.edition === edit.edition() && canonicalJson(before?.data) === canonicalJson(now.data))
      edit.begin(now, edit.entered());
  };
  createEffect(on(() => standing(row()), follow));
  return edit;
}

interface Standing {
  data: UserInput;
  edition: string;
}

function standing(row: UserRow | null): Standing | null {
  if (row === null) return null;
  const { basedOn: edition, ...data } = profileOf(row);
  return { data, edition };
}
