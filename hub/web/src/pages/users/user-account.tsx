// Letting somebody in or out, each time with a reason; and what they did.
import type { UserRow } from '@lineside/core/contracts/people';
import { Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { Lead } from '../../parts/lead.tsx';
import { deedsAddress } from '../../view/addresses.ts';

export function UserAccount(props: { user: UserRow }) {
  const disable = useHubCommand('disableUser');
  const enable = useHubCommand('enableUser');
  const signOut = useHubCommand('signOutUser');
  const about = (reason: string) => ({ user: props.user.user, reason });
  return (
    <section class="grid gap-2" data-testid="user-account">
      <h3 class="m-0 text-table font-semibold">{words('userAccount')}</h3>
      <div class="flex flex-wrap gap-2">
        <Show
          when={props.user.disabled === null}
          fallback={
            <CommandDialog
              trigger={words('userEnable')}
              title={words('userEnableTitle', { name: props.user.name })}
              lead={words('userEnableLead')}
              confirm={words('userEnable')}
              asksReason
              testId="user-enable"
              onConfirm={({ command, reason }) => enable.mutateAsync({ command, input: about(reason) })}
            />
          }
        >
          <CommandDialog
            trigger={words('userDisable')}
            title={words('userDisableTitle', { name: props.user.name })}
            lead={words('userDisableLead')}
            confirm={words('userDisable')}
            confirmKind="fail"
            asksReason
            testId="user-disable"
            onConfirm={({ command, reason }) => disable.mutateAsync({ command, input: about(reason) })}
          />
        </Show>
        <Show when={props.user.sessions > 0}>
          <CommandDialog
            trigger={words('userSignOut')}
            title={words('userSignOutTitle', { name: props.user.name })}
            lead={words('userSignOutLead', { n: props.user.sessions })}
            confirm={words('userSignOut')}
            confirmKind="fail"
            asksReason
            testId="user-sign-out"
            onConfirm={({ command, reason }) => signOut.mutateAsync({ command, input: about(reason) })}
          />
        </Show>
      </div>
      <Lead look="lead" href={deedsAddress(props.user.user)} class="justify-self-start text-table">
        {words('userDeeds', { name: props.user.name })}
      </Lead>
    </section>
  );
}
