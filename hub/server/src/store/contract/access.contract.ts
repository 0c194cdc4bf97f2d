// Devices and people of every hub store: one active key a station, codes that work once, sessions that end.
import { chainStart } from '@lineside/core/kernel/chain';
import { originId } from '@lineside/core/testing/log-writer';
import { describe, expect, test } from 'vitest';
import { device, line, now, type OpenStore, storeInEachTest } from '../../../testing/store-under-test.ts';
import { ViewProjection } from '../../view/project.ts';
import type { DeviceRow } from '../devices.ts';
import type { QuarantinedFact } from '../quarantine.ts';

export function accessContract(open: OpenStore): void {
  const under = storeInEachTest(open);

  describe('devices', () => {
    const enrol = (...devices: DeviceRow[]) =>
      under.store.ingest(() => {
        const views = { ...new ViewProjection().changes, devices };
        return { answer: 0, effects: { views } };
      });

    test('[P5] a code is open until a plan uses it up, or until it is too late', async () => {
      const code = { codeHash: 'h', station: 'ST-1', expiresAt: now + 1, device: null };
      await under.store.keepCode(code);
      expect(await under.store.openCodes(now)).toEqual([code]);
      expect(await under.store.openCodes(now + 1)).toEqual([]);
      const usedCode = { codeHash: 'h', device: 'new' };
      await under.store.ingest(() => ({ answer: 0, effects: { usedCode } }));
      expect(await under.store.openCodes(now)).toEqual([]);
      const seen = await under.store.ingest((ground) => ({ answer: ground.code('h'), effects: {} }));
      expect(seen).toEqual({ ...code, device: 'new' });
      expect(await under.store.ingest((ground) => ({ answer: ground.code('x'), effects: {} }))).toBeNull();
    });

    test('[P5] a station has one active device, and a closed one stays closed', async () => {
      await enrol(device('a', 'ST-1'));
      await under.store.scopeDevice('a', line);
      await expect(enrol(device('b', 'ST-1'))).rejects.toThrow(/UNIQUE/);
      await enrol({ ...device('a', 'ST-1'), status: 'CLOSED' }, device('b', 'ST-1'));
      await under.reopen();
      expect(await under.store.device('a')).toEqual({
        ...device('a', 'ST-1'),
        status: 'CLOSED',
        scopeLine: line,
      });
      expect(await under.store.device('b')).toEqual(device('b', 'ST-1'));
      expect(await under.store.device('x')).toBeNull();
    });

    test('[P5] a newcomer is not heard yet, whatever was heard of the one before', async () => {
      await under.store.heard({
        station: 'ST-1',
        device: 'a',
        at: 5,
        owed: 4,
        software: 's1',
        lastFactAt: 3,
      });
      const newDevice = { station: 'ST-1', device: 'b', software: 's2' };
      await under.store.ingest(() => ({ answer: 0, effects: { newDevice } }));
      const heard = { lastContactAt: null, owed: 0, clockOffsetMs: null, lastFactAt: 3, clockLeads: 0 };
      expect(await under.store.contacts()).toEqual([{ ...newDevice, ...heard }]);
      const seen = await under.store.ingest((ground) => ({ answer: ground.contact('ST-1'), effects: {} }));
      expect(seen).toEqual({ ...newDevice, ...heard });
    });

    test('[P5] a quarantine keeps what it was given, and lists what nobody decided about', async () => {
      const held = (seq: number, seal: string | null): QuarantinedFact => ({
        origin: originId(1),
        seq,
        hash: chainStart,
        body: `{"seq":${seq}}`,
        type: seq === 3 ? 'unit.trackedIn' : 'unit.trackedOut',
        at: seq * 10,
        seal,
        device: 'a',
        station: 'ST-1',
        receivedAt: now,
        receivedFrom: 'admin',
        state: 'HELD',
      });
      const quarantine = [held(3, null), held(4, null), held(5, 'signed')];
      await under.store.ingest(() => ({ answer: 0, effects: { quarantine } }));
      await under.reopen();
      const all = await under.store.ingest((ground) => ({
        answer: ground.quarantine(originId(1), 3),
        effects: {},
      }));
      expect(all).toEqual(quarantine.slice(1));
      expect(await under.store.heldLogs()).toEqual([
        {
          device: 'a',
          origin: originId(1),
          station: 'ST-1',
          facts: 3,
          from: 3,
          to: 5,
          firstAt: 30,
          lastAt: 50,
          receivedAt: now,
          by: 'admin',
          types: [
            { type: 'unit.trackedOut', count: 2 },
            { type: 'unit.trackedIn', count: 1 },
          ],
        },
      ]);
      const settled = { origin: originId(1), upTo: 5, state: 'DISCARDED' as const };
      await under.store.ingest(() => ({ answer: 0, effects: { settled } }));
      expect(await under.store.heldLogs()).toEqual([]);
    });

    test('a contact keeps what it does not mention, and counts what leads', async () => {
      const full = { owed: 4, clockOffsetMs: -9, software: 's2', lastFactAt: 77, clockLeads: 2 };
      await under.store.heard({ station: 'ST-1', device: 'a', at: 5, ...full });
      await under.store.heard({ station: 'ST-1', device: 'a', at: 6, clockLeads: 1 });
      expect(await under.store.contacts()).toEqual([
        { station: 'ST-1', device: 'a', ...full, clockLeads: 3, lastContactAt: 6 },
      ]);
    });
  });

  describe('people', () => {
    test('a new password ends the sessions that the old one opened', async () => {
      const session = { tokenHash: 't', user: 'u', expiresAt: now };
      expect(await under.store.hasCredentials()).toBe(false);
      await under.store.ingest(() => ({ answer: 0, effects: { credential: { user: 'u', hash: 'one' } } }));
      await under.store.openSession(session);
      expect(await under.store.session('t')).toEqual(session);
      await under.store.ingest(() => ({ answer: 0, effects: { credential: { user: 'u', hash: 'two' } } }));
      expect(await under.store.session('t')).toBeNull();
      expect(await under.store.credential('u')).toBe('two');
      expect(await under.store.credential('v')).toBeNull();
      expect(await under.store.hasCredentials()).toBe(true);
    });

    test('sessions close one by one, or all of a user', async () => {
      for (const tokenHash of ['a', 'b', 'c'])
        await under.store.openSession({ tokenHash, user: tokenHash === 'c' ? 'v' : 'u', expiresAt: now });
      await under.store.closeSession('a');
      expect(await under.store.session('a')).toBeNull();
      await under.store.closeSessionsOf('u');
      expect(await under.store.session('b')).toBeNull();
      expect(await under.store.session('c')).not.toBeNull();
    });
  });
}
