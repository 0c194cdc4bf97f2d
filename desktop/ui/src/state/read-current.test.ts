// What is asked for while a read is under way is read once more, and only once.
import { describe, expect, it } from 'vitest';
import { readCurrent } from './read-current.ts';

describe('reading again', () => {
  it('[read] asked for meanwhile, however often, it reads once more', async () => {
    const begun: PromiseWithResolvers<void>[] = [];
    const refresh = readCurrent(() => {
      const read = Promise.withResolvers<void>();
      begun.push(read);
      return read.promise;
    });
    const first = refresh();
    const [second, third] = [refresh(), refresh()];
    expect(begun).toHaveLength(1);
    begun[0]?.resolve();
    await expect.poll(() => begun.length).toBe(2);
    begun[1]?.resolve();
    await Promise.all([first, second, third]);
    expect(begun).toHaveLength(2);
  });

  it('[read] a read that is overtaken asks for another', async () => {
    let reads = 0;
    await readCurrent(async (again) => {
      reads += 1;
      if (reads < 3) again();
    })();
    expect(reads).toBe(3);
  });

  it('[read] one that fails does not stop the next', async () => {
    let reads = 0;
    const refresh = readCurrent(async () => {
      reads += 1;
      if (reads === 1) throw new Error('gone');
    });
    await expect(refresh()).rejects.toThrow('gone');
    await refresh();
    expect(reads).toBe(2);
  });
});
