// What the entries of a list are called for people, on pages that know: differences are then told by names, not keys.
import { createContext, useContext } from 'solid-js';

/** The name of the entry at the end of a path such as `steps S20`; null where its key tells enough. */
export type KeyName = (path: readonly string[]) => string | null;

const Context = createContext<KeyName>(() => null);

export const KeyNamesProvider = Context.Provider;

export function useKeyName(): KeyName {
  return useContext(Context);
}
