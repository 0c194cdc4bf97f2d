// Something that lies over the whole window and must be answered: the focus stays inside, and nothing under it is lost.
// It closes by what it asks for alone; no touch beside it and no Esc opens what lies under it.
import { Dialog } from '@kobalte/core/dialog';
import { keepFocus } from '@lineside/ui/kept-focus';
import type { JSX } from 'solid-js';

export interface OverlayProps {
  open: boolean;
  title: string;
  testId: string;
  /** what Esc does; nothing when left out */
  onEscape?: () => void;
  children: JSX.Element;
}

export function Overlay(props: OverlayProps) {
  return (
    <Dialog open={props.open}>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-60 bg-[rgb(8_16_24_/_72%)]" />
        <div class="fixed inset-0 z-60 grid place-items-center p-4 xl:p-10">
          <Dialog.Content
            ref={keepFocus}
            data-testid={props.testId}
            aria-label={props.title}
            onEscapeKeyDown={(event) => {
              event.preventDefault();
              props.onEscape?.();
            }}
            onInteractOutside={(event) => event.preventDefault()}
            class="grid max-h-full w-full max-w-[1180px] grid-cols-[minmax(300px,40%)_minmax(0,1fr)] overflow-hidden rounded-card bg-ground text-ink shadow-lift outline-none 2xl:max-w-[1400px]"
          >
            {props.children}
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  );
}
