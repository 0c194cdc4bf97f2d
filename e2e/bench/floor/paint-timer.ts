// From a key press to the paint of what it brought, measured inside the page itself. Runs there: it must not refer to
// anything outside of its own function.

declare global {
  interface Window {
    paintTimer: {
      /** Waits for an element; for null, for a change that the bare key's own listener makes. */
      arm(selector: string | null): void;
      /** ms from the last timed key to the frame in which it has been painted */
      painted(): Promise<number>;
    };
  }
}

export interface TimedKeys {
  /** keys whose press is the beginning */
  timed: readonly string[];
  /** a key that nothing else listens to */
  bare: string;
}

/** To be added before the page's own scripts, so that its listeners come first. */
export function installPaintTimer({ timed, bare }: TimedKeys): void {
  let pressedAt = 0;
  let onBare: (() => void) | null = null;
  // a reader's keys are sent at once, with stamps that lie ahead: none is pressed later than it is heard
  const pressOf = (event: KeyboardEvent) => Math.min(event.timeStamp, performance.now());
  window.addEventListener(
    'keydown',
    (event) => {
      if (timed.includes(event.key) || event.key === bare) pressedAt = pressOf(event);
      if (event.key === bare) onBare?.();
    },
    true,
  );
  // the task that follows an animation frame runs when the frame has been handed over
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressedAt);
        port2.postMessage(null);
      });
    });
  const appeared = (selector: string) =>
    new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector(selector) === null) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
    });
  const marked = () =>
    new Promise<void>((resolve) => {
      const mark = document.body.appendChild(document.createElement('output'));
      mark.style.cssText = 'position:fixed;inset:auto 0 0 auto';
      onBare = () => {
        mark.textContent = String(pressedAt);
        setTimeout(() => mark.remove(), 50);
        onBare = null;
        resolve();
      };
    });
  let armed = Promise.resolve(0);
  window.paintTimer = {
    arm: (selector) => {
      armed = (selector === null ? marked() : appeared(selector)).then(painted);
    },
    painted: () => armed,
  };
}
