// The ids under which the presses in a dialog go out. What a press did whose answer was lost must not stand for what is
// asked after it.
import { canonicalJson } from '@lineside/core/kernel/state-digest';

/** The id that a dialog was opened with, until something else is asked in it: that goes out under an id of its own. */
export function pressIds(mint: () => string): (command: string, input: unknown) => string {
  let opening = '';
  let ids = new Map<string, string>();
  return (command, input) => {
    if (command !== opening) {
      opening = command;
      ids = new Map();
    }
    const content = canonicalJson(input);
    const id = ids.get(content) ?? (ids.size === 0 ? command : mint());
    ids.set(content, id);
    return id;
  };
}
