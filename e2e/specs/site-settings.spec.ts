// The site's settings: nothing entered is lost by a slip, by signing out, or by what a colleague saves meanwhile, and
// nothing that the colleague saved is put back.
import { expect } from '@playwright/test';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { test } from './plant-fixture.ts';

test.describe.configure({ mode: 'serial' });

async function openSettings(openHub: () => Promise<HubWindow>): Promise<HubWindow> {
  const hub = await openHub();
  await hub.signIn('admin');
  await hub.open('/site-settings');
  await expect(hub.find('site-settings')).toBeVisible();
  return hub;
}

test('given the site’s settings, then they are saved, and asked about before they are lost', async ({
  openHub,
}) => {
  const hub = await openSettings(openHub);
  await hub.find('site-lock').fill('1000');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('site-lock-problem')).toBeVisible();
  await expect(hub.find('form-problems')).toBeFocused();
  await hub.find('site-lock').fill('45');
  await hub.find('site-time-zone').selectOption('Asia/Shanghai');
  await hub.find('nav-navUsers').click();
  await expect(hub.find('leave-dialog')).toBeVisible();
  // the question has the keys, wherever the focus is
  await hub.page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true })),
  );
  await hub.find('leave-stay').click();
  await expect(hub.find('site-save')).toBeEnabled();
  await hub.find('site-save').click();
  await expect(hub.find('site-saved')).toBeVisible();
  await hub.page.reload();
  await expect(hub.find('site-lock')).toHaveValue('45');
  await expect(hub.find('site-time-zone')).toHaveValue('Asia/Shanghai');
  await expectAccessible(hub.page, 'site settings');
});

test('given settings that a colleague saves meanwhile, then theirs are shown, and not put back', async ({
  openHub,
}) => {
  const hub = await openSettings(openHub);
  const colleague = await openSettings(openHub);
  const name = await hub.find('site-name-en').inputValue();
  await hub.find('site-name-en').fill('Another name');
  await colleague.find('site-lock').fill('44');
  await colleague.find('site-save').click();
  await expect(hub.find('site-lock')).toHaveValue('44');
  await expect(hub.find('site-name-en')).toHaveValue('Another name');
  await hub.find('site-save').click();
  await expect(colleague.find('site-name-en')).toHaveValue('Another name');
  await expect(colleague.find('site-lock')).toHaveValue('44');
  // what a colleague changed and one puts back on purpose is a save of its own
  await colleague.find('site-lock').fill('43');
  await colleague.find('site-save').click();
  await expect(hub.find('site-lock')).toHaveValue('43');
  await hub.find('site-lock').fill('44');
  await hub.find('site-save').click();
  await expect(colleague.find('site-lock')).toHaveValue('44');
  await hub.find('site-name-en').fill(name);
  await hub.find('site-save').click();
  await expect(colleague.find('site-name-en')).toHaveValue(name);
});

test('given settings that are not saved, when somebody signs out, then they are asked first', async ({
  openHub,
}) => {
  const hub = await openSettings(openHub);
  await hub.find('site-lock').fill('46');
  await hub.find('account-menu').click();
  await hub.find('sign-out').click();
  await hub.find('leave-stay').click();
  await expect(hub.find('site-lock')).toHaveValue('46');
  await hub.find('account-menu').click();
  await hub.find('sign-out').click();
  await hub.find('leave-discard').click();
  await expect(hub.find('sign-in-submit')).toBeVisible();
  await expect(hub.page).toHaveURL(/\/sign-in$/);
});
