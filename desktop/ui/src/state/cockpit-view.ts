// What the cockpit shows, read whole whenever the station says that something changed. One read at a time; a read
// that began before the last confirmation is thrown away, so that a confirmed board never flickers back.

import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import type { Cockpit, LinkStatus, UnitHere } from '@lineside/core/contracts/station-cockpit';
import { type Accessor, createSignal } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { asked } from '../bridge/asked.ts';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { readCurrent } from './read-current.ts';

export interface CockpitView {
  cockpit(): Cockpit | null;
  link(): LinkStatus | null;
  /** why the last read was not answered: what is shown is older */
  problem: Accessor<ProblemDetail | null>;
  /** Reads again; calls made meanwhile are answered by one read after it. */
  refresh(): Promise<void>;
  /** Shows at once what a confirmed command changed; the next read brings the rest. */
  patch(change: (cockpit: Cockpit) => Cockpit): void;
  clear(): void;
}

const endsSignIn = new Set(['NOT_SIGNED_IN', 'USER_DISABLED']);

export interface CockpitViewEars {
  /** the station no longer knows the sign-in, or its owner may no longer work */
  onSignedOut: (problem: ProblemDetail) => void;
  onLocked: () => void;
}

/** `session` gives null while nobody is signed in. */
export function createCockpitView(
  bridge: StationBridge,
  session: () => string | null,
  { onSignedOut, onLocked }: CockpitViewEars,
): CockpitView {
  const [store, setStore] = createStore<{ cockpit: Cockpit | null }>({ cockpit: null });
  const [problem, setProblem] = createSignal<ProblemDetail | null>(null);
  let patches = 0;

  const show = (cockpit: Cockpit | null) => setStore('cockpit', reconcile(cockpit, { key: 'sn' }));

  const refresh = readCurrent(async (again) => {
    const asking = session();
    if (asking === null) return;
    const begunAt = patches;
    const answer = await asked(bridge, 'cockpit', { session: asking });
    if (session() !== asking) return;
    if (answer.ok) {
      setProblem(null);
      if (begunAt === patches) show(answer.cockpit);
      else again();
    } else if (endsSignIn.has(answer.error.code)) onSignedOut(answer.error);
    else if (answer.error.code === 'SESSION_LOCKED') onLocked();
    else setProblem(answer.error);
  });

  return {
    cockpit: () => store.cockpit,
    link: () => store.cockpit?.link ?? null,
    problem,
    refresh,
    patch(change) {
      patches += 1;
      if (store.cockpit !== null) show(change(unwrap(store.cockpit)));
    },
    clear() {
      setProblem(null);
      show(null);
    },
  };
}

/** The cockpit with more units in station: one, or the boards of a panel. */
export function withUnitsIn(cockpit: Cockpit, units: readonly UnitHere[]): Cockpit {
  const isIn = ({ sn }: { sn: string }) => units.some((unit) => unit.sn === sn);
  const queued = cockpit.queue.first.filter((waiting) => !isIn(waiting));
  const left = cockpit.queue.first.length - queued.length;
  return {
    ...cockpit,
    inStation: [...cockpit.inStation.filter((here) => !isIn(here)), ...units],
    rework: cockpit.rework.filter((waiting) => !isIn(waiting)),
    queue: { total: cockpit.queue.total - left, first: queued },
  };
}

/** The cockpit with units gone from the station and their results on top. */
export function withUnitsOut(cockpit: Cockpit, results: readonly Cockpit['lastResults'][number][]): Cockpit {
  const shown = Math.max(results.length, cockpit.lastResults.length);
  return {
    ...cockpit,
    inStation: cockpit.inStation.filter((here) => !results.some(({ sn }) => sn === here.sn)),
    lastResults: [...results, ...cockpit.lastResults].slice(0, shown),
  };
}
