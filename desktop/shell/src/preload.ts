// The one thing that a page of the shell can reach besides itself: `window.lineside`, two functions that carry texts.
// Calls go by `ipcRenderer.invoke` through the main process, rather than by a port of the page's own to the runtime:
// so that each one is checked where the sender is known for certain, and answered also while no runtime is there.
import type { ShellWindow } from '@lineside/core/contracts/runtime-port';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

const lineside: ShellWindow = {
  call: (verb, body) => ipcRenderer.invoke('lineside:call', verb, body),
  watch(onEvent) {
    const hear = (_event: IpcRendererEvent, event: Parameters<typeof onEvent>[0]) => onEvent(event);
    ipcRenderer.on('lineside:event', hear);
    return () => ipcRenderer.off('lineside:event', hear);
  },
};

contextBridge.exposeInMainWorld('lineside', lineside);
