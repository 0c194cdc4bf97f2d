// "How long ago" is counted in the hub's time: a PC whose clock is wrong still shows true ages.
import { createSignal } from 'solid-js';

const [hubAhead, setHubAhead] = createSignal(0);
const [tick, setTick] = createSignal(Date.now());

/** The hub's wall clock, ms; moves every second once the ticking has been started. */
export function hubNow(): number {
  return tick() + hubAhead();
}

/** Every answer that carries the hub's time corrects ours; small differences are the network's. */
export function heardHubTime(now: number): void {
  const ahead = now - Date.now();
  setHubAhead((before) => (Math.abs(ahead - before) > 1500 ? ahead : before));
}

/** @returns how to stop it */
export function startHubClock(): () => void {
  const timer = setInterval(() => setTick(Date.now()), 1000);
  return () => clearInterval(timer);
}
