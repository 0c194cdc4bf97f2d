// Every hub page, in both themes and languages, small and large: no serious axe finding.
import { expect } from '@playwright/test';
import { accepted } from '../plant/operator.ts';
import { expectAccessible } from './axe-checks.ts';
import { board, printing, run, stations, test } from './plant-fixture.ts';

test('signing in', async ({ openHub }) => {
  const hub = await openHub();
  await hub.open('/sign-in');
  await expect(hub.find('sign-in-submit')).toBeVisible();
  await expectAccessible(hub.page, 'sign-in');
});

test('overview, runs and stations', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('quality');
  await expect(hub.find(`overview-run-${run}`)).toBeVisible();
  await expectAccessible(hub.page, 'overview');
  await hub.find('nav-navRuns').click();
  await expect(hub.find(`run-row-${run}`)).toBeVisible();
  await expectAccessible(hub.page, 'runs');
  await hub.open(`/runs/${run}`);
  await expect(hub.find('units-table')).toBeVisible();
  await expectAccessible(hub.page, 'run');
  await hub.find('nav-navStations').click();
  await expect(hub.find(`station-row-${printing}`)).toBeVisible();
  await expectAccessible(hub.page, 'stations');
  await hub.open('/nowhere');
  await expect(hub.find('not-found')).toBeVisible();
  await expectAccessible(hub.page, 'not found');
});

test('the trace of a unit, opened, and a decision on it', async ({ openHub, operatorAt }) => {
  const sn = board(71);
  const operator = await operatorAt(printing);
  const { unit } = accepted(await operator.trackIn(sn));
  const defects = [{ code: unit.defects[0]?.code ?? '', location: 'R41', remark: 'paste on the mask' }];
  accepted(await operator.trackOut(sn, 'FAIL', operator.fill(unit, { PASTE_EXPOSURE_16H: 20 }), defects));

  const hub = await openHub();
  await hub.signIn('quality');
  await hub.open(`/trace/${sn}`);
  await hub.find('trace-open-all').click();
  await hub.find('trace-completeness-toggle').click();
  await expect(hub.find('trace-completeness')).toContainText(stations[4] ?? '');
  await expectAccessible(hub.page, 'trace');
  await hub.find('trace-decide').click();
  await expect(hub.page.getByRole('dialog')).toBeVisible();
  await expectAccessible(hub.page, 'decision');
});

test('enrolling a station', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('admin');
  await hub.open('/stations');
  await hub.find(`enrol-${printing}`).click();
  await expect(hub.page.getByRole('dialog')).toBeVisible();
  await expectAccessible(hub.page, 'enrolment');
});
