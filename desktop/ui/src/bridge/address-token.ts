// The token comes in the address that the station's start printed, and leaves the address at once.

const storageKey = 'lineside.token';

/** Takes the token out of the address into this tab's storage; null when there is none. */
export function takeToken(location: Location, history: History, storage: Storage): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given !== null && given !== '') {
    storage.setItem(storageKey, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return storage.getItem(storageKey);
}
