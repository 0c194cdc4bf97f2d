// The frame around everything after sign-in: top bar, cockpit or sync page, and the strip with the last outcome.
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { ProblemDetail } from '../../bridge/bridge-fault.ts';
import { misfitAsUnit, misfitInField } from '../../scan/scan-fit.ts';
import type { Scan } from '../../scan/scan-listener.ts';
import { meaningOfScan } from '../../scan/scan-meaning.ts';
import { insertText, roomIn } from '../../scan/text-caret.ts';
import { useStation } from '../../state/station-context.tsx';
import { CockpitScreen } from '../cockpit/cockpit-screen.tsx';
import { clearScanField, fieldOf, focusField, nextField } from '../cockpit/field-focus.ts';
import { SyncScreen } from '../sync/sync-screen.tsx';
import { OutcomeStrip } from './outcome-strip.tsx';
import { isRevoked, RevokedBand } from './revoked-notice.tsx';
import { TopBar } from './top-bar.tsx';
import { createWorkKeys } from './work-keys.ts';

export function WorkScreen() {
  const station = useStation();
  const [page, setPage] = createSignal<'COCKPIT' | 'SYNC'>('COCKPIT');
  const keys = createWorkKeys(station, () => setPage('COCKPIT'));

  const refuse = (text: string, problem: ProblemDetail) =>
    station.feedback.refuse({ text, problem, at: station.now() });

  const takeUnit = (sn: string) => {
    const misfit = misfitAsUnit(sn);
    if (misfit === null) void station.work.unit(sn);
    else refuse(sn, misfit);
  };

  /** Into the focused field where its cursor is; into another one, which waits for a value, whole. */
  const fill = (focused: Scan['field'], code: string | null, text: string) => {
    const field = code === null || focused?.dataset.field === code ? focused : fieldOf(code);
    if (field === null) return;
    const misfit = misfitInField(text, roomIn(field));
    if (misfit !== null) return refuse(text, misfit);
    insertText(field, text);
    focusField(nextField(field));
  };

  station.useEars({
    onScan({ text, field }) {
      setPage('COCKPIT');
      clearScanField();
      const { into, ...place } = keys.placeOf(field, text);
      const meaning = meaningOfScan(text, place);
      if (meaning.kind === 'unit') takeUnit(meaning.sn);
      else if (meaning.kind === 'control') void keys.control(meaning.action);
      else if (meaning.kind === 'defect') keys.chooseDefect(meaning.code);
      else fill(field, into, meaning.text);
    },
    onTyped(text) {
      if (page() === 'COCKPIT') keys.typed(text);
    },
  });

  onMount(() => window.addEventListener('keydown', keys.keydown));
  onCleanup(() => window.removeEventListener('keydown', keys.keydown));

  return (
    <div class="flex h-full flex-col">
      <TopBar onSync={() => setPage((shown) => (shown === 'SYNC' ? 'COCKPIT' : 'SYNC'))} page={page()} />
      <Show when={isRevoked(station.view.cockpit()?.face)}>
        <RevokedBand />
      </Show>
      <div class="min-h-0 flex-1">
        <Show when={page() === 'COCKPIT'} fallback={<SyncScreen onBack={() => setPage('COCKPIT')} />}>
          <CockpitScreen />
        </Show>
      </div>
      <OutcomeStrip />
    </div>
  );
}
