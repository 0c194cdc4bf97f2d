// Signing in at the hub, by user and password; afterwards back to where one was.

import { Button } from '@lineside/ui/button';
import { language, setLanguage } from '@lineside/ui/language';
import { LanguageSwitch } from '@lineside/ui/language-switch';
import { ThemeSwitch } from '@lineside/ui/theme';
import { Navigate, useNavigate, useSearchParams } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import Eye from 'lucide-solid/icons/eye';
import EyeOff from 'lucide-solid/icons/eye-off';
import { createSignal, onMount, Show } from 'solid-js';
import { failureSentence } from '../api/hub-failure.ts';
import { signIn, useSession } from '../api/session.ts';
import { words } from '../language.ts';
import { usePageTitle } from '../parts/page-title.ts';
import { Mark } from '../shell/mark.tsx';
import { safeBack } from '../view/safe-back.ts';
import { SignInScene } from './sign-in-scene.tsx';

const languageChosenHere = 'lineside.language';

export function SignInPage() {
  usePageTitle(() => words('signIn'));
  const [query] = useSearchParams<{ back: string }>();
  const session = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [user, setUser] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [shown, setShown] = createSignal(false);
  let userField: HTMLInputElement | undefined;
  let passwordField: HTMLInputElement | undefined;
  onMount(() => userField?.focus());

  const entering = useMutation(() => ({
    mutationFn: () => signIn(client, { user: user().trim(), password: password() }),
    onSuccess: (session) => {
      // the choice follows the user, unless this machine has one of its own
      if (localStorage.getItem(languageChosenHere) === null) setLanguage(session.language);
      navigate(safeBack(query.back), { replace: true });
    },
    onError: () => {
      setPassword('');
      passwordField?.focus();
    },
  }));

  return (
    <Show when={!session.data || entering.isPending} fallback={<Navigate href={safeBack(query.back)} />}>
      <div class="grid min-h-dvh lg:grid-cols-[1fr_minmax(420px,38%)]">
        <SignInScene />
        <main class="flex flex-col bg-surface px-8 py-6 lg:border-l lg:border-line">
          <div class="flex justify-end gap-2">
            <LanguageSwitch compact />
            <ThemeSwitch compact />
          </div>
          <form
            class="m-auto grid w-full max-w-[340px] gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              if (!entering.isPending) entering.mutate();
            }}
          >
            <div class="grid gap-1.5 pb-2">
              <span class="pb-3 lg:hidden">
                <Mark size={40} />
              </span>
              <h1 class="m-0 text-lead font-semibold tracking-tight">{words('signInTitle')}</h1>
              <p class="m-0 text-ink-soft">
                {words(query.back === undefined ? 'signInLead' : 'signInToGoOn')}
              </p>
            </div>
            <label class="grid gap-1.5">
              <span class="text-table font-medium text-ink-soft">{words('user')}</span>
              <input
                ref={userField}
                name="user"
                autocomplete="username"
                autocapitalize="none"
                spellcheck={false}
                required
                data-testid="sign-in-user"
                value={user()}
                onInput={(event) => setUser(event.currentTarget.value)}
                class="h-11 rounded-card border border-line-strong bg-surface px-3 text-[15px] text-ink"
              />
            </label>
            <div class="grid gap-1.5">
              <label for="password" class="text-table font-medium text-ink-soft">
                {words('password')}
              </label>
              <span class="relative">
                <input
                  id="password"
                  ref={passwordField}
                  name="password"
                  type={shown() ? 'text' : 'password'}
                  autocomplete="current-password"
                  required
                  data-testid="sign-in-password"
                  value={password()}
                  onInput={(event) => setPassword(event.currentTarget.value)}
                  class="h-11 w-full rounded-card border border-line-strong bg-surface pr-11 pl-3 text-[15px] text-ink"
                />
                <button
                  type="button"
                  aria-pressed={shown()}
                  aria-label={words('showPassword')}
                  title={words('showPassword')}
                  onClick={() => setShown(!shown())}
                  class="absolute inset-y-1 right-1 grid w-9 place-items-center rounded-chip border-0 bg-transparent text-ink-faint hover:text-ink"
                >
                  <Show when={shown()} fallback={<Eye size={17} aria-hidden="true" />}>
                    <EyeOff size={17} aria-hidden="true" />
                  </Show>
                </button>
              </span>
            </div>
            <div role="alert" class="text-table text-fail-ink empty:hidden">
              <Show when={entering.error}>
                {(error) => <span data-testid="sign-in-error">{failureSentence(error(), language())}</span>}
              </Show>
            </div>
            <Button
              type="submit"
              kind="primary"
              class="h-11 w-full"
              disabled={entering.isPending}
              data-testid="sign-in-submit"
            >
              {words(entering.isPending ? 'signingIn' : 'signIn')}
            </Button>
          </form>
        </main>
      </div>
    </Show>
  );
}
