// One edit of one user's profile, from opening to saving. Every try to save the same content is the same command.
import type { UserRow } from '@lineside/core/contracts/people';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { createMemo, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { commandsByContent, useHubCommand } from '../../api/commands.ts';
import { profileOf, type UserInput, type UserProfile } from '../../view/user-profile.ts';

const nobody: UserProfile = { user: '', name: '', roles: [], lines: [], stations: [], language: 'zh' };

export function createUserEdit(row: UserRow | null, onSaved: (user: string) => void) {
  const configure = useHubCommand('configureUser');
  const commandFor = commandsByContent();
  // a copy: what was read is kept up to date in place
  const start = profileOf(structuredClone(unwrap(row ?? nobody)));
  const [entered, setEntered] = createSignal<UserInput>(start);
  const data = createMemo((): UserInput => {
    const typed = entered();
    return { ...typed, user: typed.user.trim(), name: typed.name.trim() };
  });
  return {
    entered,
    data,
    set: (change: Partial<UserInput>) => setEntered((before) => ({ ...before, ...change })),
    isDirty: createMemo(() => canonicalJson(entered()) !== canonicalJson(start)),
    saving: () => configure.isPending,
    failure: () => configure.error,
    save: async () => {
      const input = data();
      try {
        await configure.mutateAsync({ command: commandFor(input), input });
        onSaved(input.user);
      } catch {
        // the dialog shows it
      }
    },
  };
}
export type UserEdit = ReturnType<typeof createUserEdit>;
