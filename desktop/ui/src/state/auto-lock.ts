// The lock over the screen: it falls when nobody has touched, typed or scanned for long, or when the station says that
// the sign-in is locked. Whoever signs in opens it; what stands under it stays.
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
}

/** 0 minutes: never. */
export function isIdle(untouchedMs: number, lockAfterMinutes: number): boolean {
  return lockAfterMinutes > 0 && untouchedMs >= lockAfterMinutes * 60_000;
}

/** Must run inside a Solid root. */
export function createAutoLock({ now, session, lockAfterMinutes }: AutoLockParts): AutoLock {
  const [locked, setLocked] = createSignal(false);
  let touchedAt = now();
  createEffect(
    on(session, () => {
      touchedAt = now();
      setLocked(false);
    }),
  );
  createEffect(() => {
    if (session() !== null && isIdle(now() - touchedAt, lockAfterMinutes())) setLocked(true);
  });
  return {
    locked,
    lock: () => setLocked(session() !== null),
    touched() {
      touchedAt = now();
    },
  };
}
