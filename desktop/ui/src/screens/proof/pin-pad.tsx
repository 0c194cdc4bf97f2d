// The PIN, by glove or by keyboard: digits come from the pad and from loose keys, Enter sends.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import Delete from 'lucide-solid/icons/delete';
import { createMemo, For, onCleanup, onMount } from 'solid-js';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const fewestDots = 4;

export interface PinPadProps {
  name: string;
  pin: string;
  /** no more tries for now */
  locked: boolean;
  busy: boolean;
  /** Esc goes back to the names; not where it means something else */
  escapes: boolean;
  /** what Enter does */
  enterLabel: string;
  onDigit: (digit: string) => void;
  onErase: () => void;
  onEnter: () => void;
  onBack: () => void;
}

export function PinPad(props: PinPadProps) {
  const dots = createMemo(() =>
    Array.from({ length: Math.max(fewestDots, props.pin.length) }, (_, at) => at),
  );

  let pad: HTMLElement | undefined;
  const keydown = (event: KeyboardEvent) => {
    // what lies under something else is hidden, and its keys are dead
    if (pad?.closest('[aria-hidden=true]') != null) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Enter' && !onButton) props.onEnter();
    else if (event.key === 'Backspace') props.onErase();
    else if (event.key === 'Escape' && props.escapes) props.onBack();
  };
  onMount(() => window.addEventListener('keydown', keydown));
  onCleanup(() => window.removeEventListener('keydown', keydown));

  const Key = (key: { digit: string }) => (
    <Button
      size="huge"
      disabled={props.locked}
      data-testid={`pin-key-${key.digit}`}
      class="font-code min-h-14! shadow-lift"
      onClick={() => props.onDigit(key.digit)}
    >
      {key.digit}
    </Button>
  );

  return (
    <section
      ref={(element) => {
        pad = element;
      }}
      class="mx-auto flex h-full max-w-[420px] flex-col gap-4 2xl:max-w-[500px]"
      aria-label={say(stationTexts.pinOf, { name: props.name })}
    >
      <div class="flex items-center justify-between gap-3">
        <h2 class="wrap-anywhere min-w-0 text-lead font-semibold" data-testid="pin-name">
          {say(stationTexts.pinOf, { name: props.name })}
        </h2>
        <Button
          size="station"
          kind="quiet"
          class="shrink-0"
          onClick={() => props.onBack()}
          data-testid="pin-back"
        >
          {say(stationTexts.back)}
        </Button>
      </div>
      <div
        role="status"
        aria-label={say(stationTexts.pinEntered, { count: props.pin.length })}
        data-testid="pin-dots"
        class="flex h-14 shrink-0 items-center justify-center gap-4 rounded-card border border-line bg-surface"
      >
        <For each={dots()}>
          {(at) => (
            <span
              class="size-4 rounded-full border-2 border-line-strong"
              classList={{ 'border-accent! bg-accent': at < props.pin.length }}
            />
          )}
        </For>
      </div>
      {/* rows of full height where there is room, and never lower than a glove needs */}
      <div class="grid min-h-[260px] shrink basis-[356px] 2xl:basis-[440px] auto-rows-fr grid-cols-3 gap-3">
        <For each={keys}>{(digit) => <Key digit={digit} />}</For>
        <Button
          size="huge"
          kind="quiet"
          class="min-h-14!"
          aria-label={say(stationTexts.pinDelete)}
          data-testid="pin-erase"
          onClick={() => props.onErase()}
        >
          <Delete size={30} aria-hidden="true" />
        </Button>
        <Key digit="0" />
        <Button
          size="huge"
          kind="primary"
          class="min-h-14! px-2! text-lead!"
          disabled={props.locked || props.busy || props.pin === ''}
          data-testid="pin-enter"
          onClick={() => props.onEnter()}
        >
          {props.enterLabel}
        </Button>
      </div>
    </section>
  );
}
