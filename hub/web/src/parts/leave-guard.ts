// Nothing entered is lost by a slip: following a link, going back, and closing the window are stopped while something
// is unsaved, and go on once somebody says so.
import { useBeforeLeave } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';

export interface Leaving {
  /** goes where the stopped step led; where none was stopped, does the other thing */
  goOn: (otherwise?: () => void) => void;
  /** forgets the stopped step */
  stay: () => void;
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
  let stopped: (() => void) | null = null;
  let isLink = false;
  const isLost = (to: string | number, from: string) => {
    // a number is a step in the browser's history
    if (typeof to === 'number') return true;
    return lastsWith === 'page' ? new URL(to, location.href).pathname !== from : isLink;
  };
  useBeforeLeave((event) => {
    if (event.defaultPrevented || !isUnsaved() || !isLost(event.to, event.from.pathname)) return;
    event.preventDefault();
    stopped = () => event.retry(true);
    ask();
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
    document.addEventListener('click', onClick, { capture: true });
    window.addEventListener('beforeunload', onUnload);
  });
  onCleanup(() => {
    document.removeEventListener('click', onClick, { capture: true });
    window.removeEventListener('beforeunload', onUnload);
  });
  return {
    goOn: (otherwise) => {
      const go = stopped ?? otherwise;
      stopped = null;
      go?.();
    },
    stay: () => {
      stopped = null;
    },
  };
}
