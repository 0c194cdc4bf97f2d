// Pages and views of every hub store: what a line must hold, and what lists and counts say.
import type { StreamId } from '@lineside/core/kernel/ids';
import { type Happening, LogWriter, writeLog } from '@lineside/core/testing/log-writer';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  admit,
  line,
  type OpenStore,
  stamp,
  storeInEachTest,
  trackedIn,
  unitCreated,
  wholeLine,
} from '../../../testing/store-under-test.ts';
import { plantWide } from '../feed.ts';

export function readsContract(open: OpenStore): void {
  const under = storeInEachTest(open);

  describe('pages', () => {
    test('[P3] hold what reaches the line or the whole plant, and end where they looked', async () => {
      const writer = new LogWriter();
      const role = { code: 'R', name: { en: 'r', zh: 'r' }, permissions: [], scope: 'ALL' };
      await admit(under.store, [
        writer.write(unitCreated('SN-1')),
        writer.write({ by: 0, hlc: stamp(2), stream: 'role:R', type: 'role.configured', data: role }),
        writer.write({ ...unitCreated('SN-2'), data: { sn: 'SN-2', line: 'DIP-A' } }),
      ]);
      const streams = async (of: string) =>
        (await under.store.page({ ...wholeLine, line: of })).facts.map(({ body }) => JSON.parse(body).stream);
      expect(await streams(line)).toEqual(['unit:SN-1', 'role:R']);
      expect(await streams('DIP-A')).toEqual(['role:R', 'unit:SN-2']);
      expect(await streams(plantWide)).toEqual(['role:R']);
      const narrow = await under.store.page({ ...wholeLine, line: 'DIP-A', span: 1 });
      expect(narrow).toMatchObject({ facts: [], to: { position: 1 }, more: true });
      const hashes = await under.store.feedHashes([1, 3, 4]);
      expect(narrow.to.hash).toBe(hashes.get(1));
      expect([...hashes.keys()]).toEqual([1, 3]);
    });

    test('[P6] are bounded in facts and in bytes, and always go on', async () => {
      await admit(
        under.store,
        writeLog(Array.from({ length: 6 }, (_, n) => unitCreated(`SN-${n}`, stamp(n)))),
      );
      expect((await under.store.page({ ...wholeLine, limit: 4 })).to.position).toBe(4);
      expect((await under.store.page({ ...wholeLine, maxBytes: 1 })).to.position).toBe(1);
      expect(await under.store.page({ ...wholeLine, after: 6 })).toMatchObject({ facts: [], more: false });
    });
  });

  describe('views', () => {
    const disposed = (sn: string, hlc: string, action: string): Happening => ({
      by: 2,
      hlc,
      stream: `unit:${sn}`,
      type: 'unit.disposed',
      data: { action, reason: 'a reason' },
    });

    beforeEach(async () => {
      const made = ['SN-1', 'SN-2', 'XN-1'].map((sn, n) => unitCreated(sn, stamp(n + 1)));
      await admit(
        under.store,
        writeLog([...made, trackedIn('SN-1', stamp(10)), disposed('SN-2', stamp(11), 'HOLD')]),
      );
    });

    test('what waits and what is inside is found', async () => {
      expect((await under.store.waitingUnits(9, 'ALL')).map(({ sn, note }) => [sn, note])).toEqual([
        ['SN-2', 'a reason'],
      ]);
      expect(await under.store.inside()).toEqual(new Map([['ST-1', 1]]));
    });

    test('units are found by how their number begins or ends', async () => {
      expect(await under.store.search('unit', 'SN-', 9)).toEqual(['SN-1', 'SN-2']);
      expect(await under.store.search('unit', 'N-1', 9)).toEqual(['SN-1', 'XN-1']);
      expect(await under.store.search('unit', 'SN-', 1)).toEqual(['SN-1']);
      expect(await under.store.search('unit', '%', 9)).toEqual([]);
    });

    test('the last fact before another is found by precedence', async () => {
      const writer = new LogWriter();
      const user = (hlc: string, called: string) => {
        const given = { roles: [], lines: [], stations: [], language: 'en', badge: null, pin: null };
        const data = { user: 'P03', name: called, ...given };
        return writer.write({ by: 5, hlc, stream: 'user:P03', type: 'user.configured', data });
      };
      const [first, second] = [user(stamp(20), 'Ann'), user(stamp(30), 'Ann Lee')];
      await admit(under.store, [second, first]);
      const lastBefore = (hlc: string) =>
        under.store.factBefore('user:P03' as StreamId, 'user.configured', {
          ...first.envelope,
          hlc: hlc as typeof first.envelope.hlc,
          seq: 99,
        });
      expect(await lastBefore(stamp(19))).toBeNull();
      expect(await lastBefore(stamp(29))).toBe(first.body);
      expect(await lastBefore(stamp(31))).toBe(second.body);
    });
  });
}
