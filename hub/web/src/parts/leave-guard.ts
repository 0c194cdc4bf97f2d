// Nothing entered is lost by a slip: following a link, going back, and closing the window are stopped while something
// is unsaved, and go on once somebody says so. So is whatever takes all pages away.
import { useBeforeLeave } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';

type Step = () => unknown;

export interface Leaving {
  /** goes where the stopped step led; where none was stopped, does the other thing */
  goOn: (otherwise?: Step) => void;
  /** forgets the stopped step */
  stay: () => void;
}

/** Each asks and keeps the step when something of its own would be lost by it. */
const guards = new Set<(step: Step) => boolean>();

/** Takes a step that ends everything on the page, as signing out does; while something is unsaved, once somebody says so. */
export function leaveEverything(step: Step): void {
  if (![...guards].some((keeps) => keeps(step))) void step();
}

/**
 * For as long as the owner lives.
 * @param lastsWith what was entered is lost with the `address` (a dialog, which closes itself by going elsewhere: only
 * links and the browser's own steps are stopped), or with the `page` (whatever its search; every way off it is stopped)
 */
export function guardLeaving(
  isUnsaved: () => boolean,
  ask: () => void,
  lastsWith: 'address' | 'page' = 'address',
): Leaving {
  let stopped: Step | null = null;
  let isGoing = false;
  let isLink = false;
  const keeps = (step: Step) => {
    if (isGoing || !isUnsaved()) return false;
    stopped = step;
    ask();
    return true;
  };
  const isLost = (to: string | number, from: string) => {
    // a number is a step in the browser's history
    if (typeof to === 'number') return true;
    return lastsWith === 'page' ? new URL(to, location.href).pathname !== from : isLink;
  };
  useBeforeLeave((event) => {
    if (event.defaultPrevented || !isLost(event.to, event.from.pathname)) return;
    if (keeps(() => event.retry(true))) event.preventDefault();
  });
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('a[href]') === null) return;
    isLink = true;
    // until the router has heard of the click too
    setTimeout(() => {
      isLink = false;
    });
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  onMount(() => {
    guards.add(keeps);
    document.addEventListener('click', onClick, { capture: true });
    window.addEventListener('beforeunload', onUnload);
  });
  onCleanup(() => {
    guards.delete(keeps);
    document.removeEventListener('click', onClick, { capture: true });
    window.removeEventListener('beforeunload', onUnload);
  });
  return {
    goOn: async (otherwise) => {
      const step = stopped ?? otherwise;
      stopped = null;
      // a step that fails leaves what was entered where it is, guarded as before
      isGoing = true;
      try {
        await step?.();
      } finally {
        isGoing = false;
      }
    },
    stay: () => {
      stopped = null;
    },
  };
}
