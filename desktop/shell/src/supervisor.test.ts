// What windows get while runtimes come and go, with processes that do what the test tells them.
import type { FromRuntime, ToRuntime } from '@lineside/core/contracts/runtime-port';
import { describe, expect, test } from 'vitest';
import { finishWithinMs, pingEveryMs, Supervisor } from './supervisor.ts';

class Process {
  readonly heard: ToRuntime[] = [];
  killed = false;
  say: (message: FromRuntime) => void = () => undefined;
  exit: (code: number) => void = () => undefined;
  post(message: unknown): void {
    this.heard.push(message as ToRuntime);
  }
  listen(onMessage: (message: unknown) => void): void {
    this.say = onMessage;
  }
  onExit(listener: (code: number) => void): void {
    this.exit = listener;
  }
  kill(): void {
    this.killed = true;
    this.exit(143);
  }
  calls() {
    return this.heard.filter((message) => message.kind === 'CALL');
  }
}

function supervised(chest: ConstructorParameters<typeof Supervisor>[0]['chest'] = null) {
  const processes: Process[] = [];
  let now = 0;
  let timers: { at: number; then: () => void }[] = [];
  const supervisor = new Supervisor({
    spawn: () => {
      const made = new Process();
      processes.push(made);
      return made;
    },
    now: () => now,
    after: (delayMs, then) => {
      const timer = { at: now + delayMs, then };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    chest,
    note: () => undefined,
  });
  const events: string[] = [];
  supervisor.watch(({ event }) => events.push(event));
  supervisor.start();
  const last = () => {
    const process = processes.at(-1);
    if (process === undefined) throw new Error('nothing was spawned');
    return process;
  };
  /** Lets time pass, with every timer that falls due. */
  const pass = (ms: number) => {
    for (const until = now + ms; ; ) {
      const [due] = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      now = due?.at ?? until;
      if (due === undefined) return;
      timers = timers.filter((timer) => timer !== due);
      due.then();
    }
  };
  return { supervisor, processes, events, last, pass };
}

describe('the supervisor', () => {
  test('given calls, then each gets its own answer, in whatever order they come', async () => {
    const { supervisor, last } = supervised();
    const [first, second] = [supervisor.call('face', '{}'), supervisor.call('link', '{}')];
    last().say({ kind: 'READY' });
    last().say({ kind: 'ANSWER', id: 2, reply: { output: 'link' } });
    last().say({ kind: 'ANSWER', id: 1, reply: { output: 'face' } });
    expect([await first, await second]).toEqual([{ output: 'face' }, { output: 'link' }]);
  });

  test('given a runtime that falls, then what waited is answered RUNTIME_GONE, and a new one is started', async () => {
    const { supervisor, processes, events, last, pass } = supervised();
    last().say({ kind: 'READY' });
    const waiting = supervisor.call('face', '{}');
    last().exit(1);
    const problem = { problem: { error: { code: 'RUNTIME_GONE' } } };
    expect(await waiting).toMatchObject(problem);
    expect(await supervisor.call('face', '{}')).toMatchObject(problem);
    expect(events).toEqual(['RUNTIME_GONE']);
    pass(250);
    expect(processes).toHaveLength(2);
    last().say({ kind: 'READY' });
    expect(events).toEqual(['RUNTIME_GONE', 'RUNTIME_BACK']);
    const again = supervisor.call('face', '{}');
    last().say({ kind: 'ANSWER', id: last().calls()[0]?.id ?? 0, reply: { output: 'face' } });
    expect(await again).toEqual({ output: 'face' });
  });

  test('given a runtime that stopped turning, then it is ended and begun anew; one that answers is left alone', () => {
    const { processes, last, pass } = supervised();
    last().say({ kind: 'READY' });
    for (let i = 0; i < 20; i++) {
      pass(pingEveryMs);
      last().say({ kind: 'PONG' });
    }
    expect(processes).toHaveLength(1);
    pass(5 * pingEveryMs);
    expect(processes[0]?.killed).toBe(true);
    expect(processes).toHaveLength(2);
  });

  test('given a start that takes long, then nobody ends it', () => {
    const { processes, last, pass } = supervised();
    pass(3_600_000);
    expect(last().killed).toBe(false);
    expect(processes).toHaveLength(1);
  });

  test('given the end, then the runtime is asked to finish, and ended when it does not', async () => {
    const { supervisor, processes, last, pass } = supervised();
    last().say({ kind: 'READY' });
    const ended = supervisor.end();
    expect(last().heard.at(-1)).toEqual({ kind: 'END' });
    expect(last().killed).toBe(false);
    pass(finishWithinMs);
    expect(last().killed).toBe(true);
    await ended;
    pass(3_600_000);
    expect(processes).toHaveLength(1);
  });

  test('given a chest, then the runtime gets its texts sealed and opened, and hears when that failed', async () => {
    const { last } = supervised({
      seal: async (text) => `sealed ${text}`,
      open: () => Promise.reject(new Error('locked')),
    });
    last().say({ kind: 'CHEST', id: 1, act: 'SEAL', text: 'key' });
    last().say({ kind: 'CHEST', id: 2, act: 'OPEN', text: 'sealed key' });
    await expect
      .poll(() => last().heard)
      .toEqual([
        { kind: 'CHEST', id: 1, text: 'sealed key' },
        { kind: 'CHEST', id: 2, text: null },
      ]);
  });
});
