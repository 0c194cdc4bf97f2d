// A window that nobody uses locks; scanning a badge where a unit was expected switches to its owner.
import { expect, test } from 'vitest';
import { type Floor, workingFloor } from '../../test/floor.ts';
import { site, user } from '../../test/plant.ts';

const minuteMs = 60_000;

/** Windows ask by themselves while nobody is there. */
async function idle(floor: Floor, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    await floor.time.pass(minuteMs);
    await floor.ask('cockpit', {});
    await floor.ask('syncReport', {});
  }
}

test('given a window that nobody uses, then it locks after the site’s minutes, whatever it asks by itself', async () => {
  const floor = await workingFloor({ also: [site({ lockAfterMinutes: 5 })] });
  await idle(floor, 4);
  expect(await floor.cockpit()).toMatchObject({ lockAfterMinutes: 5 });
  await idle(floor, 1);
  for (const verb of ['cockpit', 'syncReport'] as const)
    expect(await floor.ask(verb, {})).toMatchObject({ ok: false, error: { code: 'SESSION_LOCKED' } });
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ error: { code: 'SESSION_LOCKED' } });
  floor.time.set(floor.time.now() - 60 * minuteMs);
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ error: { code: 'SESSION_LOCKED' } });
});

test('given somebody at work, then the window stays open, even when what they ask for is refused', async () => {
  const floor = await workingFloor({ also: [site({ lockAfterMinutes: 5 })] });
  for (let n = 1; n <= 4; n++) {
    await idle(floor, 3);
    await floor.ask('lookUp', { code: 'NOTHING' });
  }
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ ok: true });
});

test('given zero minutes, then no window ever locks', async () => {
  const floor = await workingFloor({ also: [site({ lockAfterMinutes: 0 })] });
  floor.time.set(floor.time.now() + 100 * 60 * minuteMs);
  expect(await floor.cockpit()).toMatchObject({ lockAfterMinutes: 0 });
});

test.each(['BADGE-P01', 'BADGE-P02'])(
  'given a locked window, when %s signs in, then a new session opens and the old one is over',
  async (badge) => {
    const floor = await workingFloor({ also: [user('P02')] });
    const old = floor.session;
    await floor.time.pass(10 * minuteMs);
    await floor.signIn(badge);
    expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ ok: true });
    const refused = await floor.station.bridge.call('cockpit', { session: old });
    expect(refused).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } });
  },
);

test('given a second window in use, when somebody signs in at the first, then the second goes on', async () => {
  const floor = await workingFloor({ also: [user('P02')] });
  const other = floor.session;
  await floor.signIn('BADGE-P02');
  const answer = await floor.station.bridge.call('cockpit', { session: other });
  expect(answer).toMatchObject({ ok: true });
});

test('given a badge where a unit was expected, then the answer says whose it is and nothing of its text', async () => {
  const floor = await workingFloor({ also: [user('P02')] });
  for (const answer of [
    await floor.trackIn('BADGE-P02'),
    await floor.trackOut('BADGE-P02'),
    await floor.ask('lookUp', { code: 'BADGE-P02' }),
  ]) {
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'BADGE_SCANNED', details: { name: 'Name of P02' } },
    });
    expect(JSON.stringify(answer)).not.toContain('BADGE-P02');
  }
});

test('given somebody who may not track in, when a badge is scanned, then it is still a badge', async () => {
  const floor = await workingFloor({ also: [user('P02', { role: 'none' })] });
  await floor.signIn('BADGE-P02');
  expect(await floor.trackIn('BADGE-P01')).toMatchObject({ error: { code: 'BADGE_SCANNED' } });
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('given a clock that is set back while nobody is there, then the window locks after the site’s minutes from then on', async () => {
  const floor = await workingFloor({ also: [site({ lockAfterMinutes: 5 })] });
  floor.time.set(floor.time.now() - 60 * minuteMs);
  await idle(floor, 4);
  expect(await floor.cockpit()).toMatchObject({ lockAfterMinutes: 5 });
  await idle(floor, 2);
  expect(await floor.ask('cockpit', {})).toMatchObject({ error: { code: 'SESSION_LOCKED' } });
});
