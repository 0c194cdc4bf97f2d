// Whether the runtime is there, as far as this window noticed: said once each time it changes, whoever notices first.
import type { BridgeEvent } from '@lineside/core/contracts/station-bridge';

export interface Presence {
  gone(): void;
  here(): void;
}

export function trackPresence(tell: (event: BridgeEvent) => void): Presence {
  let isHere = true;
  const set = (next: boolean, event: BridgeEvent['event']) => {
    if (isHere === next) return;
    isHere = next;
    tell({ event });
  };
  return { gone: () => set(false, 'RUNTIME_GONE'), here: () => set(true, 'RUNTIME_BACK') };
}
