// A modal question or detail (Kobalte: focus kept inside, Esc closes, title read out).

import { Dialog as Kobalte } from '@kobalte/core/dialog';
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import X from 'lucide-solid/icons/x';
import { type JSX, Show } from 'solid-js';
import { keepFocus } from './kept-focus.tsx';
import { say } from './language.tsx';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  children: JSX.Element;
  /** buttons, the one that does it last */
  actions?: JSX.Element;
  wide?: boolean;
  testId?: string;
}

export function Dialog(props: DialogProps) {
  return (
    <Kobalte open={props.open} onOpenChange={props.onOpenChange}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="fixed inset-0 z-40 bg-[rgb(8_16_24_/_55%)]" />
        <div class="fixed inset-0 z-50 grid place-items-center p-4">
          <Kobalte.Content
            ref={keepFocus}
            data-testid={props.testId}
            class="grid max-h-full w-full gap-4 overflow-auto rounded-card border border-line bg-raised p-6 text-ink shadow-lift"
            classList={{ 'max-w-[520px]': !props.wide, 'max-w-[960px]': props.wide === true }}
          >
            <header class="flex items-start justify-between gap-4">
              <div class="grid gap-1">
                <Kobalte.Title class="text-lead font-semibold">{props.title}</Kobalte.Title>
                <Show when={props.description}>
                  <Kobalte.Description class="text-ink-soft">{props.description}</Kobalte.Description>
                </Show>
              </div>
              <Kobalte.CloseButton
                aria-label={say(uiTexts.close)}
                class="grid size-12 shrink-0 place-items-center rounded-card border-0 bg-transparent text-ink-soft hover:bg-sunken hover:text-ink"
              >
                <X size={22} aria-hidden="true" />
              </Kobalte.CloseButton>
            </header>
            {props.children}
            <Show when={props.actions}>
              <footer class="flex flex-wrap justify-end gap-3">{props.actions}</footer>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  );
}
