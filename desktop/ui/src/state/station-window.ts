// One operator window put together: who is signed in, what is shown, what is being done, and what was heard of it.
import type { Cockpit, StationBridge, StationFace } from '@lineside/core/contracts/station-bridge';
import { language, setLanguage } from '@lineside/ui/language';
import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { BridgeFault } from '../bridge/bridge-fault.ts';
import { listenForScans, type ScanEars } from '../scan/scan-listener.ts';
import { progressOf } from '../scan/scan-meaning.ts';
import { type HeardScan, isRepeat } from '../scan/scan-repeat.ts';
import type { SoundName, Sounds } from '../sound/sounds.ts';
import { createClock } from './clock.ts';
import { type CockpitView, createCockpitView } from './cockpit-view.ts';
import { createDraftDesk, type DraftDesk } from './draft-desk.ts';
import { createFeedback, type Feedback } from './feedback.ts';
import { inOrder } from './in-order.ts';
import { createSettings, type Settings } from './settings.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createUpstream, type Upstream } from './upstream.ts';
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

/** What a screen does with a scan and with keys typed outside any field. */
export type Ears = Pick<ScanEars, 'onScan' | 'onTyped'> & Partial<Pick<ScanEars, 'expectsTyping'>>;

export interface StationWindow {
  bridge: StationBridge;
  now: Accessor<number>;
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
  view: CockpitView;
  desk: DraftDesk;
  feedback: Feedback;
  upstream: Upstream;
  work: Work;
  settings: Settings;
  /** makes a sound as loud as this machine is set */
  play(name: SoundName): void;
  /** Gives scans and loose keys to the screen that asks, until its cleanup. */
  useEars(ears: Ears): void;
}

/** Must run inside a Solid root; listens to the station and to the reader until that root is disposed. */
export function createStationWindow(parts: WindowParts): StationWindow {
  const { bridge } = parts;
  const now = createClock(parts.now);
  const settings = createSettings(parts.machineStorage);
  const play = (name: SoundName) => parts.sounds.play(name, settings.volume.level());
  const feedback = createFeedback(play);
  const [face, setFace] = createSignal<StationFace | null>(null);
  const [shutOut, setShutOut] = createSignal<ProblemDetail | null>(null);
  const [runtimeGone, setRuntimeGone] = createSignal(false);
  const [inLine, setInLine] = createSignal(0);
  const [changes, setChanges] = createSignal(0);
  const [keptScan, setKeptScan] = createSignal<string | null>(null);
  const line = inOrder(setInLine);

  const signIn = createSignIn({
    bridge,
    storage: parts.tabStorage,
    now: parts.now,
    newId: parts.newId,
    language,
    setLanguage,
    onRefused: () => play('fail'),
  });
  const view = createCockpitView(bridge, signIn.session, signIn.lost);
  const desk = createDraftDesk(() => view.cockpit()?.inStation ?? []);
  const upstream = createUpstream(view.link);
  const work = createWork({
    bridge,
    newId: parts.newId,
    now: parts.now,
    signedIn: signIn.signedIn,
    line,
    view,
    desk,
    feedback,
    upstream,
    async signInAgain(problem, text) {
      setKeptScan(text);
      if (signIn.signedIn() !== null) signIn.lost(problem);
      return signIn.next().finally(() => setKeptScan(null));
    },
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
    const user = signIn.signedIn()?.user;
    if (user === undefined) return;
    if (lastUser !== null && lastUser !== user) {
      desk.clear();
      upstream.close();
      feedback.dismiss();
    }
    lastUser = user;
  });

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

  let ears: Ears | null = null;
  let lastScan: HeardScan | null = null;
  onCleanup(
    listenForScans(parts.window, {
      onScan(scan) {
        const again = isRepeat(scan, lastScan);
        lastScan = scan;
        if (again) return feedback.repeat();
        feedback.heard();
        ears?.onScan(scan);
      },
      onTyped: (text) => ears?.onTyped(text),
      expectsTyping: () => ears?.expectsTyping?.() ?? false,
      progressOf(text) {
        if (text === '') return 'UNKNOWN';
        const cockpit = view.cockpit();
        // badges, and boards before the first read: what is expected is not known here, so a pause is waited for
        if (cockpit === null) return 'PART';
        return progressOf(text, knownCodes(cockpit));
      },
      now: parts.eventNow,
    }),
  );

  return {
    bridge,
    now,
    face,
    shutOut,
    runtimeGone,
    inLine,
    changes,
    keptScan,
    signIn,
    view,
    desk,
    feedback,
    upstream,
    work,
    settings,
    play,
    useEars(next) {
      ears = next;
      onCleanup(() => {
        if (ears === next) ears = null;
      });
    },
  };
}

/** The codes that scans on this line are expected to read. */
export function knownCodes(cockpit: Cockpit | null): { known: string[]; runs: string[] } {
  const units = [...(cockpit?.inStation ?? []), ...(cockpit?.queue.first ?? [])];
  return { known: units.map(({ sn }) => sn), runs: (cockpit?.runs ?? []).map(({ run }) => run) };
}
