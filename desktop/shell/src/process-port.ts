// The port to whoever started this process: Electron's in a utility process, Node's own in a plain child process.
import type { Port } from '@lineside/core/contracts/runtime-port';

/** The part of Electron's `process.parentPort` that is needed; there is none under plain Node. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
}

/** The part of `process` that is needed. */
export interface Child {
  parentPort?: ParentPort;
  send?: (message: unknown) => boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

/** @throws Error in a process that nobody talks to */
export function portToParent(child: Child): Port {
  const { parentPort } = child;
  if (parentPort !== undefined)
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (onMessage) => parentPort.on('message', ({ data }) => onMessage(data)),
    };
  if (child.send === undefined) throw new Error('the runtime is started by the shell, not by itself');
  return {
    post: (message) => child.send?.(message),
    listen: (onMessage) => child.on('message', onMessage),
  };
}
