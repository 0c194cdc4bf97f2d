// Two administrators on the same person: the second is told and shown the difference, nothing is overwritten unseen, and
// letting somebody in or out beside the form makes no edit stale.
import { expect } from '@playwright/test';
import type { HubWindow } from './hub-window.ts';
import { test } from './plant-fixture.ts';

test.describe.configure({ mode: 'serial' });

const user = 'EDT-1';

async function openAdmin(openHub: () => Promise<HubWindow>, path: string): Promise<HubWindow> {
  const hub = await openHub();
  await hub.signIn('admin');
  await hub.open(path);
  return hub;
}

test('given a user whom a colleague saves first, then theirs and mine are shown before anything is overwritten', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, '/users?new=1');
  await hub.find('user-id').fill(user);
  await hub.find('user-name').fill('First name');
  await hub.find('user-edit-save').click();
  await expect(hub.find('user-means')).toBeVisible();
  await hub.find('user-name').fill('My name');

  const colleague = await openAdmin(openHub, `/users?edit=${user}`);
  await colleague.find('user-roles-planner').check();
  await colleague.find('user-edit-save').click();
  await expect(colleague.find('user-edit')).toBeHidden();

  await hub.find('user-edit-save').click();
  await expect(hub.find('stale-edit-changes')).toContainText('My name');
  await expect(hub.find('stale-edit-changes')).toContainText('planner');
  await hub.find('stale-take-theirs').click();
  await expect(hub.find('user-roles-planner')).toBeChecked();
  await expect(hub.find('user-name')).toHaveValue('First name');
});

test('given an edit in hand, when the user is disabled beside it, then it is saved all the same', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, `/users?edit=${user}`);
  await hub.find('user-name').fill('Another name');
  await hub.find('user-disable').click();
  await hub.find('user-disable-reason').fill('on leave');
  await hub.find('user-disable-confirm').click();
  await expect(hub.find('user-disabled')).toContainText('on leave');
  await expect(hub.find('user-name')).toHaveValue('Another name');
  await hub.find('user-edit-save').click();
  await expect(hub.find('user-edit')).toBeHidden();
  await expect(hub.find(`user-row-${user}`)).toContainText('Another name');
});
