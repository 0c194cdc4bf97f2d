// Makes a badge for somebody: a new code, told to the hub (which keeps only its hash) and to this window. The same press
// tried again is the same code: an answer that was lost may have been a yes.
import type { RoleRow, UserRow } from '@lineside/core/contracts/people';
import { useHubCommand } from '../../api/commands.ts';
import { randomBytes } from '../../api/random-bytes.ts';
import { madeBadge } from '../../view/made-secret.ts';
import { profileOf } from '../../view/user-profile.ts';
import { addFreshBadge } from './fresh-badges.ts';

/** @returns throws HubFailure */
export function useMakeBadge(roles: () => readonly RoleRow[]) {
  const configure = useHubCommand('configureUser');
  const codes = new Map<string, string>();
  return async (user: UserRow, command: string): Promise<void> => {
    const text = codes.get(command) ?? madeBadge(randomBytes);
    codes.set(command, text);
    await configure.mutateAsync({ command, input: { ...profileOf(user), badge: text } });
    const held = roles().filter(({ code }) => user.roles.includes(code));
    addFreshBadge({ user: user.user, name: user.name, roles: held.map(({ name }) => ({ ...name })), text });
  };
}
