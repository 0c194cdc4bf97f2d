// A quiet line for a while: another run follows, somebody else signed in. It needs no answer and makes no sound.
import type { Text } from '@lineside/core/kernel/ids';
import type { Fills } from '@lineside/ui/format/fill-text';
import { type Accessor, createSignal, onCleanup } from 'solid-js';

export interface Notice {
  kind: 'RUN_FOLLOWS' | 'SWITCHED';
  text: Text;
  fills: Fills;
}

export interface Notices {
  shown: Accessor<Notice | null>;
  show(notice: Notice): void;
  clear(): void;
}

/** How long a notice stays, ms. */
export const noticeMs = 15_000;

export function createNotices(): Notices {
  const [shown, setShown] = createSignal<Notice | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => {
    clearTimeout(timer);
    setShown(null);
  };
  onCleanup(clear);
  return {
    shown,
    show(notice) {
      clear();
      setShown(notice);
      timer = setTimeout(clear, noticeMs);
    },
    clear,
  };
}
