// Whose session this is, in which roles, and the way out.
import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { language, say } from '@lineside/ui/language';
import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import LogOut from 'lucide-solid/icons/log-out';
import { Show } from 'solid-js';
import { failureSentence } from '../api/hub-failure.ts';
import { signOut, useSession } from '../api/session.ts';
import { words } from '../language.ts';

export function AccountMenu() {
  const session = useSession();
  const client = useQueryClient();
  const name = () => session.data?.name ?? '';
  const navigate = useNavigate();
  const leaving = useMutation(() => ({
    mutationFn: () => signOut(client),
    // whoever signs in next begins at the beginning
    onSuccess: () => navigate('/sign-in', { replace: true }),
  }));
  return (
    <DropdownMenu modal={false} gutter={6} placement="bottom-end">
      <DropdownMenu.Trigger
        data-testid="account-menu"
        aria-label={words('account', { name: name() })}
        title={name()}
        class="inline-flex h-[38px] max-w-[160px] items-center gap-1.5 rounded-card border border-line bg-sunken px-2.5 text-table text-ink-soft hover:border-line-strong hover:text-ink"
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
          <DropdownMenu.Item
            data-testid="sign-out"
            closeOnSelect={false}
            onSelect={() => leaving.mutate()}
            class="mt-1 flex h-8 cursor-pointer items-center gap-2 rounded-chip px-2.5 outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-ink"
          >
            <LogOut size={15} aria-hidden="true" />
            {words('signOut')}
          </DropdownMenu.Item>
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
