// The window's clock: a signal that moves on the second, so that every elapsed time on screen moves together.
import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** `now` gives ms since 1970. */
export function createClock(now: () => number): Accessor<number> {
  const [at, setAt] = createSignal(now());
  let timer: ReturnType<typeof setTimeout>;
  const tick = () => {
    setAt(now());
    timer = setTimeout(tick, 1000 - (now() % 1000));
  };
  tick();
  onCleanup(() => clearTimeout(timer));
  return at;
}
