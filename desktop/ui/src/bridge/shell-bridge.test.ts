// A call outlives the runtime it was sent to, and a shell that says nothing more.
import { problemBody } from '@lineside/core/contracts/problem';
import type { BridgeReply, ShellWindow } from '@lineside/core/contracts/runtime-port';
import type { BridgeEvent } from '@lineside/core/contracts/station-bridge';
import { describe, expect, it } from 'vitest';
import { BridgeFault } from './bridge-fault.ts';
import { shellBridge } from './shell-bridge.ts';

const gone: BridgeReply = { problem: problemBody('RUNTIME_GONE') };
const done: BridgeReply = { output: { ok: true } };
const session = 's'.repeat(24);

/** A shell that answers what it is told next. */
function shell(answers: (() => Promise<BridgeReply>)[]) {
  const sent: string[] = [];
  let tell: (event: BridgeEvent) => void = () => undefined;
  const lineside: ShellWindow = {
    call(verb, body) {
      sent.push(`${verb} ${body}`);
      const answer = answers.shift();
      if (answer === undefined) throw new Error('asked once more than expected');
      return answer();
    },
    watch(onEvent) {
      tell = onEvent;
      return () => undefined;
    },
  };
  return { lineside, sent, tell: (event: BridgeEvent['event']) => tell({ event }) };
}

const soon = () => Promise.resolve();
const never = () => new Promise<void>(() => undefined);

describe('the bridge over the desktop shell', () => {
  it('[bridge] a call that finds the runtime gone is sent again with the same input as soon as it is back', async () => {
    const { lineside, sent, tell } = shell([async () => gone, async () => done]);
    const bridge = shellBridge(lineside, never);
    const heard: string[] = [];
    bridge.watch(({ event }) => heard.push(event));
    const asked = bridge.call('signOut', { session });
    tell('RUNTIME_GONE');
    await expect.poll(() => sent).toHaveLength(1);
    tell('RUNTIME_BACK');
    expect(await asked).toEqual({ ok: true });
    expect(new Set(sent).size).toBe(1);
    expect(heard).toEqual(['RUNTIME_GONE', 'RUNTIME_BACK']);
  });

  it('[bridge] a shell that rejects is asked again too, and GONE and BACK are said by the answers alone', async () => {
    const rejects = () => Promise.reject(new Error('reply was never sent'));
    const { lineside, sent } = shell([rejects, async () => gone, async () => done]);
    const bridge = shellBridge(lineside, soon);
    const heard: string[] = [];
    const stop = bridge.watch(({ event }) => heard.push(event));
    await bridge.call('signOut', { session });
    stop();
    expect(sent).toHaveLength(3);
    expect(heard).toEqual(['RUNTIME_GONE', 'RUNTIME_BACK']);
  });

  it('[bridge] any other problem is a fault, and is not asked again', async () => {
    const { lineside, sent } = shell([async () => ({ problem: problemBody('DISK_FULL') })]);
    const asked = shellBridge(lineside, soon).call('signOut', { session });
    await expect(asked).rejects.toBeInstanceOf(BridgeFault);
    expect(sent).toHaveLength(1);
  });
});
