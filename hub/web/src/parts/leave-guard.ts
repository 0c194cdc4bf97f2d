// Nothing entered is lost by a slip: following a link, going back, and closing the window are stopped while something
// is unsaved, and go on once somebody says so. What the page does by itself is never stopped.
import { useBeforeLeave } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';

export interface Leaving {
  /** goes where the stopped step led; where none was stopped, does the other thing */
  goOn: (otherwise: () => void) => void;
  /** forgets the stopped step */
  stay: () => void;
}

/** For as long as the owner lives. */
export function guardLeaving(isUnsaved: () => boolean, ask: () => void): Leaving {
  let stopped: (() => void) | null = null;
  let isLink = false;
  useBeforeLeave((event) => {
    // a number is a step in the browser's history; an address is meant only when somebody followed a link
    const isMeant = typeof event.to === 'number' || isLink;
    if (!isMeant || !isUnsaved()) return;
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
      go();
    },
    stay: () => {
      stopped = null;
    },
  };
}
