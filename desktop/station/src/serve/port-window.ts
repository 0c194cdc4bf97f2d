// The desktop shell's window on a station: the same verbs, refusals and bad news as the loopback server, over a
// message port. Calls that come before the station is open wait for it.
import {
  type BridgeReply,
  type FromRuntime,
  type KeyChest,
  longestBody,
  type Port,
  ToRuntime,
} from '@lineside/core/contracts/runtime-port';
import { isBridgeVerb, type StationBridge } from '@lineside/core/contracts/station-bridge';
import type { LogLines } from '../log-lines.ts';
import { ProblemFault } from '../problem.ts';
import { gathered } from './gathered.ts';
import { problemOf } from './problem-of.ts';

export class PortWindow {
  /** the shell asked this runtime to finish */
  readonly asked: Promise<void>;
  /** the shell's chest, for the key on disk */
  readonly chest: KeyChest;
  readonly #port: Port;
  readonly #log: LogLines;
  readonly #bridge = Promise.withResolvers<StationBridge>();
  readonly #chestAnswers = new Map<number, PromiseWithResolvers<string>>();
  #chestQuestions = 0;

  constructor(port: Port, log: LogLines) {
    const asked = Promise.withResolvers<void>();
    this.#port = port;
    this.#log = log;
    this.asked = asked.promise;
    this.chest = {
      seal: (text) => this.#askChest('SEAL', text),
      open: (sealed) => this.#askChest('OPEN', sealed),
    };
    port.listen((message) => this.#hear(ToRuntime.parse(message), asked.resolve));
  }

  /** Says that the station is there, and answers from now on. */
  open(bridge: StationBridge): void {
    const news = gathered(() => this.#post({ kind: 'EVENT', event: { event: 'CHANGED' } }));
    bridge.watch(news.note);
    this.#bridge.resolve(bridge);
    this.#post({ kind: 'READY' });
  }

  #hear(message: ToRuntime, onEnd: () => void): void {
    if (message.kind === 'CALL') void this.#answer(message);
    else if (message.kind === 'CHEST') this.#chestAnswered(message.id, message.text);
    else if (message.kind === 'PING') this.#post({ kind: 'PONG' });
    else onEnd();
  }

  async #answer({ id, verb, body }: Extract<ToRuntime, { kind: 'CALL' }>): Promise<void> {
    const bridge = await this.#bridge.promise;
    const reply: BridgeReply = await answered(bridge, verb, body).then(
      (output) => ({ output }),
      (error: unknown) => ({ problem: problemOf(error, this.#log, verb.slice(0, 200)) }),
    );
    this.#post({ kind: 'ANSWER', id, reply });
  }

  #askChest(act: 'SEAL' | 'OPEN', text: string): Promise<string> {
    const answer = Promise.withResolvers<string>();
    this.#chestQuestions += 1;
    this.#chestAnswers.set(this.#chestQuestions, answer);
    this.#post({ kind: 'CHEST', id: this.#chestQuestions, act, text });
    return answer.promise;
  }

  #chestAnswered(id: number, text: string | null): void {
    const answer = this.#chestAnswers.get(id);
    this.#chestAnswers.delete(id);
    if (text === null) answer?.reject(new Error('the chest did not open'));
    else answer?.resolve(text);
  }

  #post(message: FromRuntime): void {
    this.#port.post(message);
  }
}

/** @throws ProblemFault */
async function answered(bridge: StationBridge, verb: string, body: string): Promise<unknown> {
  if (!isBridgeVerb(verb)) throw new ProblemFault('NOT_FOUND', { path: verb.slice(0, 200) });
  if (body.length > longestBody) throw new ProblemFault('BODY_TOO_LARGE', { limitBytes: longestBody });
  // whether it is the verb's input is for the bridge to say
  return bridge.call(verb, parsed(body) as never);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ProblemFault('VALIDATION_ERROR', { path: '.', issue: 'not JSON' });
  }
}
