// Who hears scans and loose keys: the screen that asked last, unless something that lies over the screens asked.
import { type Accessor, createSignal } from 'solid-js';
import type { ScanEars } from '../scan/scan-listener.ts';

/** What a screen does with a scan and with keys typed outside any field. */
export type Ears = Pick<ScanEars, 'onScan' | 'onTyped'> & Partial<Pick<ScanEars, 'expectsTyping'>>;

/** What lies higher hears first. */
export type Height = 'SCREEN' | 'DIALOG' | 'APPROVAL' | 'LOCK';
const order: readonly Height[] = ['SCREEN', 'DIALOG', 'APPROVAL', 'LOCK'];

export interface EarStack {
  /** @returns how to stop listening */
  add(ears: Ears, height: Height): () => void;
  top(): Ears | null;
  /** how high what hears now lies; keys of the screens are dead under anything else */
  height: Accessor<Height>;
}

export function createEarStack(): EarStack {
  const [all, setAll] = createSignal<readonly { ears: Ears; height: Height }[]>([]);
  const highest = () =>
    all()
      .toSorted((a, b) => order.indexOf(a.height) - order.indexOf(b.height))
      .at(-1);
  return {
    add(ears, height) {
      const entry = { ears, height };
      setAll((before) => [...before, entry]);
      return () => setAll((before) => before.filter((other) => other !== entry));
    },
    top: () => highest()?.ears ?? null,
    height: () => highest()?.height ?? 'SCREEN',
  };
}
