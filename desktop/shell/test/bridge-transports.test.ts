// Both ways from a window to its station keep one contract: HTTP on loopback, and the shell's message port. Each is
// carried by the code that runs on the floor; Electron's own parts are two lines, and replaced by calls.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Port } from '@lineside/core/contracts/runtime-port';
import { logLines } from '@lineside/station/log-lines';
import { PortWindow } from '@lineside/station/serve/port-window';
import { buildServer } from '@lineside/station/serve/server';
import { httpBridge } from '@lineside/station-ui/bridge/http-bridge';
import { shellBridge } from '@lineside/station-ui/bridge/shell-bridge';
import { throughDoor } from '../src/bridge-door.ts';
import { pageAddress } from '../src/page-address.ts';
import { Supervisor } from '../src/supervisor.ts';
import { bridgeContract } from './bridge-contract.ts';
import { pause, realTimers } from './real-time.ts';

const token = 'a-token-nobody-guesses';
const quiet = logLines({ write: () => undefined }, { now: () => 0 });

bridgeContract('loopback HTTP', async (station) => {
  const build = () => buildServer({ bridge: station, token, ui: null, logger: false });
  let app = build();
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    bridge: httpBridge({ base, token, fetch, pause }),
    // what is under way is cut off: closing would wait for it
    fall: async () => {
      app.server.closeAllConnections();
      app.server.close();
      await once(app.server, 'close');
    },
    comeBack: async () => {
      app = build();
      await app.listen({ host: '127.0.0.1', port });
    },
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
    },
  };
});

bridgeContract('a message port', async (station) => {
  let falls = (): void => undefined;
  const supervisor = new Supervisor({
    spawn() {
      const { port1, port2 } = new MessageChannel();
      new PortWindow(portOf(port2), quiet).open(station);
      return {
        ...portOf(port1),
        onExit: (listener) => {
          falls = () => {
            port1.close();
            listener(1);
          };
        },
        kill: () => falls(),
      };
    },
    ...realTimers,
    chest: null,
    note: () => undefined,
  });
  supervisor.start();
  const page = { url: pageAddress, isMainFrame: true };
  const lineside = {
    call: (verb: string, body: string) =>
      throughDoor(page, verb, body, (...call) => supervisor.call(...call)),
    watch: (onEvent: Parameters<typeof supervisor.watch>[0]) => supervisor.watch(onEvent),
  };
  return {
    bridge: shellBridge(lineside, pause),
    fall: async () => falls(),
    // it comes back by itself
    comeBack: async () => undefined,
    close: async () => {
      const ended = supervisor.end();
      falls();
      await ended;
    },
  };
});

function portOf(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen: (onMessage) => port.on('message', onMessage),
  };
}
