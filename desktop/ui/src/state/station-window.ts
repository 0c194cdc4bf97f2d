// One operator window put together: who is signed in, what is shown, what is being done, and what was heard of it.

import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import type { StationFace } from '@lineside/core/contracts/station-cockpit';
import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { language, setLanguage } from '@lineside/ui/language';
import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { BridgeFault } from '../bridge/bridge-fault.ts';
import { isUnit } from '../scan/scan-meaning.ts';
import type { SoundName, Sounds } from '../sound/sounds.ts';
import { type Approvals, createApprovals } from './approvals.ts';
import { type AskAs, createAskAs } from './ask-as.ts';
import { type AutoLock, createAutoLock } from './auto-lock.ts';
import { createClock } from './clock.ts';
import { type CockpitView, createCockpitView } from './cockpit-view.ts';
import { createDraftDesk, type DraftDesk } from './draft-desk.ts';
import { createEarStack, type Ears, type Height } from './ears.ts';
import { createFeedback, type Feedback } from './feedback.ts';
import { inOrder } from './in-order.ts';
import { createNotices, type Notices } from './notice.ts';
import { knownCodes } from './panel-here.ts';
import { createSettings, type Settings } from './settings.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createUpstream, type Upstream } from './upstream.ts';
import { hearWindow } from './window-hearing.ts';
import { createWork, type Work } from './work.ts';

export interface WindowParts {
  bridge: StationBridge;
  sounds: Sounds;
  /** wall clock, ms since 1970 */
  now: () => number;
  /** clock of event time stamps, ms */
  eventNow: () => number;
  newId: () => string;
  /** kept by this machine */
  machineStorage: Storage;
  /** kept by this tab */
  tabStorage: Storage;
  window: Window;
}

export interface StationWindow {
  bridge: StationBridge;
  now: Accessor<number>;
  newId: () => string;
  face: Accessor<StationFace | null>;
  /** the station will not talk to this window at all */
  shutOut: Accessor<ProblemDetail | null>;
  runtimeGone: Accessor<boolean>;
  /** commands in line, the running one included */
  inLine: Accessor<number>;
  /** counts up whenever the station said that something changed */
  changes: Accessor<number>;
  /** begun when the sign-in was lost; goes on when the same person signs in again */
  keptScan: Accessor<string | null>;
  signIn: SignIn;
  lock: AutoLock;
  approvals: Approvals;
  askAs: AskAs;
  view: CockpitView;
  desk: DraftDesk;
  feedback: Feedback;
  notices: Notices;
  upstream: Upstream;
  work: Work;
  settings: Settings;
  /** for the next handover; kept while a board is worked on in between, and over a lost sign-in */
  remarks: Accessor<string>;
  setRemarks(remarks: string): void;
  /** makes a sound as loud as this machine is set */
  play(name: SoundName): void;
  /** Gives scans and loose keys to whoever asks, until its cleanup. */
  useEars(ears: Ears, height?: Height): void;
  /** something lies over the screens, so that their keys are dead */
  covered: Accessor<boolean>;
  /** a text that can only be a board of this line, no badge */
  isUnit(text: string): boolean;
  /** puts what is shown on paper */
  print(): void;
}

/** Must run inside a Solid root; listens to the station and to the reader until that root is disposed. */
export function createStationWindow(parts: WindowParts): StationWindow {
  const { bridge } = parts;
  const now = createClock(parts.now);
  const settings = createSettings(parts.machineStorage);
  const play = (name: SoundName) => parts.sounds.play(name, settings.volume.level());
  const feedback = createFeedback(play);
  const notices = createNotices();
  const earStack = createEarStack();
  const [face, setFace] = createSignal<StationFace | null>(null);
  const [shutOut, setShutOut] = createSignal<ProblemDetail | null>(null);
  const [runtimeGone, setRuntimeGone] = createSignal(false);
  const [inLine, setInLine] = createSignal(0);
  const [changes, setChanges] = createSignal(0);
  const [keptScan, setKeptScan] = createSignal<string | null>(null);
  const [remarks, setRemarks] = createSignal('');

  const signIn = createSignIn({
    bridge,
    storage: parts.tabStorage,
    now: parts.now,
    newId: parts.newId,
    language,
    setLanguage,
    onRefused: () => play('fail'),
  });
  const view = createCockpitView(bridge, signIn.session, {
    // a sign-in on its way ends the one before, which a read under way may notice first
    onSignedOut(problem) {
      if (!signIn.busy()) signIn.lost(problem);
    },
    onLocked: () => lock.lock(),
  });
  const desk = createDraftDesk(() => view.cockpit()?.inStation ?? [], signIn.signedIn);
  const upstream = createUpstream(view.link);
  const lock = createAutoLock({
    now,
    session: signIn.session,
    lockAfterMinutes: () => view.cockpit()?.lockAfterMinutes ?? 0,
    storage: parts.tabStorage,
  });
  const codes = () => knownCodes(view.cockpit());
  const isUnitHere = (text: string) => isUnit(text, codes());
  const askAs = createAskAs({
    bridge,
    signedIn: signIn.signedIn,
    async signInAgain(problem, text) {
      if (text !== '' && !isUnitHere(text) && (await signIn.tryBadge(text)) === null) return null;
      setKeptScan(text);
      if (problem.code === 'SESSION_LOCKED') lock.lock();
      else if (signIn.signedIn() !== null) signIn.lost(problem);
      return signIn.next().finally(() => setKeptScan(null));
    },
  });
  const approvals = createApprovals({
    now: parts.now,
    onAsked: () => play('warn'),
    onRefused: () => play('fail'),
  });
  const work = createWork({
    newId: parts.newId,
    now: parts.now,
    signedIn: signIn.signedIn,
    tryBadge: signIn.tryBadge,
    askAs,
    approvals,
    line: inOrder(setInLine),
    view,
    desk,
    feedback,
    upstream,
  });

  async function readFace(): Promise<void> {
    try {
      setFace(await bridge.call('face', {}));
      setShutOut(null);
    } catch (error) {
      if (!(error instanceof BridgeFault)) throw error;
      setShutOut(error.problem);
    }
  }

  const readAgain = () => {
    setChanges((count) => count + 1);
    if (signIn.signedIn() === null) void readFace();
    else void view.refresh();
  };

  onCleanup(
    bridge.watch(({ event }) => {
      if (event === 'RUNTIME_GONE') setRuntimeGone(true);
      if (event === 'RUNTIME_BACK') setRuntimeGone(false);
      if (event !== 'RUNTIME_GONE') readAgain();
    }),
  );
  void readFace();

  let lastUser: string | null = null;
  createEffect(() => {
    const person = signIn.signedIn();
    if (person === null) return;
    if (lastUser !== null && lastUser !== person.user) {
      upstream.close();
      feedback.dismiss();
      notices.show({ kind: 'SWITCHED', text: windowTexts.switchedTo, fills: { name: person.name } });
    }
    lastUser = person.user;
  });

  createEffect(
    on(
      () => view.cockpit()?.current ?? null,
      (current, before) => {
        if (before != null && current !== null && current !== before)
          notices.show({ kind: 'RUN_FOLLOWS', text: shiftTexts.runFollows, fills: { run: current } });
        return current ?? before;
      },
    ),
  );

  createEffect(
    on(signIn.session, (session) =>
      batch(() => {
        if (session === null) {
          view.clear();
          void readFace();
        } else void view.refresh();
      }),
    ),
  );

  onCleanup(
    hearWindow(parts.window, {
      earStack,
      feedback,
      codes: () => (view.cockpit() === null || earStack.height() !== 'SCREEN' ? null : codes()),
      onTouched: lock.touched,
      eventNow: parts.eventNow,
    }),
  );

  return {
    bridge,
    now,
    newId: parts.newId,
    face,
    shutOut,
    runtimeGone,
    inLine,
    changes,
    keptScan,
    signIn,
    lock,
    approvals,
    askAs,
    view,
    desk,
    feedback,
    notices,
    upstream,
    work,
    settings,
    remarks,
    setRemarks,
    play,
    useEars: (ears, height = 'SCREEN') => onCleanup(earStack.add(ears, height)),
    covered: () => earStack.height() !== 'SCREEN',
    isUnit: isUnitHere,
    print: () => parts.window.print(),
  };
}
