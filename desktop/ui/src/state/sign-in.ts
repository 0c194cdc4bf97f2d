// Who works at this window. The sign-in outlives a reload of the screen, not the closing of the window; the language
// follows the user, unless it was just chosen on the sign-in screen: then the user follows that choice.
import type { BridgeOutput, StationBridge } from '@lineside/core/contracts/station-bridge';
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';
import type { Permission } from '@lineside/core/domain/access/permission';
import { type Accessor, createSignal } from 'solid-js';
import { asked, type NotDone } from '../bridge/asked.ts';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { misfitAsBadge } from '../scan/scan-fit.ts';
import { createProofTrouble, type ProofTrouble } from './proof-trouble.ts';

type Language = SignedIn['language'];

export interface SignIn {
  signedIn: Accessor<SignedIn | null>;
  session(): string | null;
  may(permission: Permission): boolean;
  trouble: ProofTrouble;
  busy: Accessor<boolean>;
  /** In place of whoever is signed in, whose sign-in ends when it succeeds. */
  byBadge(badge: string): Promise<void>;
  /** Like `byBadge`, but says nothing of a refusal: it is the answer. Null when somebody is in. */
  tryBadge(text: string): Promise<ProblemDetail | null>;
  byPin(user: string, pin: string): Promise<void>;
  signOut(): Promise<void>;
  /** the station knows this sign-in no more */
  lost(problem: ProblemDetail | null): void;
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
  const trouble = createProofTrouble(parts.now);
  const [busy, setBusy] = createSignal(false);
  let chosenHere = false;
  let waiting: ((signedIn: SignedIn) => void)[] = [];

  /** @returns why it was refused; null when somebody is in */
  async function enter(ask: Promise<BridgeOutput<'signInByBadge'> | NotDone>): Promise<ProblemDetail | null> {
    setBusy(true);
    const answer = await ask.finally(() => setBusy(false));
    if (!answer.ok) return answer.error;
    await entered(answer.signedIn);
    return null;
  }

  async function entered(person: SignedIn): Promise<void> {
    trouble.clear();
    const before = signedIn();
    const wanted = parts.language();
    storage.setItem(storageKey, JSON.stringify(person));
    setSignedIn(person);
    if (before !== null) void asked(bridge, 'signOut', { session: before.session });
    if (!chosenHere) parts.setLanguage(person.language);
    else if (wanted !== person.language) await tellLanguage(wanted);
    chosenHere = false;
    for (const goOn of waiting) goOn(person);
    waiting = [];
  }

  function tell(refused: ProblemDetail | null): void {
    if (refused === null) return;
    trouble.set(refused);
    parts.onRefused();
  }

  async function tryBadge(badge: string): Promise<ProblemDetail | null> {
    return misfitAsBadge(badge) ?? (await enter(asked(bridge, 'signInByBadge', { badge })));
  }

  async function tellLanguage(language: Language): Promise<void> {
    const session = signedIn()?.session;
    if (session === undefined) return;
    await asked(bridge, 'chooseLanguage', { session, command: parts.newId(), language });
  }

  function leave(left: ProblemDetail | null): void {
    storage.removeItem(storageKey);
    setSignedIn(null);
    trouble.clear();
    if (left !== null) trouble.set(left);
  }

  return {
    signedIn,
    session: () => signedIn()?.session ?? null,
    may: (permission) => signedIn()?.permissions.includes(permission) ?? false,
    trouble,
    busy,
    async byBadge(badge) {
      tell(await tryBadge(badge));
    },
    tryBadge,
    async byPin(user, pin) {
      tell(await enter(asked(bridge, 'signInByPin', { user, pin })));
    },
    async signOut() {
      const session = signedIn()?.session;
      leave(null);
      if (session !== undefined) await asked(bridge, 'signOut', { session });
    },
    lost: leave,
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
