// The frame around everything after sign-in: top bar, one page, and the strip with the last outcome; and over them what
// must be answered first.
import { createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import type { ProblemDetail } from '../../bridge/bridge-fault.ts';
import { misfitAsUnit, misfitInField } from '../../scan/scan-fit.ts';
import type { Scan } from '../../scan/scan-listener.ts';
import { meaningOfScan } from '../../scan/scan-meaning.ts';
import { insertText, roomIn, textField } from '../../scan/text-caret.ts';
import { useStation } from '../../state/station-context.tsx';
import { CockpitScreen } from '../cockpit/cockpit-screen.tsx';
import { clearScanField, fieldOf, focusField, nextField } from '../cockpit/field-focus.ts';
import { HandoverScreen } from '../handover/handover-screen.tsx';
import { LookUpScreen } from '../look-up/look-up-screen.tsx';
import { SyncScreen } from '../sync/sync-screen.tsx';
import { ApprovalDialog } from './approval-dialog.tsx';
import { EquipmentBand } from './equipment-band.tsx';
import { EquipmentDialog } from './equipment-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LockScreen } from './lock-screen.tsx';
import { NoticeBand } from './notice-band.tsx';
import { OutcomeStrip } from './outcome-strip.tsx';
import { isRevoked, RevokedBand } from './revoked-notice.tsx';
import { StaleBand } from './stale-band.tsx';
import { TopBar } from './top-bar.tsx';
import { createWorkKeys } from './work-keys.ts';
import type { WorkDialog, WorkPage } from './work-page.ts';

export function WorkScreen() {
  const station = useStation();
  const [page, setPage] = createSignal<WorkPage>('COCKPIT');
  const [dialog, setDialog] = createSignal<WorkDialog | null>(null);
  const toggle = (wanted: WorkPage) => setPage((shown) => (shown === wanted ? 'COCKPIT' : wanted));
  const keys = createWorkKeys(station, {
    toCockpit() {
      const before = page();
      setPage('COCKPIT');
      return before !== 'COCKPIT';
    },
    toLookUp: () => setPage('LOOK_UP'),
    toHelp: () => setDialog('KEYS'),
  });

  const refuse = (text: string, problem: ProblemDetail) =>
    station.feedback.refuse({ text, problem, at: station.now() });

  const takeUnit = (sn: string) => {
    const misfit = misfitAsUnit(sn);
    if (misfit === null) void station.work.unit(sn);
    else refuse(sn, misfit);
  };

  /** Into the focused field where its cursor is; into another one, which waits for a value, whole. */
  const fill = (focused: Scan['field'], text: string) => {
    const { into } = keys.placeOf(focused, text);
    const field = into === null || focused?.dataset.field === into ? focused : fieldOf(into);
    if (field === null) return takeUnit(text);
    const misfit = misfitInField(text, roomIn(field));
    if (misfit !== null) return refuse(text, misfit);
    insertText(field, text);
    focusField(nextField(field));
  };

  station.useEars({
    onScan({ text, field }) {
      station.notices.clear();
      clearScanField();
      const { into, ...place } = keys.placeOf(field, text);
      const meaning = meaningOfScan(text, place);
      // a card does what its key does, on every page
      if (meaning.kind === 'control') return void keys.control(meaning.action);
      setPage('COCKPIT');
      // what is scanned behind another scan goes where that left the focus
      const isBehind = station.inLine() > 0;
      if (meaning.kind === 'unit') takeUnit(meaning.sn);
      else if (meaning.kind === 'defect') keys.chooseDefect(meaning.code);
      else
        void station.work.text(meaning.text, () =>
          fill(isBehind ? textField(document.activeElement) : field, meaning.text),
        );
    },
    onTyped(text) {
      if (page() === 'COCKPIT') keys.typed(text);
    },
  });

  onMount(() => window.addEventListener('keydown', keys.keydown));
  onCleanup(() => window.removeEventListener('keydown', keys.keydown));

  return (
    <div class="flex h-full flex-col print:block print:h-auto">
      <TopBar page={page()} onPage={toggle} onDialog={setDialog} />
      <Show when={isRevoked(station.view.cockpit()?.face)}>
        <RevokedBand />
      </Show>
      <StaleBand />
      <EquipmentBand onChange={() => setDialog('EQUIPMENT')} />
      <NoticeBand />
      <div class="min-h-0 flex-1">
        <Switch>
          <Match when={page() === 'COCKPIT'}>
            <CockpitScreen />
          </Match>
          <Match when={page() === 'SYNC'}>
            <SyncScreen onBack={() => setPage('COCKPIT')} />
          </Match>
          <Match when={page() === 'LOOK_UP'}>
            <LookUpScreen
              onBack={() => setPage('COCKPIT')}
              onControl={(action) => void keys.control(action)}
            />
          </Match>
          <Match when={page() === 'HANDOVER'}>
            <HandoverScreen onBack={() => setPage('COCKPIT')} />
          </Match>
        </Switch>
      </div>
      <OutcomeStrip />
      <Show when={dialog() === 'KEYS'}>
        <KeysDialog onClose={() => setDialog(null)} />
      </Show>
      <Show when={dialog() === 'EQUIPMENT'}>
        <EquipmentDialog onClose={() => setDialog(null)} />
      </Show>
      <ApprovalDialog />
      <LockScreen />
    </div>
  );
}
