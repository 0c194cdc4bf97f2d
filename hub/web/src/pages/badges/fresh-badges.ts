// Badges made in this window and not forgotten yet: the only place where their codes are known. In memory alone; gone
// when the window is closed or its session ends, and whoever would close it too early is asked.
import type { Text } from '@lineside/core/kernel/ids';
import { createSignal, onCleanup, onMount } from 'solid-js';

export interface FreshBadge {
  user: string;
  name: string;
  roles: readonly Text[];
  /** what the code says: the badge itself */
  text: string;
  isPrinted: boolean;
}

const [badges, setBadges] = createSignal<readonly FreshBadge[]>([]);

export { badges as freshBadges };

/** Those whose codes would be lost. */
export function unprintedBadges(): number {
  return badges().filter(({ isPrinted }) => !isPrinted).length;
}

/** A later badge of the same user replaces the earlier: that one lets nobody in any more. */
export function addFreshBadge(badge: Omit<FreshBadge, 'isPrinted'>): void {
  dropFreshBadge(badge.user);
  setBadges((before) => [...before, { ...badge, isPrinted: false }]);
}

/** The user's badge was taken away. */
export function dropFreshBadge(user: string): void {
  setBadges((before) => before.filter((other) => other.user !== user));
}

export function badgesPrinted(users: ReadonlySet<string>): void {
  setBadges((before) =>
    before.map((badge) => (users.has(badge.user) ? { ...badge, isPrinted: true } : badge)),
  );
}

export function forgetBadges(): void {
  setBadges([]);
}

/** For as long as somebody is signed in. */
export function keepFreshBadges(): void {
  const onUnload = (event: BeforeUnloadEvent) => {
    if (unprintedBadges() > 0) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', onUnload));
  onCleanup(() => {
    window.removeEventListener('beforeunload', onUnload);
    forgetBadges();
  });
}
