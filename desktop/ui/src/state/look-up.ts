// Looking a unit up, and deciding about it there: what is asked about stands until something else is, and is read again
// whenever something may have changed.
import type { BridgeInput } from '@lineside/core/contracts/station-bridge';
import type { LookedUp } from '@lineside/core/contracts/station-look-up';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import { misfitAsUnit } from '../scan/scan-fit.ts';
import type { StationWindow } from './station-window.ts';

export type Disposition = BridgeInput<'dispose'>['disposition'];
export type Correction = Pick<BridgeInput<'correctVisit'>, 'visit' | 'reason' | 'correction'>;

export interface LookUp {
  found: Accessor<LookedUp | null>;
  problem: Accessor<ProblemDetail | null>;
  busy: Accessor<boolean>;
  ask(code: string): Promise<void>;
  /** Null when it is recorded; else why not, or that nobody approved it. */
  dispose(sn: string, disposition: Disposition): Promise<ProblemDetail | null>;
  correct(sn: string, correction: Correction): Promise<ProblemDetail | null>;
}

type Parts = Pick<
  StationWindow,
  'askAs' | 'approvals' | 'signIn' | 'newId' | 'changes' | 'play' | 'view' | 'lock'
>;

/** Must run inside a Solid root. */
export function createLookUp(parts: Parts): LookUp {
  const { askAs, approvals, signIn, newId, play, view } = parts;
  const [store, setStore] = createStore<{ found: LookedUp | null }>({ found: null });
  const [problem, setProblem] = createSignal<ProblemDetail | null>(null);
  const [busy, setBusy] = createSignal(false);
  let asked: string | null = null;

  const show = (found: LookedUp | null) => setStore('found', reconcile(found, { key: 'sn' }));

  /** @param quiet it is asked again by itself */
  async function read(code: string, quiet: boolean): Promise<void> {
    const by = signIn.signedIn();
    const answer = await askAs(by, 'lookUp', code, (session) => ({ session, code }));
    if (asked !== code) return;
    if (answer === null) return forgetBadge();
    if (answer.ok) {
      setProblem(null);
      show(answer.found);
    } else if (answer.error.code === 'BADGE_SCANNED') await switchTo(code);
    else if (!quiet) refuse(answer.error);
  }

  async function switchTo(badge: string): Promise<void> {
    forgetBadge();
    const refused = await signIn.tryBadge(badge);
    if (refused !== null) refuse(refused);
  }

  /** What was asked about was a badge: what stands there is still what was found before. */
  function forgetBadge(): void {
    asked = store.found?.code ?? null;
  }

  function refuse(refused: ProblemDetail): void {
    show(null);
    setProblem(refused);
    play('fail');
  }

  createEffect(
    on(parts.changes, () => {
      if (asked !== null && store.found !== null && signIn.session() !== null && !parts.lock.locked())
        void read(asked, true);
    }),
  );

  async function recorded(
    answer: Promise<{ ok: true } | { ok: false; error: ProblemDetail } | null>,
  ): Promise<ProblemDetail | null> {
    const told = await answer;
    if (told === null) return null;
    if (!told.ok) return told.error;
    play('in');
    void view.refresh();
    if (asked !== null) await read(asked, true);
    return null;
  }

  return {
    found: () => store.found,
    problem,
    busy,
    async ask(code) {
      const misfit = misfitAsUnit(code);
      asked = misfit === null ? code : null;
      if (misfit !== null) return refuse(misfit);
      setBusy(true);
      await read(code, false).finally(() => setBusy(false));
    },
    dispose(sn, disposition) {
      const command = newId();
      const by = signIn.signedIn();
      return recorded(
        approvals.seek((approval) =>
          askAs(by, 'dispose', sn, (session) => ({ session, command, sn, disposition, approval })),
        ),
      );
    },
    correct(sn, correction) {
      const command = newId();
      const by = signIn.signedIn();
      return recorded(
        approvals.seek((approval) =>
          askAs(by, 'correctVisit', sn, (session) => ({ session, command, sn, ...correction, approval })),
        ),
      );
    },
  };
}
