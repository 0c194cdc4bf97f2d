// First-article templates and sampling rules: engineers edit what is looked at on a first board, see the form and the
// routes that use it, and ask which sampling rule a finished run would fall under.
import { expect } from '@playwright/test';
import { asEngineer } from './as-engineer.ts';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { test } from './plant-fixture.ts';
import { expectFits } from './size-checks.ts';

test.describe.configure({ mode: 'serial' });

const template = 'QR-Pro-05';
const boundRoute = 'SMT-BOT-STD';
const asked = '/sampling-rules?product=5223029018&line=SMT-A&route=SMT-BOT-STD&qty=400';

async function openTemplate(hub: HubWindow, code: string): Promise<void> {
  await hub.open(`/fai-templates/${code}`);
  await expect(hub.find('fai-preview')).toBeVisible();
}

async function fillPair(hub: HubWindow, field: string, en: string, zh: string): Promise<void> {
  await hub.find(`${field}-en`).fill(en);
  await hub.find(`${field}-zh`).fill(zh);
}

test('given a template, when an item answered by values is added, then the form shows it and its route is named', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await hub.open('/fai-templates');
  await hub.find(`fai-row-${template}`).getByRole('link').click();
  await expect(hub.find('uses')).toContainText(boundRoute);
  await hub.find('fai-add-item-1').click();
  await fillPair(hub, 'fai-item-name', 'Peak of reflow', '回流峰值');
  await fillPair(hub, 'fai-criterion-0', 'Peak within the profile', '峰值在曲线范围内');
  await expect(hub.find('fai-item-code')).toHaveText('PEAK_OF_REFLOW');
  await hub.find('fai-item-result-VALUE').click();

  await hub.find('save').click();
  await expect(hub.find('form-problems')).toContainText('Choose at least one spec that is answered.');
  await hub.find('fai-choose-specs').click();
  await hub.find('fai-spec-picker-search').fill('peak');
  await hub.find('fai-spec-picker-spec-REFLOW_PEAK').click();
  await hub.find('fai-spec-picker-save').click();
  await expect(hub.find('form-problems')).toBeHidden();
  await expect(hub.find('fai-preview')).toContainText('Peak of reflow');
  await hub.find('fai-preview-medium-TABLET').click();
  await expect(hub.page.locator('#field-REFLOW_PEAK')).toBeVisible();

  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('save')).toBeDisabled();
  await expect(hub.find('history-entry')).toHaveCount(2);
  await expect(hub.find('history')).toContainText('Peak of reflow');
});

test('given items, then they are moved by keyboard, and undone', async ({ openHub }) => {
  const hub = await asEngineer(openHub);
  await openTemplate(hub, template);
  const first = () => hub.find('fai-section').first().getByTestId('fai-item-toggle').first();
  const before = await first().textContent();
  await hub.find('fai-section').first().getByTestId('fai-items-handle').first().focus();
  await hub.page.keyboard.press('Alt+ArrowDown');
  await expect(first()).not.toHaveText(before ?? '');
  await hub.page.keyboard.press('Control+z');
  await expect(first()).toHaveText(before ?? '');
  await expect(hub.find('save')).toBeDisabled();
});

test('given a new template, then its code follows from its name, nothing is saved half filled in, and it can go', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await hub.open('/fai-templates');
  await hub.find('fai-new').click();
  await fillPair(hub, 'fai-name', 'Touch-up first board', '补焊首件');
  await expect(hub.find('fai-code')).toHaveText('TOUCH_UP_FIRST_BOARD');
  await hub.find('save').click();
  await expect(hub.find('form-problems')).toBeVisible();
  await hub.find('fai-section').getByTestId('fai-item-toggle').click();
  await fillPair(hub, 'fai-heading-0', 'Looks', '外观');
  await fillPair(hub, 'fai-item-name', 'Solder joints', '焊点');
  await fillPair(hub, 'fai-criterion-0', 'Shiny and wetted', '光亮且润湿');
  await hub.find('save').click();
  await expect(hub.page).toHaveURL(/TOUCH_UP_FIRST_BOARD$/);
  await hub.find('remove').click();
  await hub.find('remove-confirm').click();
  await expect(hub.find('fai-row-TOUCH_UP_FIRST_BOARD')).toHaveCount(0);
});

test('given a template that a route uses, then it cannot be removed, and the route is a link', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openTemplate(hub, template);
  await hub.find('remove').click();
  const dialog = hub.find('remove-dialog');
  await expect(dialog.getByRole('link', { name: boundRoute })).toBeVisible();
  await expect(hub.find('remove-confirm')).toHaveCount(0);
});

test('given a finished run, then the tester names the rule, the sample, and why each other rule is not taken', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await hub.open('/sampling-rules');
  await hub.find('test-product').selectOption('5223029018');
  await hub.find('test-line').selectOption('SMT-A');
  await hub.find('test-route').selectOption(boundRoute);
  await hub.find('test-qty').fill('400');
  await expect(hub.find('test-winner')).toHaveAttribute('data-rule', 'AQL25-0281');
  await expect(hub.find('test-winner')).toContainText('Inspect 50 of 400 units');
  await expect(hub.find('test-winner')).toContainText('at most 3 bad');
  await expect(hub.find('test-other-AQL25-0501')).toContainText('Only for 501 units and more.');
  await expect(hub.find('test-other-AQL25-0151')).toContainText('Only for up to 280 units.');
  await expect(hub.find('rule-AQL25-0281')).toHaveAttribute('data-verdict', 'WINS');
  await expect(hub.find('rule-AQL25-0281')).toContainText('any product, lots of 281–500: 50 units, accept 3');
});

test('given a narrower rule asked first, then it wins; switched off or moved below, it says why not', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await hub.open(asked);
  await hub.find('sampling-new').click();
  await fillPair(hub, 'rule-name', 'Tightened', '加严');
  await hub.find('rule-line').selectOption('SMT-A');
  await hub.find('rule-lot-from').fill('500');
  await hub.find('rule-lot-to').fill('100');
  await hub.find('rule-dialog-save').click();
  await expect(hub.find('rule-lot-to-problem')).toBeVisible();
  await hub.find('rule-lot-from').fill('100');
  await hub.find('rule-lot-to').fill('500');
  await hub.find('rule-sample-by-PERCENTAGE').click();
  await hub.find('rule-percent').fill('20');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('rule-dialog')).toBeHidden();

  await hub.open(asked);
  await expect(hub.find('test-winner')).toHaveAttribute('data-rule', 'TIGHTENED');
  await expect(hub.find('test-winner')).toContainText('Inspect 80 of 400 units');
  await expect(hub.find('test-other-AQL25-0281')).toContainText(
    'Fits too, but Tightened is asked before it.',
  );
  await hub.find('rule-active-TIGHTENED').click();
  await expect(hub.find('test-other-TIGHTENED')).toContainText('Is off.');
  await hub.find('rule-active-TIGHTENED').click();
  await expect(hub.find('test-winner')).toHaveAttribute('data-rule', 'TIGHTENED');

  const handle = hub.find('rule-TIGHTENED').getByTestId('sampling-rules-handle');
  const rules = hub.page.locator('[data-testid^=rule-priority-]');
  for (let left = await rules.count(); left > 1; left--) {
    await handle.focus();
    await hub.page.keyboard.press('Alt+ArrowDown');
  }
  await expect(hub.find('order-bar')).toContainText('One rule gets another priority.');
  await expect(hub.find('test-winner')).toHaveAttribute('data-rule', 'AQL25-0281');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('order-bar')).toBeHidden();
  await hub.open(asked);
  await expect(hub.find('test-other-TIGHTENED')).toHaveAttribute('data-verdict', 'MATCHES');

  await hub.find('rule-open-TIGHTENED').click();
  await hub.find('remove').click();
  await hub.find('remove-confirm').click();
  await expect(hub.find('rule-TIGHTENED')).toHaveCount(0);
});

test('templates and sampling rules are accessible, and fit, in both themes and languages', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await hub.open('/fai-templates');
  await expect(hub.find('fai-table')).toBeVisible();
  await expectAccessible(hub.page, 'first-article templates');
  await expectFits(hub.page, 'first-article templates', 'fai-new');
  await openTemplate(hub, template);
  await hub.find('fai-item-PASTE_EXPOSURE').getByTestId('fai-item-toggle').click();
  await expectAccessible(hub.page, 'first-article template');
  await hub.find('fai-preview-medium-TABLET').click();
  await expectAccessible(hub.page, 'first-article template on a tablet');
  await expectFits(hub.page, 'first-article template', 'save');
  await hub.open(asked);
  await expect(hub.find('test-winner')).toBeVisible();
  await expectAccessible(hub.page, 'sampling rules');
  await expectFits(hub.page, 'sampling rules', 'sampling-new');
  await hub.find('rule-open-AQL25-0281').click();
  await expect(hub.find('rule-dialog')).toBeVisible();
  await expectAccessible(hub.page, 'sampling rule');
  await expectFits(hub.page, 'sampling rule', 'rule-dialog-save');
});
