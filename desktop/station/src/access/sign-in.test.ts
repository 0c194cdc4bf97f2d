// Signing in with the hub gone, and being kept out.
import { expect, test } from 'vitest';
import { Floor, workingFloor } from '../../test/floor.ts';
import { masterData, pinHash, role, runCreated, unitCreated, user, workingRun } from '../../test/plant.ts';
import { lockedForMs } from './attempts.ts';

const pin = pinHash('1234');

/** A station whose hub went away after it had sent people with PINs. */
async function floorWithPins(): Promise<Floor> {
  const floor = new Floor();
  for (const fact of [
    ...masterData(),
    user('P02', { pin }),
    user('P03', { pin }),
    user('P04', { pin, role: 'none' }),
  ])
    floor.hub.write(fact);
  await floor.online();
  await floor.time.pass(100);
  floor.hub.reachable = false;
  return floor;
}

function byPin(floor: Floor, typed: string, who = 'P02') {
  return floor.station.bridge.call('signInByPin', { user: who, pin: typed });
}

test('a badge or a PIN opens a session with what its owner may do here', async () => {
  const floor = await floorWithPins();
  const badge = await floor.station.bridge.call('signInByBadge', { badge: 'BADGE-P01' });
  expect(badge).toMatchObject({
    ok: true,
    signedIn: {
      user: 'P01',
      name: 'Name of P01',
      roles: [{ en: 'Operator' }],
      permissions: ['exec:track_in', 'exec:track_out'],
      language: 'zh',
    },
  });
  expect(await byPin(floor, '1234')).toMatchObject({ ok: true, signedIn: { user: 'P02' } });
});

test('an unknown badge, a wrong PIN and an unknown user are told apart', async () => {
  const floor = await floorWithPins();
  const unknown = await floor.station.bridge.call('signInByBadge', { badge: 'BADGE-P99' });
  expect(unknown).toMatchObject({ ok: false, error: { code: 'BADGE_UNKNOWN' } });
  expect(await byPin(floor, '9999')).toMatchObject({ error: { code: 'PIN_WRONG', details: { left: 4 } } });
  expect(await byPin(floor, '1234', 'P99')).toMatchObject({ error: { code: 'USER_NOT_FOUND' } });
  expect(await byPin(floor, '1234', 'P01')).toMatchObject({ error: { code: 'USER_NOT_FOUND' } });
});

test('after five wrong PINs a user is locked out for a minute, restart or not', async () => {
  const floor = await floorWithPins();
  for (const left of [4, 3, 2, 1, 0])
    expect(await byPin(floor, '0000')).toMatchObject({ error: { code: 'PIN_WRONG', details: { left } } });
  expect(await byPin(floor, '1234')).toMatchObject({
    error: { code: 'SIGN_IN_LOCKED', details: { seconds: 60 } },
  });
  const restarted = floor.reopened();
  expect(await byPin(restarted, '1234')).toMatchObject({ error: { code: 'SIGN_IN_LOCKED' } });
  expect(await byPin(restarted, '1234', 'P03')).toMatchObject({ ok: true });
  await floor.time.pass(lockedForMs);
  expect(await byPin(restarted, '0000')).toMatchObject({
    error: { code: 'PIN_WRONG', details: { left: 4 } },
  });
  expect(await byPin(restarted, '1234')).toMatchObject({ ok: true });
  expect(await byPin(restarted, '0000')).toMatchObject({ error: { details: { left: 4 } } });
});

test('wrong PINs tried all at once get no more tries than one after another', async () => {
  const floor = await floorWithPins();
  const answers = await Promise.all(Array.from({ length: 12 }, () => byPin(floor, '0000')));
  const codes = answers.map((answer) => (answer.ok ? 'OK' : answer.error.code));
  expect(codes.filter((code) => code === 'PIN_WRONG')).toHaveLength(5);
  expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(7);
});

test('a clock set back does not prolong a lock', async () => {
  const floor = await floorWithPins();
  for (let i = 0; i < 5; i++) await byPin(floor, '0000');
  floor.time.set(floor.time.now() - 3_600_000);
  expect(await byPin(floor, '1234')).toMatchObject({ ok: true });
});

test('tiles show who has a PIN and may work here, by name, and never a secret', async () => {
  const floor = await floorWithPins();
  const face = await floor.station.bridge.call('face', {});
  expect(face.users).toEqual([
    { user: 'P02', name: 'Name of P02', language: 'zh' },
    { user: 'P03', name: 'Name of P03', language: 'zh' },
  ]);
  expect(JSON.stringify(face)).not.toContain('scrypt');
});

test('who is disabled is signed out at the next call', async () => {
  const floor = await floorWithPins();
  await floor.signIn();
  floor.hub.reachable = true;
  floor.hub.write({ stream: 'user:P01', type: 'user.disabled', data: { user: 'P01', reason: 'left' } });
  await floor.time.pass(20_000);
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ error: { code: 'USER_DISABLED' } });
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
  await expect(floor.signIn()).rejects.toThrow('USER_DISABLED');
});

test('who is disabled by the very news that a track-in waited for takes nothing in', async () => {
  const floor = await workingFloor({ also: workingRun('R2', { units: 'BULK' }) });
  floor.hub.write(unitCreated(runCreated('R2'), 1));
  floor.hub.write({ stream: 'user:P01', type: 'user.disabled', data: { user: 'P01', reason: 'left' } });
  const [refused] = await Promise.all([floor.trackIn('SN-R2-0001'), floor.time.pass(1_000)]);
  expect(refused).toMatchObject({ error: { code: 'USER_DISABLED' } });
});

test.each([
  ['is given another role', user('P01', { role: 'none' })],
  ['has a role that lost the right', role('operator', ['exec:track_out'])],
])('who %s may do no more with an open session than with a new one', async (_how, change) => {
  const floor = await workingFloor();
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ ok: true });
  await floor.heard(change);
  expect(await floor.trackIn('SN-R1-0002')).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('a signed-out session is over', async () => {
  const floor = await floorWithPins();
  await floor.signIn();
  await floor.station.bridge.call('signOut', { session: floor.session });
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
});

test('a chosen language follows the user as a fact', async () => {
  const floor = await floorWithPins();
  const { session } = await floor.signIn();
  const command = floor.command();
  const chosen = await floor.station.bridge.call('chooseLanguage', { session, command, language: 'en' });
  expect(chosen).toMatchObject({ ok: true, confirmation: { repeated: false } });
  expect((await floor.reopened().signIn()).language).toBe('en');
});

test('before enrolment and before configuration every command says so', async () => {
  const badge = { badge: 'BADGE-P01' };
  const unenrolled = new Floor({ station: { identity: null } });
  expect((await unenrolled.station.bridge.call('face', {})).station).toBeNull();
  const refused = await unenrolled.station.bridge.call('signInByBadge', badge);
  expect(refused).toMatchObject({ ok: false, error: { code: 'STATION_NOT_ENROLLED' } });
  const unconfigured = await new Floor().station.bridge.call('signInByBadge', badge);
  expect(unconfigured).toMatchObject({ ok: false, error: { code: 'STATION_NOT_CONFIGURED' } });
});
