// Devices and people of every hub store: one active key a station, codes that work once, sessions that end.
import { chainStart } from '@lineside/core/kernel/chain';
import { originId } from '@lineside/core/testing/log-writer';
import { describe, expect, test } from 'vitest';
import { device, line, now, type OpenStore, storeInEachTest } from '../../../testing/store-under-test.ts';
import { ViewProjection } from '../../view/project.ts';
import type { CredentialChange, SessionRow } from '../access.ts';
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
    const session = (tokenHash: string, about: Partial<SessionRow> = {}): SessionRow => ({
      ...{ tokenHash, id: `id-${tokenHash}`, user: 'u', address: '::1', agent: 'Chrome 153, Linux' },
      ...{ openedAt: now, lastSeenAt: now, expiresAt: now + 100, ...about },
    });
    const set = (user: string, hash: string, keeps?: string) =>
      change({ user, credential: { hash, mustChange: false }, ...(keeps === undefined ? {} : { keeps }) });
    const change = (credential: CredentialChange) =>
      under.store.ingest(() => ({ answer: 0, effects: { credential } }));
    const openSessions = async (at = now) =>
      (await under.store.sessions(at)).map(({ tokenHash }) => tokenHash).sort();

    test('a new password ends the sessions that the old one opened, but the one that is kept', async () => {
      expect(await under.store.hasCredentials()).toBe(false);
      await set('u', 'one');
      for (const token of ['t', 'own']) await under.store.openSession(session(token), 'one', 9);
      expect(await under.store.session('t')).toEqual(session('t'));
      await set('u', 'two', 'own');
      expect(await openSessions()).toEqual(['own']);
      expect(await under.store.credential('u')).toEqual({ hash: 'two', mustChange: false });
      expect(await under.store.credential('v')).toBeNull();
      expect(await under.store.hasCredentials()).toBe(true);
    });

    test('a password that somebody else set says so, and one taken away is gone with its sessions', async () => {
      await change({ user: 'u', credential: { hash: 'one', mustChange: true } });
      expect(await under.store.credential('u')).toEqual({ hash: 'one', mustChange: true });
      const seen = await under.store.ingest((ground) => ({
        answer: [ground.passwordHash('u'), ground.passwordHash('v')],
        effects: {},
      }));
      expect(seen).toEqual(['one', null]);
      await under.store.openSession(session('t'), 'one', 9);
      await change({ user: 'u', credential: null });
      expect(await under.store.credential('u')).toBeNull();
      expect(await openSessions()).toEqual([]);
    });

    test('a session is opened only by the password that is set by then', async () => {
      await set('u', 'two');
      expect(await under.store.openSession(session('t'), 'one', 9)).toBe(false);
      expect(await under.store.openSession(session('t'), 'two', 9)).toBe(true);
      expect(await openSessions()).toEqual(['t']);
    });

    test('sessions close one by one, or all of a user', async () => {
      await set('u', 'one');
      await set('v', 'one');
      for (const token of ['a', 'b']) await under.store.openSession(session(token), 'one', 9);
      await under.store.openSession(session('c', { user: 'v' }), 'one', 9);
      await under.store.closeSession('a');
      expect(await openSessions()).toEqual(['b', 'c']);
      await under.store.openSession(session('d'), 'one', 9);
      await under.store.ingest(() => ({ answer: 0, effects: { endedSession: 'd' } }));
      expect(await openSessions()).toEqual(['b', 'c']);
      await under.store.ingest(() => ({ answer: 0, effects: { signedOut: 'u' } }));
      await under.reopen();
      expect(await openSessions()).toEqual(['c']);
    });

    test('a user has so many sessions at most, and what has expired is gone', async () => {
      await set('u', 'one');
      for (const [i, token] of ['a', 'b', 'c'].entries())
        await under.store.openSession(session(token, { openedAt: now + i }), 'one', 2);
      expect(await openSessions()).toEqual(['b', 'c']);
      expect(await openSessions(now + 100)).toEqual([]);
      await set('v', 'one');
      const late = session('d', { user: 'v', openedAt: now + 100, expiresAt: now + 200 });
      await under.store.openSession(late, 'one', 2);
      expect(await openSessions(0)).toEqual(['d']);
    });

    test('is remembered when somebody signed in last, and when a session was seen last', async () => {
      await set('u', 'one');
      expect(await under.store.signIns()).toEqual(new Map([['u', { lastSignInAt: null }]]));
      await under.store.openSession(session('a'), 'one', 9);
      await under.store.openSession(session('b'), 'one', 9);
      await under.store.sessionSeen('b', now + 7);
      expect((await under.store.sessions(now)).map(({ id, lastSeenAt }) => [id, lastSeenAt])).toEqual([
        ['id-b', now + 7],
        ['id-a', now],
      ]);
      await set('u', 'two');
      expect(await under.store.signIns()).toEqual(new Map([['u', { lastSignInAt: now }]]));
    });
  });
}
