// A call outlives the runtime it was sent to, with the command id that it began with.
import { problemBody } from '@lineside/core/contracts/problem';
import type { BridgeEvent } from '@lineside/core/contracts/station-bridge';
import { describe, expect, it, vi } from 'vitest';
import { BridgeFault } from './bridge-fault.ts';
import { httpBridge } from './http-bridge.ts';

interface Sent {
  path: string;
  body: string;
  authorization: string | null;
}

/** A network that does what it is told next; `down` is what fetch throws when nobody listens. */
function network(answers: (() => Response | Promise<Response>)[]) {
  const sent: Sent[] = [];
  const fakeFetch: typeof fetch = async (input, init) => {
    sent.push({
      path: String(input),
      body: String(init?.body ?? ''),
      authorization: new Headers(init?.headers).get('authorization'),
    });
    const answer = answers.shift();
    if (answer === undefined) throw new Error('asked once more than expected');
    return answer();
  };
  return { sent, fetch: fakeFetch };
}

const down = () => Promise.reject(new TypeError('fetch failed'));
const ok = (body: unknown) => () => Response.json(body);
const pause = () => Promise.resolve();
const trackIn = {
  session: 's'.repeat(24),
  command: 'command-0001',
  sn: 'SN-0001',
  provisionalReason: null,
};

describe('the bridge over loopback HTTP', () => {
  it('[bridge] posts the verb with the token', async () => {
    const net = network([ok({ ok: true })]);
    const bridge = httpBridge({ base: '', token: 'tok', fetch: net.fetch, pause });
    await bridge.call('signOut', { session: trackIn.session });
    expect(net.sent).toEqual([
      {
        path: '/bridge/signOut',
        body: JSON.stringify({ session: trackIn.session }),
        authorization: 'Bearer tok',
      },
    ]);
  });

  it('[bridge] a call that finds the runtime gone is sent again with the same command id', async () => {
    const cutOff = () => new Response('{"ok":tr', { status: 200 });
    const net = network([down, down, cutOff, ok({ ok: false, ...problemBody('UNIT_NOT_FOUND') })]);
    const bridge = httpBridge({ base: '', token: 'tok', fetch: net.fetch, pause });
    const answer = await bridge.call('trackIn', trackIn);
    expect(answer.ok).toBe(false);
    expect(new Set(net.sent.map(({ body }) => body))).toEqual(new Set([JSON.stringify(trackIn)]));
    expect(net.sent).toHaveLength(4);
  });

  it('[bridge] a refusal is an answer, a fault is thrown with its problem', async () => {
    const bad = () =>
      Response.json(problemBody('VALIDATION_ERROR', { path: 'sn', issue: 'x' }), { status: 400 });
    const bridge = httpBridge({ base: '', token: 'tok', fetch: network([bad]).fetch, pause });
    const call = bridge.call('trackIn', trackIn);
    await expect(call).rejects.toBeInstanceOf(BridgeFault);
    await expect(call).rejects.toMatchObject({ problem: { code: 'VALIDATION_ERROR' } });
  });

  it('[bridge] says once that the runtime is gone, once that it is back, and then to read again', async () => {
    const opened = () => new Response(new ReadableStream(), { status: 200 });
    const broken = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.error(new TypeError('cut')),
        }),
        { status: 200 },
      );
    const net = network([broken, down, down, opened]);
    const bridge = httpBridge({ base: '', token: 'tok', fetch: net.fetch, pause });
    const heard: BridgeEvent['event'][] = [];
    const stop = bridge.watch(({ event }) => heard.push(event));
    await vi.waitUntil(() => heard.length === 4);
    stop();
    expect(heard).toEqual(['CHANGED', 'RUNTIME_GONE', 'RUNTIME_BACK', 'CHANGED']);
  });
});
