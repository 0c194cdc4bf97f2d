// The lock over the screen: it falls when nobody has touched, typed or scanned for long, or when the station says that
// the sign-in is locked. Whoever signs in opens it, and nothing else, no reload either; what stands under it stays.
import { type Accessor, createEffect, createSignal, on } from 'solid-js';

export interface AutoLock {
  locked: Accessor<boolean>;
  lock(): void;
  /** somebody is there */
  touched(): void;
}

export interface AutoLockParts {
  /** moves with the clock, ms */
  now: Accessor<number>;
  /** of whoever is signed in; another one for every sign-in */
  session: Accessor<string | null>;
  /** 0: never */
  lockAfterMinutes: () => number;
  /** kept by this tab, as the sign-in is */
  storage: Storage;
}

const storageKey = 'lineside.locked';

/** 0 minutes: never. */
export function isIdle(untouchedMs: number, lockAfterMinutes: number): boolean {
  return lockAfterMinutes > 0 && untouchedMs >= lockAfterMinutes * 60_000;
}

/** Must run inside a Solid root. */
export function createAutoLock({ now, session, lockAfterMinutes, storage }: AutoLockParts): AutoLock {
  const isKept = session() !== null && storage.getItem(storageKey) === session();
  const [locked, setLocked] = createSignal(isKept);
  let touchedAt = now();
  const lock = () => {
    const locks = session();
    if (locks === null) return;
    storage.setItem(storageKey, locks);
    setLocked(true);
  };
  createEffect(
    on(
      session,
      () => {
        touchedAt = now();
        setLocked(false);
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    if (isIdle(now() - touchedAt, lockAfterMinutes())) lock();
  });
  return {
    locked,
    lock,
    touched() {
      touchedAt = now();
    },
  };
}
