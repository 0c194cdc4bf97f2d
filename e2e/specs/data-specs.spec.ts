// The engineer's data-collection specs: made with the operator's own field beside the form, copied, switched off,
// found by address, and never overwritten unseen.
import { expect } from '@playwright/test';
import { asEngineer } from './as-engineer.ts';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { test } from './plant-fixture.ts';
import { expectFits } from './size-checks.ts';
import { openSpecs } from './spec-pages.ts';

test.describe.configure({ mode: 'serial' });

const row = (hub: HubWindow, code: string) => hub.find(`spec-row-${code}`);
const rowLink = (hub: HubWindow, code: string) => row(hub, code).locator('[data-row-link]');

test('a spec is made with the operator’s own field beside it, and faults are told beside their fields', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openSpecs(hub, '?operation=REFLOW');
  await hub.find('specs-new').click();
  await expect(hub.find('spec-dialog')).toBeVisible();
  await expect(hub.find('spec-operation')).toHaveValue('REFLOW');
  await hub.find('spec-name-en').fill('Oxygen content');
  await hub.find('spec-name-zh').fill('氧含量');
  await expect(hub.find('spec-code')).toHaveText('OXYGEN_CONTENT');
  await hub.find('spec-unit').fill('ppm');
  await hub.find('spec-lsl').fill('900');
  await hub.find('spec-usl').fill('500');
  await hub.find('spec-usl').blur();
  await expect(hub.find('spec-usl-problem')).toHaveText('The lower limit is above the upper one.');
  await hub.find('spec-dialog-save').click();
  await expect(hub.find('form-problems')).toContainText('Upper limit');
  await expect(hub.find('spec-dialog')).toBeVisible();

  await hub.find('spec-lsl').fill('100');
  await expect(hub.find('spec-usl-problem')).toHaveCount(0);
  await hub.find('spec-warnHigh').fill('450');
  await hub.find('spec-alarm').selectOption('HOLD');
  const judged = hub.find('judged-PREVIEW');
  await hub.find('field-PREVIEW').fill('470');
  await expect(judged).toHaveAttribute('data-judgement', 'WARN_HIGH');
  await hub.find('field-PREVIEW').fill('501');
  await expect(judged).toHaveAttribute('data-judgement', 'HIGH');
  await expect(hub.find('spec-outcome')).toContainText('goes to hold');
  await hub.find('spec-try-GOOD').click();
  await expect(judged).toHaveAttribute('data-judgement', 'OK');

  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('spec-dialog')).toHaveCount(0);
  await expect(row(hub, 'OXYGEN_CONTENT')).toContainText('100 … 500');
  await expect(row(hub, 'OXYGEN_CONTENT')).toContainText('Hold the unit');
});

test('a choice is made of options in their order, and shows as the operator’s buttons', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openSpecs(hub, '?new=1&operation=AOI');
  await hub.find('spec-name-en').fill('Solder ball check');
  await hub.find('spec-name-zh').fill('锡珠检查');
  await hub.find('spec-type').selectOption('ENUM');
  await expect(hub.find('spec-lsl')).toHaveCount(0);
  await hub.find('spec-dialog-save').click();
  await expect(hub.find('spec-options-problem')).toHaveText('A choice needs at least one option.');
  await hub.find('spec-options-pass-fail').click();
  await hub.find('spec-option-add').click();
  await hub.page.keyboard.type('Not checked');
  await expect(hub.find('spec-option-2-code')).toHaveValue('NOT_CHECKED');
  await hub.find('spec-option-2-zh').fill('未检');
  await hub.find('spec-option-2-up').click();
  const buttons = hub.find('field-PREVIEW').locator('label');
  await expect(buttons).toHaveText(['Pass', 'Not checked', 'Fail']);
  await hub.find('spec-option-1-remove').click();
  await expect(buttons).toHaveText(['Pass', 'Fail']);
  // the button went with its row; the keys still reach the dialog
  await hub.page.keyboard.press('Escape');
  await hub.find('spec-dialog-stay').click();
  await hub.find('field-PREVIEW-FAIL').click();
  await expect(hub.find('judged-PREVIEW')).toHaveAttribute('data-judgement', 'FAIL');
  await expect(hub.find('spec-outcome')).toContainText('only FAIL');
  await hub.find('spec-dialog-save').click();
  await expect(hub.find('spec-dialog')).toHaveCount(0);
  await expect(row(hub, 'SOLDER_BALL_CHECK')).toContainText('PASS · FAIL');
});

test('a copy gets a code of its own, a switch turns a spec off, and both stand in its history', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openSpecs(hub, '?q=OXYGEN');
  await hub.find('spec-copy-OXYGEN_CONTENT').click();
  await expect(hub.find('spec-code')).toHaveText('OXYGEN_CONTENT_COPY');
  await hub.find('spec-name-en').fill('Oxygen content');
  await expect(hub.find('spec-code')).toHaveText('OXYGEN_CONTENT-2');
  await hub.find('spec-dialog-save').click();
  await expect(hub.find('spec-dialog')).toHaveCount(0);
  await expect(row(hub, 'OXYGEN_CONTENT-2')).toContainText('100 … 500');

  await hub.find('spec-active-OXYGEN_CONTENT-2').click();
  await hub.find('specs-filter-active-false').click();
  await expect(row(hub, 'OXYGEN_CONTENT')).toHaveCount(0);
  await expect(row(hub, 'OXYGEN_CONTENT-2')).toBeVisible();
  await rowLink(hub, 'OXYGEN_CONTENT-2').click();
  await expect(hub.find('history-entry')).toHaveCount(2);
  await expect(hub.find('history-entry').first()).toContainText('Active');
  await hub.find('history-restore').click();
  await expect(hub.find('spec-active')).toBeChecked();
  await hub.page.keyboard.press('Escape');
  await hub.find('spec-dialog-discard').click();
  await expect(hub.page).toHaveURL(/q=OXYGEN&active=false$/);
});

test('a spec that nothing names is removed; one that a route binds says where', async ({ openHub }) => {
  const hub = await asEngineer(openHub);
  await openSpecs(hub, '?edit=OXYGEN_CONTENT-2');
  await hub.find('remove').click();
  await hub.find('remove-confirm').click();
  await expect(hub.find('spec-dialog')).toHaveCount(0);
  await openSpecs(hub, '?edit=REFLOW_PEAK');
  await expect(hub.find('uses')).toContainText('SMT-BOT-STD');
  await hub.find('remove').click();
  await expect(hub.find('remove-dialog')).toContainText('SMT-BOT-STD');
  await expect(hub.find('remove-confirm')).toHaveCount(0);
});

test('the filters stand in the address and survive a reload; the rows answer to keys', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openSpecs(hub);
  await hub.find('specs-filter-operation').click();
  await hub.find('specs-operation-REFLOW').click();
  await hub.find('specs-filter-kind-KEY').click();
  await hub.find('specs-filter-text').fill('zone');
  await expect(hub.find('specs-total')).toHaveText('10 specs');
  await expect(hub.page).toHaveURL(/operation=REFLOW/);
  await hub.page.reload();
  await expect(hub.find('specs-total')).toHaveText('10 specs');
  await expect(hub.find('specs-filter-text')).toHaveValue('zone');
  await expect(hub.find('specs-filter-kind-KEY')).toHaveAttribute('aria-pressed', 'true');
  await expect(hub.find('specs-filter-operation')).toContainText('Reflow');

  await hub.page.locator('h1').click();
  await hub.page.keyboard.press('j');
  await hub.page.keyboard.press('j');
  await expect(rowLink(hub, 'REFLOW_ZONE02')).toBeFocused();
  await hub.page.keyboard.press('Enter');
  await expect(hub.find('spec-dialog')).toContainText('REFLOW_ZONE02');
  await hub.page.keyboard.press('Escape');
  await expect(hub.find('specs-total')).toHaveText('10 specs');
  await hub.find('specs-filter-text').fill('no such spec');
  await expect(hub.find('specs-none-fit')).toBeVisible();
});

test('[STALE_EDIT] the second of two engineers is shown the difference, and nothing is lost', async ({
  openHub,
}) => {
  const first = await asEngineer(openHub);
  const second = await asEngineer(openHub, 'engineer-b');
  for (const hub of [first, second]) {
    await openSpecs(hub, '?edit=OXYGEN_CONTENT');
    await expect(hub.find('spec-dialog')).toBeVisible();
  }
  await first.find('spec-usl').fill('480');
  await first.find('spec-dialog-save').click();
  await expect(first.find('spec-dialog')).toHaveCount(0);
  await second.find('spec-usl').fill('490');
  await second.find('spec-dialog-save').click();
  await expect(second.find('stale-edit')).toContainText('Process engineer');
  await expect(second.find('stale-edit-changes')).toContainText('480');
  await expect(second.find('stale-edit-changes')).toContainText('490');
  await expectAccessible(second.page, 'a stale edit');
  await second.find('stale-keep-mine').click();
  await expect(second.find('spec-dialog')).toHaveCount(0);
  await openSpecs(second, '?edit=OXYGEN_CONTENT');
  await expect(second.find('spec-usl')).toHaveValue('490');
  await expect(second.find('history-entry')).toHaveCount(3);
});

test('list and editor are accessible and fit in every look', async ({ openHub }) => {
  const hub = await asEngineer(openHub);
  await openSpecs(hub);
  await expectAccessible(hub.page, 'specs');
  await expectFits(hub.page, 'specs', 'specs-new');
  await openSpecs(hub, '?edit=SPI_HEIGHT');
  await hub.find('spec-try-HIGH').click();
  await expectAccessible(hub.page, 'spec');
  await expectFits(hub.page, 'spec', 'spec-dialog-save');
  await openSpecs(hub, '?edit=AOI_RESULT');
  await expect(hub.find('history-entry').first()).toBeVisible();
  await expectAccessible(hub.page, 'choice');
});
