// "Where is this unit?": a label scanned or typed is answered in place, hub or no hub, with as of when it is known.
// Nothing is tracked in from here; a badge still changes who works.
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { KeyCap } from '@lineside/ui/key-cap';
import { say } from '@lineside/ui/language';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import MapPin from 'lucide-solid/icons/map-pin';
import { For, Match, onMount, Show, Switch } from 'solid-js';
import { type ControlAction, meaningOfScan } from '../../scan/scan-meaning.ts';
import { createLookUp } from '../../state/look-up.ts';
import { useStation } from '../../state/station-context.tsx';
import { RefusalLine } from '../frame/refusal-line.tsx';
import { FoundUnit } from './found-unit.tsx';
import { asOfWords } from './unit-words.ts';

export interface LookUpScreenProps {
  onBack: () => void;
  onControl: (action: ControlAction) => void;
}

export function LookUpScreen(props: LookUpScreenProps) {
  const station = useStation();
  const look = createLookUp(station);
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());

  station.useEars({
    onScan({ text }) {
      const meaning = meaningOfScan(text, { known: [], runs: [], intoField: false, defects: [] });
      if (meaning.kind === 'control') props.onControl(meaning.action);
      else if (meaning.kind === 'unit') void look.ask(meaning.sn);
      if (field !== undefined) field.value = '';
    },
    onTyped(text) {
      if (field === undefined) return;
      field.focus();
      field.value += text;
    },
  });

  const submit = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const typed = event.currentTarget.value.trim();
    if (event.key !== 'Enter' || typed === '') return;
    event.preventDefault();
    event.currentTarget.value = '';
    void look.ask(typed);
  };

  return (
    <main class="flex h-full flex-col" data-testid="look-up-page">
      <header class="flex items-center gap-4 px-4 pt-4 xl:px-8 xl:pt-6">
        <Button size="station" onClick={() => props.onBack()} data-testid="look-up-back">
          <ArrowLeft size={22} aria-hidden="true" /> {say(stationTexts.back)} <KeyCap>Esc</KeyCap>
        </Button>
        <h1 class="shrink-0 text-lead font-bold xl:text-prompt">{say(lookUpTexts.lookUpTitle)}</h1>
        <input
          ref={(element) => {
            field = element;
          }}
          type="text"
          data-testid="look-up-input"
          data-scan-home=""
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxlength={120}
          aria-label={say(stationTexts.scanField)}
          placeholder={say(lookUpTexts.lookUpHint)}
          onKeyDown={submit}
          class="font-code min-h-14 min-w-0 flex-1 rounded-card border border-line-strong bg-surface px-4 text-station placeholder:font-sans placeholder:text-note"
        />
      </header>
      <div class="relative mt-3 min-h-0 flex-1 overflow-y-auto p-4 pt-1 xl:mt-6 xl:p-8 xl:pt-2" tabindex="0">
        <div aria-live="polite" class="contents">
          <Switch
            fallback={
              <EmptyState
                icon={<MapPin size={72} />}
                title={say(lookUpTexts.lookUpEmpty)}
                hint={say(lookUpTexts.lookUpEmptyHint)}
              />
            }
          >
            <Match when={look.problem()}>
              {(refused) => <RefusalLine problem={refused()} testId="look-up-problem" />}
            </Match>
            <Match when={look.found()}>
              {(found) => (
                <div class="grid gap-4 xl:gap-6" data-testid="look-up-answer" data-code={found().code}>
                  <p
                    data-testid="look-up-as-of"
                    data-complete={found().complete}
                    class="text-station font-semibold"
                    classList={{ 'text-ink-soft': found().complete, 'text-warn-ink': !found().complete }}
                  >
                    {asOfWords(found(), station.view.link()?.state === 'ONLINE', station.now())}
                  </p>
                  <For each={found().units}>{(unit) => <FoundUnit unit={unit} look={look} />}</For>
                </div>
              )}
            </Match>
          </Switch>
        </div>
      </div>
      <Show when={look.busy()}>
        <p class="sr-only" role="status">
          {say(stationTexts.working)}
        </p>
      </Show>
    </main>
  );
}
