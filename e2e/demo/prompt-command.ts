// What a line typed at the demo's prompt means.

export type PromptCommand =
  | { command: 'cut' | 'restore'; name: string | null }
  | { command: 'kill' | 'start' | 'restart'; name: string }
  | { command: 'status' | 'help' | 'quit' | 'nothing' };

export const promptHelp = `cut [STATION]      take the network away from one station, or from all
restore [STATION]  give it back
kill NAME          SIGKILL a station or the hub, in the middle of whatever it does
start NAME         start it again
restart NAME       stop it cleanly and start it
status             processes, network, what waits
quit               stop everything
NAME may be part of a name: mount, fct, hub`;

const withoutName = ['status', 'help', 'quit'] as const;
const withName = ['kill', 'start', 'restart'] as const;
const maybeName = ['cut', 'restore'] as const;

/** Throws with a readable message when the line is no command. */
export function readPromptCommand(line: string): PromptCommand {
  const [word = '', name, ...rest] = line.trim().split(/\s+/);
  if (word === '') return { command: 'nothing' };
  if (rest.length > 0) throw new Error(`one name at most: ${line.trim()}`);
  const plain = withoutName.find((command) => command === word);
  if (plain !== undefined && name === undefined) return { command: plain };
  const named = withName.find((command) => command === word);
  if (named !== undefined) {
    if (name === undefined) throw new Error(`${named} what? Give a name, e.g. ${named} mount`);
    return { command: named, name };
  }
  const network = maybeName.find((command) => command === word);
  if (network !== undefined) return { command: network, name: name ?? null };
  throw new Error(`no command "${line.trim()}"; try help`);
}
