// Keeps one station runtime going and carries calls to it. A call whose runtime falls is answered RUNTIME_GONE, at
// once: whether it was done is on the runtime's disk, and the page asks again with the same command id.
import { problemBody } from '@lineside/core/contracts/problem';
import {
  type BridgeReply,
  FromRuntime,
  type KeyChest,
  type Port,
  type ToRuntime,
} from '@lineside/core/contracts/runtime-port';
import type { BridgeEvent } from '@lineside/core/contracts/station-bridge';
import { atFirst, type Happening, type Order, supervise } from './supervision.ts';

/** A process that runs a station. */
export interface RuntimeProcess extends Port {
  onExit(listener: (code: number) => void): void;
  /** Ends it, whatever it is doing; `onExit` follows. */
  kill(): void;
}

export interface SupervisorParts {
  spawn: () => RuntimeProcess;
  /** ms of a clock that is not set back */
  now: () => number;
  /** Calls back once after `delayMs`; returns how to call that off. */
  after: (delayMs: number, then: () => void) => () => void;
  /** null where the system has none */
  chest: KeyChest | null;
  /** what is worth a line in the log */
  note: (sentence: string, fields?: object) => void;
}

/** How often the runtime is asked whether it still turns, and how many questions may stay open, ms. */
export const pingEveryMs = 10_000;
const openPings = 3;
/** How long the runtime may take to finish in order, ms. */
export const finishWithinMs = 5_000;

const gone: BridgeReply = { problem: problemBody('RUNTIME_GONE') };

export class Supervisor {
  readonly #parts: SupervisorParts;
  readonly #watchers = new Set<(event: BridgeEvent) => void>();
  readonly #pending = new Map<number, (reply: BridgeReply) => void>();
  readonly #ended = Promise.withResolvers<void>();
  #state = atFirst;
  #process: RuntimeProcess | null = null;
  #calls = 0;
  #unanswered = 0;
  #callOff: () => void = () => undefined;

  constructor(parts: SupervisorParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#happen('DUE');
  }

  /** Never rejects. A call made while the runtime starts waits for it. */
  call(verb: string, body: string): Promise<BridgeReply> {
    const runtime = this.#process;
    if (runtime === null) return Promise.resolve(gone);
    this.#calls += 1;
    const id = this.#calls;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      post(runtime, { kind: 'CALL', id, verb, body });
    });
  }

  watch(onEvent: (event: BridgeEvent) => void): () => void {
    this.#watchers.add(onEvent);
    return () => this.#watchers.delete(onEvent);
  }

  /** Resolves when nothing runs any more. */
  end(): Promise<void> {
    this.#happen('END');
    return this.#ended.promise;
  }

  #happen(happening: Happening): void {
    const { next, orders } = supervise(this.#state, happening, this.#parts.now());
    if (next.phase !== this.#state.phase) this.#callOff();
    this.#state = next;
    for (const order of orders) this.#obey(order);
  }

  #obey(order: Order): void {
    if (order.do === 'SPAWN') this.#spawn();
    else if (order.do === 'WAIT') this.#after(order.delayMs, () => this.#happen('DUE'));
    else if (order.do === 'TELL') this.#tell({ event: order.event });
    else if (order.do === 'FINISH') this.#finish();
    else this.#ended.resolve();
  }

  #spawn(): void {
    const runtime = this.#parts.spawn();
    this.#process = runtime;
    this.#unanswered = 0;
    runtime.listen((message) => this.#hear(runtime, FromRuntime.parse(message)));
    runtime.onExit((code) => {
      this.#parts.note('the station runtime ended', { code });
      this.#process = null;
      for (const answer of this.#pending.values()) answer(gone);
      this.#pending.clear();
      this.#happen('EXITED');
    });
  }

  #hear(runtime: RuntimeProcess, message: FromRuntime): void {
    if (message.kind === 'READY') {
      this.#happen('READY');
      this.#ping();
    } else if (message.kind === 'ANSWER') {
      this.#pending.get(message.id)?.(message.reply);
      this.#pending.delete(message.id);
    } else if (message.kind === 'EVENT') this.#tell(message.event);
    else if (message.kind === 'CHEST') void this.#askChest(runtime, message);
    else this.#unanswered = 0;
  }

  async #askChest(
    runtime: RuntimeProcess,
    { id, act, text }: Extract<FromRuntime, { kind: 'CHEST' }>,
  ): Promise<void> {
    const { chest, note } = this.#parts;
    const made = await (act === 'SEAL' ? chest?.seal(text) : chest?.open(text))?.catch((error: unknown) => {
      note('the keyring of this system refused', { act, error: String(error) });
    });
    if (this.#process === runtime) post(runtime, { kind: 'CHEST', id, text: made ?? null });
  }

  /** A runtime that does not turn any more is ended, and so begun anew. */
  #ping(): void {
    if (this.#state.phase !== 'RUNNING' || this.#process === null) return;
    if (this.#unanswered >= openPings) {
      this.#parts.note('the station runtime does not answer any more');
      this.#process.kill();
      return;
    }
    this.#unanswered += 1;
    post(this.#process, { kind: 'PING' });
    this.#after(pingEveryMs, () => this.#ping());
  }

  #finish(): void {
    const runtime = this.#process;
    if (runtime === null) return;
    post(runtime, { kind: 'END' });
    this.#after(finishWithinMs, () => runtime.kill());
  }

  /** One timer at a time: each phase has at most one thing to wait for. */
  #after(delayMs: number, then: () => void): void {
    this.#callOff();
    this.#callOff = this.#parts.after(delayMs, then);
  }

  #tell(event: BridgeEvent): void {
    for (const watcher of this.#watchers) watcher(event);
  }
}

function post(runtime: RuntimeProcess, message: ToRuntime): void {
  runtime.post(message);
}
