// New badges for several people at once, one after the other; what failed can be tried again, what is made stays.
import type { RoleRow, UserRow } from '@lineside/core/contracts/people';
import { createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { useMakeBadge } from '../badges/make-badge.ts';

interface BadgesDialogProps {
  users: readonly UserRow[];
  roles: readonly RoleRow[];
  onMade: () => void;
}

export function BadgesDialog(props: BadgesDialogProps) {
  const make = useMakeBadge(() => props.roles);
  const [done, setDone] = createSignal<ReadonlySet<string>>(new Set());
  const replaced = () => props.users.filter(({ badge }) => badge).length;
  const n = () => props.users.length;
  let opening = '';
  const makeAll = async (command: string) => {
    if (opening !== command) setDone(new Set<string>());
    opening = command;
    // as chosen at the press: the list is read again after each
    const users = [...props.users];
    for (const user of users) {
      if (done().has(user.user)) continue;
      await make(user, `${command}-${users.indexOf(user)}`);
      setDone((before) => new Set([...before, user.user]));
    }
    props.onMade();
  };
  return (
    <CommandDialog
      trigger={words('badgesMake')}
      triggerKind="primary"
      title={words('badgesMakeTitle', { n: n() })}
      lead={words('badgeNewLead')}
      confirm={words('badgesMakeConfirm', { n: n() })}
      testId="badges-make"
      onConfirm={({ command }) => makeAll(command)}
    >
      <div class="grid gap-2 text-table">
        <p class="m-0">{props.users.map(({ name }) => name).join(', ')}</p>
        <Show when={replaced() > 0}>
          <p class="m-0 text-warn-ink">{words('badgesReplace', { n: replaced() })}</p>
        </Show>
        <Show when={done().size > 0}>
          <p class="m-0 text-ink-soft" role="status">
            {words('badgesDone', { n: done().size, all: n() })}
          </p>
        </Show>
      </div>
    </CommandDialog>
  );
}
