// What to do now, and the field that shows what is typed by hand. Readers need no focus here.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import ScanBarcode from 'lucide-solid/icons/scan-barcode';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

/** `slim` leaves the room to what stands open below. */
export function ScanPrompt(props: { slim: boolean }) {
  const { work, desk, inLine } = useStation();
  const submit = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const field = event.currentTarget;
    const typed = field.value.trim();
    if (event.key === 'Escape') field.value = '';
    if (event.key !== 'Enter' || typed === '') return;
    event.preventDefault();
    field.value = '';
    field.blur();
    void work.unit(typed);
  };
  return (
    <section
      class="flex items-center gap-4 rounded-card bg-accent-soft px-4 xl:gap-6 xl:px-6"
      classList={{ 'py-4 xl:py-6': !props.slim, 'py-2': props.slim }}
    >
      <Show when={!props.slim}>
        <ScanBarcode aria-hidden="true" class="size-14 shrink-0 text-accent-ink xl:size-20" />
      </Show>
      <div class="grid min-w-0 flex-1 gap-2">
        <h1
          class="font-bold text-ink"
          classList={{ 'sr-only': props.slim, 'text-lead xl:text-prompt': !props.slim }}
          aria-live="polite"
        >
          {say(
            inLine() > 0
              ? stationTexts.working
              : desk.selected() === null
                ? stationTexts.scanPrompt
                : stationTexts.scanPromptBusy,
          )}
        </h1>
        <input
          id="scan-input"
          data-testid="scan-input"
          data-scan-home=""
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={say(stationTexts.scanField)}
          placeholder={say(props.slim ? stationTexts.scanPlaceholderSlim : stationTexts.scanPlaceholder)}
          onKeyDown={submit}
          class="font-code min-h-12 w-full rounded-card border border-line-strong bg-surface px-4 text-station placeholder:font-sans placeholder:text-note"
        />
      </div>
      <Show when={inLine() > 1}>
        <span
          data-testid="scans-in-line"
          class="shrink-0 rounded-full bg-offline px-4 py-1.5 text-note text-on-offline"
        >
          {say(stationTexts.scansWaiting, { count: inLine() })}
        </span>
      </Show>
    </section>
  );
}
