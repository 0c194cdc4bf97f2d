// The frame around every page: who is signed in decides whether there is one at all; the bar on top, the live
// line to the hub, and the page.
import { Navigate, type RouteSectionProps, useLocation } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, on, Show } from 'solid-js';
import { openLiveLink } from '../api/live-link.ts';
import { MayProvider } from '../api/may.ts';
import { useSession } from '../api/session.ts';
import { words } from '../language.ts';
import { keepFreshBadges } from '../pages/badges/fresh-badges.ts';
import { MustChangePassword } from '../pages/password/must-change-password.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { LostStrip } from './live-sign.tsx';
import { TopBar } from './top-bar.tsx';

export function Frame(props: RouteSectionProps) {
  const session = useSession();
  const location = useLocation();
  const here = () => `${location.pathname}${location.search}`;
  const signInAddress = () => (here() === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(here())}`);
  return (
    <Show
      when={session.data}
      fallback={
        <Show
          when={session.data === null}
          fallback={<Waiting error={session.error} retry={session.refetch} />}
        >
          <Navigate href={signInAddress()} />
        </Show>
      }
    >
      {/* nothing else is answered before */}
      <Show when={session.data?.mustChangePassword !== true} fallback={<MustChangePassword />}>
        <MayProvider value={(permission) => session.data?.permissions.includes(permission) ?? false}>
          <SignedInFrame>{props.children}</SignedInFrame>
        </MayProvider>
      </Show>
    </Show>
  );
}

function SignedInFrame(props: Pick<RouteSectionProps, 'children'>) {
  const live = openLiveLink(useQueryClient());
  keepFreshBadges();
  const location = useLocation();
  let main: HTMLElement | undefined;
  // a new page begins at its content, for keyboard and screen reader
  createEffect(
    on(
      () => location.pathname,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  );
  return (
    <div class="flex min-h-dvh flex-col">
      <button
        type="button"
        onClick={() => main?.focus()}
        class="sr-only z-50 rounded-chip border-0 bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {words('skipToContent')}
      </button>
      <TopBar live={live()} />
      <LostStrip live={live()} />
      <main
        id="main"
        ref={main}
        tabindex="-1"
        class="flex min-h-0 flex-1 flex-col px-3 py-3 outline-none xl:px-5 xl:py-4 print:p-0"
      >
        {props.children}
      </main>
    </div>
  );
}

function Waiting(props: { error: unknown; retry: () => unknown }) {
  return (
    <div class="grid min-h-dvh place-items-center p-6">
      <Show when={props.error} fallback={<span class="text-ink-faint">{words('loading')}</span>}>
        {(error) => <FailureNote error={error()} retry={() => props.retry()} />}
      </Show>
    </div>
  );
}
