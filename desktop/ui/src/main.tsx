// Composition root of the operator window: clock, ids, storage, sound and the bridge come in here and nowhere else.
import type { ShellWindow } from '@lineside/core/contracts/runtime-port';
import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { takeToken } from './bridge/address-token.ts';
import { httpBridge } from './bridge/http-bridge.ts';
import { shellBridge } from './bridge/shell-bridge.ts';
import { webAudioSounds } from './sound/sounds.ts';
import { StationProvider } from './state/station-context.tsx';
import { createStationWindow } from './state/station-window.ts';

declare global {
  interface Window {
    /** there in the desktop shell only */
    lineside?: ShellWindow;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function bridgeHere(): StationBridge {
  if (window.lineside !== undefined) return shellBridge(window.lineside, pause);
  const token = takeToken(location, history, sessionStorage) ?? '';
  return httpBridge({ base: '', token, fetch: (input, init) => fetch(input, init), pause });
}

const bridge = bridgeHere();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

render(() => {
  const window = createStationWindow({
    bridge,
    sounds: webAudioSounds(() => new AudioContext()),
    now: () => Date.now(),
    eventNow: () => performance.now(),
    newId: () => crypto.randomUUID(),
    machineStorage: localStorage,
    tabStorage: sessionStorage,
    window: globalThis.window,
  });
  return (
    <StationProvider window={window}>
      <App />
    </StationProvider>
  );
}, root);
