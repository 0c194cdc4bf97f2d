// People as administrators look after them: a new operator with badge and PIN who then signs in at a station, a first
// password that must be changed, roles against their presets, sessions, and the audit. Accessible, and
// fitting small screens.
import { expect } from '@playwright/test';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { printing, test } from './plant-fixture.ts';
import { expectFits } from './size-checks.ts';

test.describe.configure({ mode: 'serial' });

const operator = 'ADM-P1';
const clerk = 'ADM-C1';
const reason = 'left the company';

async function openAdmin(openHub: () => Promise<HubWindow>, path: string): Promise<HubWindow> {
  const hub = await openHub();
  await hub.signIn('admin');
  await hub.open(path);
  return hub;
}

async function addUser(hub: HubWindow, user: string, role: string): Promise<void> {
  await hub.find('user-new').click();
  await hub.find('user-id').fill(user);
  await hub.find('user-name').fill(`Name of ${user}`);
  await hub.find(`user-roles-${role}`).check();
}

/** Signs in with a password of one's own choice rather than the seed's. */
async function signInWith(hub: HubWindow, user: string, password: string): Promise<void> {
  await hub.open('/sign-in');
  await hub.find('sign-in-user').fill(user);
  await hub.find('sign-in-password').fill(password);
  await hub.find('sign-in-submit').click();
}

test('given a new operator with a badge and a PIN, then they sign in at their station by either', async ({
  openHub,
  openStation,
}) => {
  const hub = await openAdmin(openHub, '/users');
  await addUser(hub, operator, 'operator');
  await expect(hub.find('user-lines')).toBeHidden();
  await hub.find(`user-stations-${printing}`).check();
  await expect(hub.find('user-may')).toContainText(printing);
  await hub.find('user-edit-save').click();

  await expect(hub.find('means-badge')).toBeVisible();
  await hub.find('badge-new').click();
  await hub.find('badge-new-confirm').click();
  const card = hub.find('user-means').getByTestId(`badge-card-${operator}`);
  const badge = (await card.getAttribute('data-text')) ?? '';
  expect(badge).toMatch(/^LB-[0-9A-Z]{16}$/);
  await expect(hub.find('means-badge-state')).toHaveText(/set|已设置/);

  await hub.find('pin-new').click();
  await hub.find('pin-new-field').fill('2468');
  await hub.find('pin-new-again').fill('2469');
  await expect(hub.find('pin-new-confirm')).toBeDisabled();
  await hub.find('pin-new-again').fill('2468');
  await hub.find('pin-new-confirm').click();
  await expect(hub.find('pin-new-dialog')).toBeHidden();

  const station = await openStation(printing);
  await expect(station.find(`sign-in-user-${operator}`)).toBeVisible();
  await station.signInByBadge(badge);
  await station.signOut();
  await station.enterPin(operator, '2468');
  await expect(station.find('user-menu')).toBeVisible();
});

test('given badges made for several, then they are printed ten on a sheet, and forgotten when told to', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, '/users');
  for (const user of ['planner', 'engineer']) await hub.find(`user-choose-${user}`).check();
  await hub.find('badges-make').click();
  await hub.find('badges-make-confirm').click();
  await expect(hub.find('badge-card-planner')).toBeVisible();
  await expect(hub.find('badge-card-engineer')).toBeVisible();
  await expectAccessible(hub.page, 'badges');
  await hub.find('badges-code-QR').click();
  await expect(hub.find('badge-qr').first()).toBeVisible();
  await hub.find('badge-choose-engineer').uncheck();
  await expect(hub.find('badge-card-engineer')).toBeHidden();

  // nobody loses the codes by a slip
  await hub.find('account-menu').click();
  await hub.find('sign-out').click();
  await expect(hub.page.getByRole('alert')).toBeVisible();
  await hub.page.keyboard.press('Escape');

  await hub.find('badges-forget').click();
  await hub.find('badges-forget-confirm').click();
  await expect(hub.find('badges-none')).toBeVisible();
});

test('given a password that somebody else set, then nothing opens before an own one is chosen', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, '/users');
  await addUser(hub, clerk, 'planner');
  await hub.find('user-edit-save').click();
  await hub.find('password-new').click();
  await hub.find('password-new-make').click();
  await expect(hub.find('password-new-field')).toBeHidden();
  await hub.page.keyboard.press('Escape');
  // what was made and not saved is gone, and one may be typed
  await hub.find('password-new').click();
  await expect(hub.find('password-new-field')).toHaveValue('');
  await expect(hub.find('password-new-confirm')).toBeDisabled();
  await hub.find('password-new-make').click();
  const first = (await hub.find('password-new-made').textContent())?.trim() ?? '';
  await hub.find('password-new-confirm').click();
  await expect(hub.find('password-new-dialog')).toBeHidden();

  const own = await openHub();
  await signInWith(own, clerk, first);
  await expect(own.find('must-change-password')).toBeVisible();
  await own.open('/runs');
  await expect(own.find('must-change-password')).toBeVisible();
  await expectAccessible(own.page, 'must change password');
  await own.find('password-present').fill(first);
  await own.find('password-fresh').fill('1234567890');
  await own.find('password-again').fill('1234567890');
  await own.find('password-save').click();
  await expect(own.find('password-fresh-problem')).toBeVisible();
  await own.find('password-fresh').fill('seven wet umbrellas');
  await own.find('password-again').fill('seven wet umbrellas');
  await own.find('password-save').click();
  await expect(own.find('nav-navRuns')).toBeVisible();
  await expect(own.find('nav-navAdministration')).toBeHidden();
  await own.open('/users');
  await expect(own.find('may-not-see')).toBeVisible();
  await own.open('/my-sessions');
  await expect(own.find('sessions-table').locator('tbody tr')).toHaveCount(1);
  await expect(own.find('session-own')).toBeVisible();

  // ended by somebody else, it is over at the next look
  await hub.open(`/sessions?q=${clerk}`);
  await hub.find('sessions-table').getByRole('button').first().click();
  await hub.page.getByRole('dialog').locator('[data-testid$="-confirm"]').click();
  await expect(hub.find('sessions-table')).toBeHidden();
  await own.open('/my-sessions');
  await expect(own.find('sign-in-submit')).toBeVisible();
});

test('given somebody disabled with a reason, then the list says why, and they are let in again', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, `/users?edit=${clerk}`);
  await hub.find('user-disable').click();
  await hub.find('user-disable-reason').fill(reason);
  await hub.find('user-disable-confirm').click();
  await expect(hub.find('user-disabled')).toContainText(reason);
  await hub.find('user-edit-cancel').click();
  await hub.find('users-state-DISABLED').click();
  await expect(hub.find(`user-row-${clerk}`)).toContainText(reason);
  await hub.find(`user-row-${clerk}`).getByRole('link').click();
  await hub.find('user-enable').click();
  await hub.find('user-enable-reason').fill('came back');
  await hub.find('user-enable-confirm').click();
  await expect(hub.find('user-disabled')).toBeHidden();
});

test('given a role, then it is compared with its preset, and one in use names who has it', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, '/roles?edit=trace');
  await hub.find('role-point-wo:read').check();
  await expect(hub.find('role-against-preset')).toContainText('+');
  await expectAccessible(hub.page, 'role');
  await hub.find('role-to-preset').click();
  await expect(hub.find('role-edit-save')).toBeDisabled();
  await hub.find('role-remove').click();
  await hub.find('role-remove-confirm').click();
  await expect(hub.page.getByRole('dialog').last()).toContainText('trace');
  await hub.page.keyboard.press('Escape');

  await hub.open('/roles?as=matrix');
  await expect(hub.find('matrix-operator-exec:track_in')).toHaveAttribute('data-has', 'true');
  await expect(hub.find('matrix-operator-wo:read')).toHaveAttribute('data-has', 'false');
  await expectAccessible(hub.page, 'role matrix');
});

test('given a user that is edited, when keys are pressed in a question on top, then the form behind does not hear them', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, `/users?edit=${clerk}`);
  await hub.find('user-name').fill('Somebody else');
  await hub.find('user-disable').click();
  await hub.find('user-disable-reason').fill('not now');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('user-disable-dialog')).toBeVisible();
  await hub.page.keyboard.press('Escape');
  await expect(hub.find('user-name')).toHaveValue('Somebody else');
  await expect(hub.find('user-edit-save')).toBeEnabled();
});

test('given a new role, then its code follows its name, and it can be removed while nobody has it', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, '/roles?new=1');
  await hub.find('role-name-en').fill('Night watch');
  await hub.find('role-name-zh').fill('夜班值守');
  await hub.find('role-scope-ASSIGNED_LINES').click();
  await hub.find('role-group-exec').check();
  await hub.find('role-edit-save').click();
  await hub.find('role-row-night_watch').getByRole('link').click();
  await hub.find('role-remove').click();
  await hub.find('role-remove-confirm').click();
  await expect(hub.find('role-row-night_watch')).toBeHidden();
});

test('given the audit, then a change is found by whom it is about, with what it was and is, and can be exported', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, `/audit?subject=${clerk}&area=people`);
  const disabled = hub.find('audit-table').locator('[data-type="user.disabled"]');
  await expect(disabled).toContainText(reason);
  await disabled.getByTestId('audit-open').click();
  await expect(hub.find('audit-change')).toContainText(reason);
  await expect(hub.find('audit-searched-to')).toBeVisible();
  await expectAccessible(hub.page, 'audit');
  const download = hub.page.waitForEvent('download');
  await hub.find('audit-export').click();
  expect((await download).suggestedFilename()).toBe('audit.csv');
  await hub.find('audit-clear').click();
  await hub.find('audit-area-EXPORTS').click();
  await expect(hub.find('audit-table').locator('[data-type="export.made"]').first()).toBeVisible();
});

test('given small and large screens, then people, roles, sessions and audit fit and are accessible', async ({
  openHub,
}) => {
  const hub = await openAdmin(openHub, '/users');
  await expect(hub.find(`user-row-${operator}`)).toBeVisible();
  await expectAccessible(hub.page, 'users');
  await expectFits(hub.page, 'users', 'user-new');
  await hub.open(`/users?edit=${operator}`);
  await expect(hub.find('user-means')).toBeVisible();
  await expectAccessible(hub.page, 'user');
  await expectFits(hub.page, 'user', 'badge-new');
  await hub.open('/sessions');
  await expect(hub.find('sessions-table')).toBeVisible();
  await expectAccessible(hub.page, 'sessions');
  await expectFits(hub.page, 'sessions', null);
  await hub.open('/audit');
  await expect(hub.find('audit-table')).toBeVisible();
  await expectFits(hub.page, 'audit', 'audit-export');
});
