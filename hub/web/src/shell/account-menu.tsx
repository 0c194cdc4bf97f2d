// Whose session this is, in which roles, what is one’s own to look after, and the way out.
import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { language, say } from '@lineside/ui/language';
import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import KeyRound from 'lucide-solid/icons/key-round';
import LogOut from 'lucide-solid/icons/log-out';
import MonitorSmartphone from 'lucide-solid/icons/monitor-smartphone';
import { createSignal, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { failureSentence } from '../api/hub-failure.ts';
import { signOut, useSession } from '../api/session.ts';
import { words } from '../language.ts';
import { unprintedBadges } from '../pages/badges/fresh-badges.ts';
import { leaveEverything } from '../parts/leave-guard.ts';

const own = [
  { href: '/password', key: 'passwordChange', icon: KeyRound },
  { href: '/my-sessions', key: 'sessionsMine', icon: MonitorSmartphone },
] as const;

/** @param props.leaveOnly nothing else is open to them yet */
export function AccountMenu(props: { leaveOnly?: boolean }) {
  const session = useSession();
  const client = useQueryClient();
  const name = () => session.data?.name ?? '';
  const navigate = useNavigate();
  const leaving = useMutation(() => ({
    mutationFn: () => signOut(client),
    // whoever signs in next begins at the beginning
    onSuccess: () => navigate('/sign-in', { replace: true }),
  }));
  // codes of badges that nobody printed are lost with the session
  const [isAsked, setAsked] = createSignal(false);
  const leave = () => {
    if (unprintedBadges() > 0 && !isAsked()) setAsked(true);
    // what went wrong stands in the menu
    else leaveEverything(() => leaving.mutateAsync().catch(() => undefined));
  };
  return (
    <DropdownMenu modal={false} gutter={6} placement="bottom-end" onOpenChange={() => setAsked(false)}>
      <DropdownMenu.Trigger
        data-testid="account-menu"
        aria-label={words('account', { name: name() })}
        title={name()}
        class="inline-flex h-[38px] max-w-[116px] xl:max-w-[160px] items-center gap-1.5 rounded-card border border-line bg-sunken px-2.5 text-table text-ink-soft hover:border-line-strong hover:text-ink"
      >
        <span class="truncate font-medium">{name()}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="z-50 min-w-56 rounded-card border border-line bg-raised p-1.5 text-ink shadow-lift outline-none">
          <div class="grid gap-0.5 border-b border-line px-2.5 pt-1 pb-2">
            <span class="font-semibold">{name()}</span>
            <span class="font-code text-mini text-ink-faint">{session.data?.user}</span>
            <span class="text-mini text-ink-soft">
              {(session.data?.roles ?? []).map((role) => say(role)).join(' · ')}
            </span>
          </div>
          <For each={props.leaveOnly ? [] : own}>
            {({ href, key, icon }) => (
              <DropdownMenu.Item
                data-testid={`account-${key}`}
                onSelect={() => navigate(href)}
                class="mt-1 flex h-8 cursor-pointer items-center gap-2 rounded-chip px-2.5 outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-ink"
              >
                <Dynamic component={icon} size={15} aria-hidden="true" />
                {words(key)}
              </DropdownMenu.Item>
            )}
          </For>
          <DropdownMenu.Item
            data-testid="sign-out"
            closeOnSelect={false}
            onSelect={leave}
            class="mt-1 flex h-8 cursor-pointer items-center gap-2 rounded-chip px-2.5 outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-ink"
          >
            <LogOut size={15} aria-hidden="true" />
            {words('signOut')}
          </DropdownMenu.Item>
          <Show when={isAsked()}>
            <p role="alert" class="m-0 max-w-56 px-2.5 py-1.5 text-mini text-warn-ink">
              {words('badgesFreshSignOut', { n: unprintedBadges() })}
            </p>
          </Show>
          <Show when={leaving.error}>
            {(error) => (
              <p role="alert" class="m-0 max-w-56 px-2.5 py-1.5 text-mini text-fail-ink">
                {failureSentence(error(), language())}
              </p>
            )}
          </Show>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
