// The site's settings as last configured; before that, the careful ones.
import { expect, test } from 'vitest';
import { stateAfter } from '../../testing/past.ts';
import { SiteConfigured } from './facts.ts';
import { initialSite } from './state.ts';

const settings = { name: { en: 'Plant', zh: '工厂' }, provisionalWork: true };

test('given nothing configured, then nothing provisional is allowed, and stations lock after ten minutes', () => {
  expect(stateAfter('site', [])).toEqual(initialSite);
  expect(initialSite).toMatchObject({
    provisionalWork: false,
    provisionalApproval: false,
    lockAfterMinutes: 10,
  });
});

test('given settings, then the last stand whole', () => {
  const told = [settings, { ...settings, provisionalApproval: true, lockAfterMinutes: 0 }];
  expect(
    stateAfter(
      'site',
      told.map((data) => ({ type: 'site.configured', data })),
    ),
  ).toEqual({
    ...settings,
    ...{ provisionalApproval: true, lockAfterMinutes: 0, timeZone: 'UTC' },
  });
});

test('given a lock of more than a shift, or of less than nothing, then it is no setting', () => {
  for (const lockAfterMinutes of [-1, 481, 1.5])
    expect(SiteConfigured.safeParse({ ...settings, lockAfterMinutes }).success).toBe(false);
});
