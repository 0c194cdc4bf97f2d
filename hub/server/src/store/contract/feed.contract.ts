// The feed of every hub store: all or nothing, no gap, still there after the process was gone, folded the same.
import { catalogue, foldVersion } from '@lineside/core/domain/facts';
import { chainStart } from '@lineside/core/kernel/chain';
import { zeroHlc } from '@lineside/core/kernel/hlc';
import { CommandId, FeedId, type StreamId } from '@lineside/core/kernel/ids';
import { arbitraryHappenings } from '@lineside/core/testing/arbitrary-facts';
import { Holder } from '@lineside/core/testing/holder';
import { LogWriter, originId, writeLog } from '@lineside/core/testing/log-writer';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admit,
  digest,
  feed,
  type OpenStore,
  stamp,
  storeInEachTest,
  trackedIn,
  unitCreated,
  viewsOf,
  wholeLine,
} from '../../../testing/store-under-test.ts';
import { refoldWith } from '../../view/refold.ts';
import type { Refold } from '../refold.ts';

export function feedContract(open: OpenStore): void {
  const under = storeInEachTest(open);

  describe('the feed', () => {
    test('begins once', async () => {
      await under.store.begin(FeedId.parse('a'.repeat(32)));
      expect(await under.store.head()).toEqual({ feed, position: 0, hash: chainStart, hlc: zeroHlc });
    });

    test('[P2] what is ingested is there when the process was gone', async () => {
      await admit(under.store, writeLog([unitCreated('SN-1'), trackedIn('SN-1', stamp(2))]));
      const before = await digest(under.store);
      await under.reopen();
      expect(await digest(under.store)).toBe(before);
      expect(await under.store.unit('SN-1')).toMatchObject({ status: 'IN_STATION', station: 'ST-1' });
    });

    test('a plan that throws leaves nothing behind', async () => {
      const before = await digest(under.store);
      const broken = under.store.ingest(() => {
        throw new Error('no plan');
      });
      await expect(broken).rejects.toThrow('no plan');
      expect(await digest(under.store)).toBe(before);
    });

    test('effects that cannot all be written are not written at all', async () => {
      const facts = writeLog([unitCreated('SN-1')]);
      await admit(under.store, facts);
      const before = await digest(under.store);
      await expect(admit(under.store, [...writeLog([unitCreated('SN-9')]), ...facts])).rejects.toThrow();
      expect(await digest(under.store)).toBe(before);
    });

    test('positions have no gap, whoever ingests at the same time', async () => {
      const writer = new LogWriter();
      const one = (n: number) => [writer.write(unitCreated(`SN-${n}`, stamp(n)))];
      await Promise.all(Array.from({ length: 20 }, (_, n) => admit(under.store, one(n))));
      expect((await under.store.head()).position).toBe(20);
      const page = await under.store.page(wholeLine);
      expect(page.facts.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    });

    test('the ground shows what is stored', async () => {
      const [made, came] = writeLog([unitCreated('SN-1'), trackedIn('SN-1', stamp(2), 0)]);
      if (made === undefined || came === undefined) throw new Error('two facts were written');
      const origin = originId(0);
      const row = { origin, station: 'HUB', device: null, lastAt: 7, frozen: null };
      const acknowledged = { seq: 2, hash: came.hash };
      const outcome = { command: CommandId.parse('command-1'), name: 'x', user: 'u', answer: { ok: true } };
      await admit(under.store, [made, came]);
      await under.store.ingest(() => ({ answer: 0, effects: { origin: { ...row, acknowledged }, outcome } }));
      await under.store.ingest((ground) => {
        expect(ground.head.position).toBe(2);
        expect(ground.origin(origin)).toEqual({ ...row, acknowledged });
        expect(ground.origin(originId(9))).toBeNull();
        expect(ground.ownOrigin()?.origin).toBe(origin);
        expect([...ground.hashes(origin, 1, 9)]).toEqual([
          [1, made.hash],
          [2, came.hash],
        ]);
        expect(ground.snapshot(made.envelope.stream)?.last.seq).toBe(2);
        expect(ground.snapshot('unit:SN-2' as StreamId)).toBeNull();
        expect(ground.all('unit')).toHaveLength(1);
        expect(ground.history(made.envelope.stream)).toEqual([made.body, came.body]);
        expect(ground.outcome(outcome.command)).toEqual(outcome);
        return { answer: undefined, effects: {} };
      });
    });

    test('the origins of a station are told oldest first, the newest of each, and those that are frozen', async () => {
      const row = { device: 'd', lastAt: 1, acknowledged: { seq: 4, hash: chainStart }, frozen: null };
      const opened = (n: number, station: string) => ({ ...row, origin: originId(n), station });
      const frozen = { ...opened(3, 'ST-2'), frozen: { seq: 2, hash: chainStart } };
      for (const origin of [opened(9, 'ST-1'), opened(4, 'ST-1'), frozen])
        await under.store.ingest(() => ({ answer: undefined, effects: { origin } }));
      await under.store.ingest(() => ({ answer: undefined, effects: { origin: opened(9, 'ST-1') } }));
      expect(await under.store.origins('ST-1')).toEqual([opened(9, 'ST-1'), opened(4, 'ST-1')]);
      expect(await under.store.newestOrigins()).toEqual([opened(4, 'ST-1'), frozen]);
      expect(await under.store.frozenOrigins()).toEqual([frozen]);
    });

    test('[F1][F2] any facts in any batches fold to the same, and so does folding anew', async () => {
      const logs = arbitraryHappenings.map(writeLog).chain((log) =>
        fc.record({
          shuffled: fc.shuffledSubarray(log, { minLength: log.length }),
          cuts: fc.array(fc.nat(Math.max(1, log.length)), { maxLength: 4 }),
        }),
      );
      await fc.assert(
        fc.asyncProperty(logs, async ({ shuffled, cuts }) => {
          const { store: fresh, close } = await open();
          await fresh.begin(feed);
          const places = [0, ...cuts.toSorted((a, b) => a - b), shuffled.length];
          for (const [i, end] of places.slice(1).entries())
            await admit(fresh, shuffled.slice(places[i], end));
          const holder = new Holder().receive(shuffled);
          const states = await fresh.snapshots();
          for (const { stream, state } of states)
            expect(state).toEqual(JSON.parse(JSON.stringify(holder.state(stream))));
          expect(states).toHaveLength(Object.keys(holder.states()).length);
          const views = await viewsOf(fresh);
          await fresh.refold(refoldWith(catalogue, foldVersion + 1));
          expect(await fresh.snapshots()).toEqual(states);
          expect(await viewsOf(fresh)).toEqual(views);
          await close();
        }),
        { numRuns: 40 },
      );
    });
  });

  describe('folding anew', () => {
    test('is done when the fold changed, and not before', async () => {
      await admit(under.store, writeLog([unitCreated('SN-1')]));
      const folded: string[] = [];
      const counting = (version: number): Refold => {
        const refold = refoldWith(catalogue, version);
        return {
          ...refold,
          stream: (stream, facts) => {
            folded.push(stream);
            return refold.stream(stream, facts);
          },
        };
      };
      await under.store.refold(counting(5));
      expect(folded).toEqual(['unit:SN-1']);
      await under.store.refold(counting(5));
      expect(folded).toEqual(['unit:SN-1']);
    });
  });
}
