// What came of the last scan or button: a confirmation or a refusal, with its sound, and the short flash of a result.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import type { Text } from '@lineside/core/kernel/ids';
import { type Accessor, createSignal } from 'solid-js';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import type { SoundName } from '../sound/sounds.ts';

/** The next step of a unit and the stations that do it. */
export type NextStep = NonNullable<UnitHere['next']>;

/** What became of the boards of a panel, each by its place. */
export interface BoardDone {
  place: number;
  kind: 'IN' | 'PASS' | 'FAIL' | 'HOLD';
}

export interface Done {
  /** of a panel: the worst of its boards */
  kind: 'IN' | 'PASS' | 'FAIL' | 'HOLD';
  /** the unit, or the panel */
  sn: string;
  /** when it was written, station clock, ms */
  at: number;
  next: NextStep | null;
  /** names of the specs that sent it to hold */
  heldBy: readonly Text[];
  provisional: boolean;
  /** of a panel; empty for a unit alone */
  boards: readonly BoardDone[];
  /** boards of the panel that stayed out */
  left: number;
}

export interface NotDone {
  /** what was scanned or typed, kept for the operator to see; never a badge */
  text: string;
  problem: ProblemDetail;
  at: number;
}

export interface Feedback {
  /** the last confirmation; stays until the next */
  done: Accessor<Done | null>;
  /** the refusal on screen; gone with the next good scan */
  notDone: Accessor<NotDone | null>;
  /** the result that fills the panel at this moment */
  flash: Accessor<Done | null>;
  /** the last scan came twice; it is done once */
  repeated: Accessor<boolean>;
  /** a scan that is none of its own repeats */
  heard(): void;
  repeat(): void;
  confirm(done: Done): void;
  refuse(notDone: NotDone): void;
  /** something asks for attention without being refused */
  warn(): void;
  dismiss(): void;
}

/** How long a result fills the panel, ms. */
export const flashMs = 600;

const soundOf: Record<Done['kind'], SoundName> = { IN: 'in', PASS: 'pass', FAIL: 'fail', HOLD: 'warn' };

/** `play` is asked for one sound for each thing that is said. */
export function createFeedback(play: (name: SoundName) => void): Feedback {
  const [done, setDone] = createSignal<Done | null>(null);
  const [notDone, setNotDone] = createSignal<NotDone | null>(null);
  const [flash, setFlash] = createSignal<Done | null>(null);
  const [repeated, setRepeated] = createSignal(false);
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  const endFlash = () => {
    clearTimeout(flashTimer);
    setFlash(null);
  };
  return {
    done,
    notDone,
    flash,
    repeated,
    heard: () => setRepeated(false),
    repeat() {
      setRepeated(true);
      play('warn');
    },
    confirm(next) {
      setNotDone(null);
      setDone(next);
      endFlash();
      if (next.kind !== 'IN') {
        setRepeated(false);
        setFlash(next);
        flashTimer = setTimeout(endFlash, flashMs);
      }
      play(soundOf[next.kind]);
    },
    refuse(next) {
      endFlash();
      setNotDone(next);
      play('fail');
    },
    warn() {
      endFlash();
      setNotDone(null);
      play('warn');
    },
    dismiss: () => setNotDone(null),
  };
}
