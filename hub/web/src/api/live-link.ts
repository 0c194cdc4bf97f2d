// Live: the hub pokes (SSE), the pages read again. Pokes come in storms after an outage, so reading is at most
// once a second. When the line is lost, says since when and goes on trying.
import type { QueryClient } from '@tanstack/solid-query';
import { createSignal, onCleanup } from 'solid-js';
import { plantKey } from './queries.ts';
import { sessionKey } from './session.ts';

export type LiveState = { state: 'CONNECTING' } | { state: 'LIVE' } | { state: 'LOST'; since: number };

const rereadEveryMs = 1000;
const retryDelayMs = 3000;

/** Opens the line for as long as the owner lives. */
export function openLiveLink(client: QueryClient): () => LiveState {
  const [live, setLive] = createSignal<LiveState>({ state: 'CONNECTING' });
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let reread: ReturnType<typeof setTimeout> | undefined;

  let readAt = 0;
  const readAgain = () => {
    reread ??= setTimeout(
      () => {
        reread = undefined;
        readAt = Date.now();
        void client.invalidateQueries({ queryKey: [plantKey] });
      },
      Math.max(0, readAt + rereadEveryMs - Date.now()),
    );
  };
  const lost = () => {
    if (live().state !== 'LOST') setLive({ state: 'LOST', since: Date.now() });
  };
  const connect = () => {
    source = new EventSource('/api/events');
    source.onopen = () => {
      const wasAway = live().state === 'LOST';
      setLive({ state: 'LIVE' });
      if (wasAway) readAgain();
    };
    source.onmessage = readAgain;
    source.onerror = () => {
      lost();
      if (source?.readyState !== EventSource.CLOSED) return;
      // refused for good, e.g. because the session ended: ask who we are, and try anew
      void client.invalidateQueries({ queryKey: sessionKey });
      retry = setTimeout(connect, retryDelayMs);
    };
  };
  connect();
  onCleanup(() => {
    source?.close();
    clearTimeout(retry);
    clearTimeout(reread);
  });
  return live;
}
