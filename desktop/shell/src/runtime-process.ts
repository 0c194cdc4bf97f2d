// The station runtime as Electron's utility process: no window, no Chromium, and its own to fall in.
import { utilityProcess } from 'electron';
import type { RuntimeProcess } from './supervisor.ts';

export interface RuntimeStart {
  /** script of the runtime */
  script: string;
  /** the station's data folder */
  data: string;
  /** the shell has a chest for its key */
  sealed: boolean;
  /** takes its log lines, and never makes it wait: a runtime that waits for its log confirms nothing */
  log: (lines: Uint8Array) => void;
}

export function forkRuntime({ script, data, sealed, log }: RuntimeStart): RuntimeProcess {
  const args = ['--data', data, ...(sealed ? ['--sealed'] : [])];
  const child = utilityProcess.fork(script, args, { serviceName: 'Lineside station', stdio: 'pipe' });
  child.stdout?.on('data', log);
  child.stderr?.on('data', log);
  return {
    post: (message) => child.postMessage(message),
    listen: (onMessage) => child.on('message', onMessage),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}
