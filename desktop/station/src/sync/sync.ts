// Uploader and downloader, running until told to stop. All their waiting is calls to the link and the given
// pause, so that a simulation can run them under a virtual clock.
import type { HubLink, Stop } from '@lineside/core/contracts/sync';
import type { Changes } from '../changes.ts';
import type { Log } from '../log/log.ts';
import type { Opening } from '../log/open-origin.ts';
import type { Pause, Signer } from '../ports.ts';
import { Downloader } from './downloader.ts';
import type { LinkMonitor } from './link-monitor.ts';
import type { Outbox } from './outbox.ts';
import { Uploader } from './uploader.ts';

export interface SyncOptions {
  link: HubLink;
  pause: Pause;
  /** once fired, nothing is written any more */
  stop: Stop;
}

export interface SyncParts {
  log: Log;
  opening: Opening;
  outbox: Outbox;
  monitor: LinkMonitor;
  signer: Signer;
  changes: Changes;
}

export interface Sync {
  /** resolves when both loops have stopped; rejects on a broken invariant */
  readonly done: Promise<void>;
  /** One pull, waited for at most `boundMs`. @returns false when sync was stopped meanwhile */
  refresh(boundMs: number): Promise<boolean>;
}

export function startSync(parts: SyncParts, { link, pause, stop }: SyncOptions): Sync {
  const { changes } = parts;
  const running = { ...parts, link, pause, stop };
  const told = () => {
    if (!stop.aborted) changes.tell('OTHER');
  };
  const uploader = new Uploader({ ...running, onBack: () => downloader.hurry(), onChange: told });
  const downloader: Downloader = new Downloader({
    ...running,
    pushAnswers: () => uploader.answers,
    onBack: () => uploader.hurry(),
    onApplied: () => {
      // the hub may hold less than was thought
      uploader.wake();
      told();
    },
  });
  const unwatch = changes.watch((change) => change === 'OWN' && uploader.wake());
  const done = Promise.all([uploader.run(), downloader.run()]).then(() => unwatch());
  return {
    done,
    refresh: async (boundMs) => {
      await Promise.race([downloader.refreshed(), pause(boundMs, stop)]);
      return !stop.aborted;
    },
  };
}
