// Who works at this window. The sign-in outlives a reload of the screen, not the closing of the window; the language
// follows the user, unless it was just chosen on the sign-in screen: then the user follows that choice.
import type { BridgeOutput, SignedIn, StationBridge } from '@lineside/core/contracts/station-bridge';
import type { Permission } from '@lineside/core/domain/access/permission';
import { type Accessor, createSignal } from 'solid-js';
import { asked, type NotDone } from '../bridge/asked.ts';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { misfitAsBadge } from '../scan/scan-fit.ts';

type Language = SignedIn['language'];

export interface SignIn {
  signedIn: Accessor<SignedIn | null>;
  session(): string | null;
  may(permission: Permission): boolean;
  problem: Accessor<ProblemDetail | null>;
  /** until when signing in is locked, ms; null when it is not */
  lockedUntil: Accessor<number | null>;
  busy: Accessor<boolean>;
  byBadge(badge: string): Promise<void>;
  byPin(user: string, pin: string): Promise<void>;
  signOut(): Promise<void>;
  /** the station knows this sign-in no more */
  lost(problem: ProblemDetail | null): void;
  forgetProblem(): void;
  /** whoever signs in next */
  next(): Promise<SignedIn>;
  chooseLanguage(language: Language): Promise<void>;
}

export interface SignInParts {
  bridge: StationBridge;
  storage: Storage;
  now: () => number;
  newId: () => string;
  language: () => Language;
  setLanguage: (language: Language) => void;
  /** a refused sign-in is heard too */
  onRefused: () => void;
}

const storageKey = 'lineside.signedIn';

export function createSignIn(parts: SignInParts): SignIn {
  const { bridge, storage } = parts;
  const [signedIn, setSignedIn] = createSignal(remembered(storage));
  const [problem, setProblem] = createSignal<ProblemDetail | null>(null);
  const [lockedUntil, setLockedUntil] = createSignal<number | null>(null);
  const [busy, setBusy] = createSignal(false);
  let chosenHere = false;
  let waiting: ((signedIn: SignedIn) => void)[] = [];

  async function enter(ask: Promise<BridgeOutput<'signInByBadge'> | NotDone>): Promise<void> {
    setBusy(true);
    const answer = await ask.finally(() => setBusy(false));
    if (!answer.ok) return refused(answer.error);
    setProblem(null);
    setLockedUntil(null);
    const wanted = parts.language();
    storage.setItem(storageKey, JSON.stringify(answer.signedIn));
    setSignedIn(answer.signedIn);
    if (!chosenHere) parts.setLanguage(answer.signedIn.language);
    else if (wanted !== answer.signedIn.language) await tellLanguage(wanted);
    chosenHere = false;
    for (const tell of waiting) tell(answer.signedIn);
    waiting = [];
  }

  function refused(error: ProblemDetail): void {
    setProblem(error);
    const { seconds } = error.details;
    setLockedUntil(
      error.code === 'SIGN_IN_LOCKED' && typeof seconds === 'number' ? parts.now() + seconds * 1000 : null,
    );
    parts.onRefused();
  }

  async function tellLanguage(language: Language): Promise<void> {
    const session = signedIn()?.session;
    if (session === undefined) return;
    await asked(bridge, 'chooseLanguage', { session, command: parts.newId(), language });
  }

  function leave(left: ProblemDetail | null): void {
    storage.removeItem(storageKey);
    setSignedIn(null);
    setProblem(left);
  }

  return {
    signedIn,
    session: () => signedIn()?.session ?? null,
    may: (permission) => signedIn()?.permissions.includes(permission) ?? false,
    problem,
    lockedUntil,
    busy,
    async byBadge(badge) {
      const misfit = misfitAsBadge(badge);
      if (misfit !== null) refused(misfit);
      else await enter(asked(bridge, 'signInByBadge', { badge }));
    },
    byPin: (user, pin) => enter(asked(bridge, 'signInByPin', { user, pin })),
    async signOut() {
      const session = signedIn()?.session;
      leave(null);
      if (session !== undefined) await asked(bridge, 'signOut', { session });
    },
    lost: leave,
    forgetProblem() {
      setProblem(null);
      setLockedUntil(null);
    },
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    async chooseLanguage(language) {
      if (signedIn() === null) chosenHere = true;
      else await tellLanguage(language);
    },
  };
}

function remembered(storage: Storage): SignedIn | null {
  const stored = storage.getItem(storageKey);
  return stored === null ? null : (JSON.parse(stored) as SignedIn);
}
