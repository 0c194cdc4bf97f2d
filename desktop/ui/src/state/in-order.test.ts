// One command at a time, in the order of the scans.
import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('commands in line', () => {
  it('[scan] two scans never overlap and none is swallowed', async () => {
    const lengths: number[] = [];
    const line = inOrder((length) => lengths.push(length));
    const first = gate();
    const log: string[] = [];
    const one = line.add(async () => {
      log.push('1 begins');
      await first.opened;
      log.push('1 ends');
    });
    const two = line.add(async () => {
      log.push('2 begins');
    });
    first.open();
    await Promise.all([one, two]);
    expect(log).toEqual(['1 begins', '1 ends', '2 begins']);
    expect(lengths.slice(0, 2)).toEqual([1, 2]);
  });

  it('[scan] a command that fails does not stop the one behind it', async () => {
    const line = inOrder(() => {});
    const failing = line.add(() => Promise.reject(new Error('no')));
    const next = line.add(async () => 'done');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });
});
