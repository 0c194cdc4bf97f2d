// Devices and people of every hub store: one active key a station, codes that work once, sessions that end.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  begun,
  device,
  line,
  now,
  type OpenStore,
  type StoreUnderTest,
} from '../../../testing/store-under-test.ts';
import type { HubStore } from '../hub-store.ts';

export function accessContract(open: OpenStore): void {
  let under: StoreUnderTest;
  let store: HubStore;

  beforeEach(async () => {
    under = await begun(open);
    store = under.store;
  });
  afterEach(() => under.close());

  describe('devices', () => {
    test('[P5] a code enrols once, in time, and closes the older device of the station', async () => {
      await store.enrol(device('old', 'ST-1'));
      await store.keepCode({ codeHash: 'h', station: 'ST-1', expiresAt: now + 1 });
      expect(await store.enrolByCode({ hash: 'other', now }, () => device('x', 'ST-1'))).toBeNull();
      expect(await store.enrolByCode({ hash: 'h', now: now + 1 }, () => device('x', 'ST-1'))).toBeNull();
      const made = await store.enrolByCode({ hash: 'h', now }, (station) => device('new', station));
      expect(made).toEqual(device('new', 'ST-1'));
      expect(await store.enrolByCode({ hash: 'h', now }, () => device('x', 'ST-1'))).toBeNull();
      expect(await store.device('old')).toMatchObject({ status: 'CLOSED' });
      expect(await store.device('new')).toEqual(made);
      expect(await store.device('x')).toBeNull();
    });

    test('[P5] a revoked device stays revoked', async () => {
      await store.enrol(device('a', 'ST-1'));
      await store.scopeDevice('a', line);
      await store.revokeDevice('a', now);
      store = await under.reopen();
      expect(await store.device('a')).toEqual({
        ...device('a', 'ST-1'),
        status: 'CLOSED',
        scopeLine: line,
      });
    });

    test('a contact keeps what it does not mention, and counts what leads', async () => {
      await store.enrol(device('a', 'ST-1'));
      const [enrolled] = await store.contacts();
      expect(enrolled).toMatchObject({ station: 'ST-1', lastContactAt: null, software: 'station 1.0' });
      const full = { owed: 4, clockOffsetMs: -9, software: 's2', lastFactAt: 77, clockLeads: 2 };
      await store.heard({ station: 'ST-1', device: 'a', at: 5, ...full });
      await store.heard({ station: 'ST-1', device: 'a', at: 6, clockLeads: 1 });
      expect(await store.contacts()).toEqual([
        { station: 'ST-1', device: 'a', ...full, clockLeads: 3, lastContactAt: 6 },
      ]);
    });
  });

  describe('people', () => {
    test('a new password ends the sessions that the old one opened', async () => {
      const session = { tokenHash: 't', user: 'u', expiresAt: now };
      expect(await store.hasCredentials()).toBe(false);
      await store.ingest(() => ({ answer: 0, effects: { credential: { user: 'u', hash: 'one' } } }));
      await store.openSession(session);
      expect(await store.session('t')).toEqual(session);
      await store.ingest(() => ({ answer: 0, effects: { credential: { user: 'u', hash: 'two' } } }));
      expect(await store.session('t')).toBeNull();
      expect(await store.credential('u')).toBe('two');
      expect(await store.credential('v')).toBeNull();
      expect(await store.hasCredentials()).toBe(true);
    });

    test('sessions close one by one, or all of a user', async () => {
      for (const tokenHash of ['a', 'b', 'c'])
        await store.openSession({ tokenHash, user: tokenHash === 'c' ? 'v' : 'u', expiresAt: now });
      await store.closeSession('a');
      expect(await store.session('a')).toBeNull();
      await store.closeSessionsOf('u');
      expect(await store.session('b')).toBeNull();
      expect(await store.session('c')).not.toBeNull();
    });
  });
}
