// The frame around everything after sign-in: top bar, cockpit or sync page, and the strip with the last outcome.
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { insertText } from '../../scan/scan-listener.ts';
import { meaningOfScan } from '../../scan/scan-meaning.ts';
import { useStation } from '../../state/station-context.tsx';
import { CockpitScreen } from '../cockpit/cockpit-screen.tsx';
import { clearScanField, focusField, nextField } from '../cockpit/field-focus.ts';
import { SyncScreen } from '../sync/sync-screen.tsx';
import { OutcomeStrip } from './outcome-strip.tsx';
import { TopBar } from './top-bar.tsx';
import { createWorkKeys } from './work-keys.ts';

export function WorkScreen() {
  const station = useStation();
  const [page, setPage] = createSignal<'COCKPIT' | 'SYNC'>('COCKPIT');
  const keys = createWorkKeys(station, () => setPage('COCKPIT'));

  station.useEars({
    onScan({ text, field }) {
      setPage('COCKPIT');
      clearScanField();
      const meaning = meaningOfScan(text, keys.placeOf(field));
      if (meaning.kind === 'unit') void station.work.unit(meaning.sn);
      else if (meaning.kind === 'control') void keys.control(meaning.action);
      else if (meaning.kind === 'defect') keys.chooseDefect(meaning.code);
      else if (field instanceof HTMLInputElement) {
        insertText(field, meaning.text);
        focusField(nextField(field));
      }
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
      <div class="min-h-0 flex-1">
        <Show when={page() === 'COCKPIT'} fallback={<SyncScreen onBack={() => setPage('COCKPIT')} />}>
          <CockpitScreen />
        </Show>
      </div>
      <OutcomeStrip />
    </div>
  );
}
