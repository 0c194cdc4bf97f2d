// Who may call the runtime through the shell: the shell's own page in its own main frame, by a verb of the contract,
// with a body of a bounded size. Everything else gets its problem here and never reaches the runtime.
import { problemBody } from '@lineside/core/contracts/problem';
import { type BridgeReply, longestBody } from '@lineside/core/contracts/runtime-port';
import { isBridgeVerb } from '@lineside/core/contracts/station-bridge';
import { isOwn } from './page-address.ts';

/** The frame that a message came from, as Electron knows it; not what the message says of itself. */
export interface Sender {
  /** null when the frame is gone or went elsewhere since it sent */
  url: string | null;
  isMainFrame: boolean;
}

export type Call = (verb: string, body: string) => Promise<BridgeReply>;

/** Lets a message of a window through to `call`, or answers it with the problem. Never rejects for what was sent. */
export async function throughDoor(
  sender: Sender,
  verb: unknown,
  body: unknown,
  call: Call,
): Promise<BridgeReply> {
  if (sender.url === null || !sender.isMainFrame || !isOwn(sender.url))
    return { problem: problemBody('ORIGIN_NOT_ALLOWED', { origin: sender.url?.slice(0, 200) ?? 'nowhere' }) };
  if (typeof verb !== 'string' || !isBridgeVerb(verb))
    return {
      problem: problemBody('NOT_FOUND', {
        path: typeof verb === 'string' ? verb.slice(0, 200) : typeof verb,
      }),
    };
  if (typeof body !== 'string')
    return { problem: problemBody('VALIDATION_ERROR', { path: '.', issue: 'not JSON' }) };
  if (body.length > longestBody)
    return { problem: problemBody('BODY_TOO_LARGE', { limitBytes: longestBody }) };
  return call(verb, body);
}
