// Composition root of the operator window: clock, ids, storage, sound and the bridge come in here and nowhere else.
import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { takeToken } from './bridge/address-token.ts';
import { httpBridge } from './bridge/http-bridge.ts';
import { webAudioSounds } from './sound/sounds.ts';
import { StationProvider } from './state/station-context.tsx';
import { createStationWindow } from './state/station-window.ts';

const bridge = httpBridge({
  base: '',
  token: takeToken(location, history, sessionStorage) ?? '',
  fetch: (input, init) => fetch(input, init),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

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
