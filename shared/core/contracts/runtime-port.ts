// What travels between the desktop shell and the station runtime that it runs, over one message port, and what a
// window of the shell finds as `window.lineside`. Both ends read every message by these schemas.
import { z } from 'zod';
import { ProblemBody } from './problem.ts';
import { BridgeEvent } from './station-bridge.ts';

/** An answer of the bridge, or why there is none: over HTTP the body of a 200, or the ProblemBody of a 4xx. */
export const BridgeReply = z.union([z.object({ output: z.unknown() }), z.object({ problem: ProblemBody })]);
export type BridgeReply = z.infer<typeof BridgeReply>;

/** Longest body of a call, in characters of JSON; as over HTTP. */
export const longestBody = 256 * 1024;

/** The shell to the runtime. */
export const ToRuntime = z.discriminatedUnion('kind', [
  /** `body` is the verb's input as JSON: both transports refuse the same texts in the same words */
  z.object({ kind: z.literal('CALL'), id: z.int(), verb: z.string(), body: z.string() }),
  /** what the chest made of a text; null when it could not */
  z.object({ kind: z.literal('CHEST'), id: z.int(), text: z.string().nullable() }),
  /** answered with a PONG as long as the runtime's event loop turns */
  z.object({ kind: z.literal('PING') }),
  /** finish and exit */
  z.object({ kind: z.literal('END') }),
]);
export type ToRuntime = z.infer<typeof ToRuntime>;

/** The runtime to the shell. */
export const FromRuntime = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('READY') }),
  z.object({ kind: z.literal('PONG') }),
  z.object({ kind: z.literal('ANSWER'), id: z.int(), reply: BridgeReply }),
  z.object({ kind: z.literal('EVENT'), event: BridgeEvent }),
  /** only the shell can reach the system's keyring */
  z.object({ kind: z.literal('CHEST'), id: z.int(), act: z.enum(['SEAL', 'OPEN']), text: z.string() }),
]);
export type FromRuntime = z.infer<typeof FromRuntime>;

/** One end of a message port, whoever made it. */
export interface Port {
  post(message: unknown): void;
  /** At most one listener; what came before it is kept for it. */
  listen(onMessage: (message: unknown) => void): void;
}

/** Seals texts to the user of this machine, as the operating system can. */
export interface KeyChest {
  /** the text in a form that only `open` on this machine, for this user, turns back */
  seal(text: string): Promise<string>;
  /** Rejects when it was sealed elsewhere, or when the system's keyring is locked. */
  open(sealed: string): Promise<string>;
}

/** `window.lineside` in the desktop shell: all that its page can reach. */
export interface ShellWindow {
  call(verb: string, body: string): Promise<BridgeReply>;
  /** Returns how to stop. */
  watch(onEvent: (event: BridgeEvent) => void): () => void;
}
