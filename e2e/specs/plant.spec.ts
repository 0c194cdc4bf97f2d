// The plant page: engineers add groups and stations by name alone, cannot remove what is in use, are shown what a
// colleague saved first, and lose nothing that they entered. It is accessible, and fits small screens.
import { expect, type Locator } from '@playwright/test';
import { asEngineer } from './as-engineer.ts';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { aoi, secondAoi, test } from './plant-fixture.ts';
import { expectFits } from './size-checks.ts';
import { openSpecs } from './spec-pages.ts';

test.describe.configure({ mode: 'serial' });

const line = 'SMT-A';
const group = 'SECOND_LOOK';
const station = 'TOUCH_UP_BENCH';
const aoiGroup = 'SMT-A-AOI';

async function openPlant(openHub: () => Promise<HubWindow>, path = '/plant', user = 'engineer') {
  const hub = await openHub();
  await hub.signIn(user);
  await hub.open(path);
  await expect(hub.find('plant-tab-line')).toBeVisible();
  return hub;
}

const dialog = (hub: HubWindow): Locator => hub.find('plant-edit');
const edited = (kind: string, key: string) => `/plant?kind=${kind}&edit=${key}`;

async function name(hub: HubWindow, en: string, zh: string): Promise<void> {
  await hub.find('plant-name-en').fill(en);
  await hub.find('plant-name-zh').fill(zh);
}

test('given a line, when a group and a station are added by name, then they stand on it under codes of their own', async ({
  openHub,
}) => {
  const hub = await openPlant(openHub);
  await hub.find(`new-stationGroup-${line}`).click();
  await name(hub, 'Second look', '复判');
  await expect(hub.find('plant-code')).toHaveText(group);
  await hub.page.keyboard.press('Control+s');
  await expect(dialog(hub)).toBeHidden();
  await expect(hub.find(`plant-group-${group}`)).toBeVisible();

  await hub.find(`new-station-${group}`).click();
  await name(hub, 'Touch-up bench', '补焊台');
  await hub.find('plant-operation').selectOption('AOI');
  await expect(hub.find('plant-group')).toHaveValue(group);
  await hub.find('plant-after').selectOption(secondAoi);
  await hub.find('plant-edit-save').click();
  await expect(dialog(hub)).toBeHidden();
  await expect(hub.find(`plant-group-${group}`).getByTestId(`plant-station-${station}`)).toBeVisible();
  const order = hub.find(`plant-line-${line}`).locator('[data-testid^="plant-station-"]');
  await expect(order.last()).toHaveAttribute('data-testid', `plant-station-${station}`);
});

test('given a form with something missing, when it is saved, then each field says what, and nothing is sent', async ({
  openHub,
}) => {
  const hub = await openPlant(openHub, `/plant?kind=station&new=1&line=${line}`);
  const sent: string[] = [];
  hub.page.on('request', (request) => sent.push(new URL(request.url()).pathname));
  await hub.find('plant-name-en').fill('AOI');
  await expect(hub.find('form-problems')).toBeHidden();
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('form-problems').getByRole('listitem')).toHaveCount(3);
  await expect(hub.find('plant-name-problem')).toBeVisible();
  await hub.find('form-problems').getByRole('button').last().click();
  await expect(hub.find('plant-group')).toBeFocused();
  expect(sent).not.toContain('/api/commands/configureStation');
  await expectAccessible(hub.page, 'problems of a form');
  await expectFits(hub.page, 'problems of a form', 'plant-edit-save');
});

test('given something in use, when it shall be removed, then it stays, and every use leads to its place', async ({
  openHub,
}) => {
  const hub = await openPlant(openHub, edited('stationGroup', group));
  await hub.find('remove').click();
  await expect(hub.find('remove-dialog').getByTestId('uses')).toContainText(station);
  await expect(hub.find('remove-confirm')).toBeHidden();
  await expectAccessible(hub.page, 'what is in use');
  await hub.find('remove-dialog').getByRole('link').click();
  await expect(hub.page).toHaveURL(new RegExp(`kind=station&edit=${station}`));

  await hub.find('remove').click();
  await hub.find('remove-confirm').click();
  await expect(hub.find(`plant-station-${station}`)).toBeHidden();
  await hub.open(edited('stationGroup', group));
  await hub.find('remove').click();
  await hub.find('remove-confirm').click();
  await expect(hub.find(`plant-group-${group}`)).toBeHidden();
});

test('given two engineers at one group, when the second saves, then it sees the difference, and keeps its own', async ({
  openHub,
}) => {
  const first = await openPlant(openHub, edited('stationGroup', aoiGroup));
  const second = await openPlant(openHub, edited('stationGroup', aoiGroup), 'engineer-b');
  const before = await first.find('plant-name-en').inputValue();
  await first.find('plant-name-en').fill('Inspection, as the first has it');
  await second.find('plant-name-en').fill('Inspection, as the second has it');
  await first.find('plant-edit-save').click();
  await expect(dialog(first)).toBeHidden();
  await second.find('plant-edit-save').click();

  await expect(second.find('stale-edit')).toContainText('Process engineer');
  const difference = second.find('stale-edit-changes').getByRole('listitem');
  await expect(difference).toHaveCount(1);
  await expect(difference.locator('del')).toContainText('Inspection, as the first has it');
  await expect(difference.locator('ins')).toContainText('Inspection, as the second has it');
  await expectAccessible(second.page, 'a newer edition');
  await expectFits(second.page, 'a newer edition', 'stale-keep-mine');
  await second.find('stale-keep-mine').click();
  await expect(dialog(second)).toBeHidden();

  await second.open(edited('stationGroup', aoiGroup));
  await expect(second.find('history-entry').nth(1)).toContainText('Inspection, as the first has it');
  await second.find('history-restore').last().click();
  await expect(second.find('plant-name-en')).toHaveValue(before);
  await second.find('plant-edit-save').click();
  await expect(dialog(second)).toBeHidden();
});

test('given something entered, when Esc, Back, a link or a click beside would lose it, then it is asked first', async ({
  openHub,
}) => {
  const hub = await openPlant(openHub);
  await hub.find(`plant-line-${line}`).getByRole('link').first().click();
  await hub.find('plant-name-en').fill('Another name');
  await hub.page.keyboard.press('Escape');
  await expect(hub.find('plant-edit-ask')).toBeVisible();
  await hub.find('plant-edit-stay').click();
  await expect(hub.find('plant-name-en')).toHaveValue('Another name');
  await hub.page.goBack();
  await expect(hub.find('plant-edit-ask')).toBeVisible();
  await hub.page.keyboard.press('Escape');
  await expect(hub.find('plant-edit-ask')).toBeHidden();
  await hub.page.mouse.click(5, 500);
  await hub.find('plant-edit-discard').click();
  await expect(dialog(hub)).toBeHidden();
  await expect(hub.find(`plant-line-${line}`)).not.toContainText('Another name');

  await hub.open(edited('line', line));
  await hub.find('plant-name-en').fill('Another name');
  await hub.find('uses').getByRole('link').first().click();
  await expect(hub.find('plant-name-en')).toHaveValue('Another name');
  await hub.find('plant-edit-discard').click();
  await expect(hub.page).toHaveURL(/kind=stationGroup/);
  await expect(hub.find('plant-name-en')).not.toHaveValue('Another name');
});

test('given a planner, then the plant is there to look at, and nothing can be changed', async ({
  openHub,
}) => {
  const hub = await openPlant(openHub, '/plant', 'planner');
  await expect(hub.find('plant-lines')).toBeVisible();
  await expect(hub.find('new-line')).toBeHidden();
  await hub.open(edited('line', line));
  await expect(hub.find('plant-name-en')).toBeDisabled();
  await expect(hub.find('plant-edit-save')).toBeHidden();
  await expect(hub.find('remove')).toBeHidden();
});

test('given operations, when one gets a code of ERP and becomes key to quality, then history tells both', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openSpecs(hub, '?operation=AOI');
  const specs = Number.parseInt((await hub.find('specs-total').textContent()) ?? '', 10);
  await hub.open('/plant?kind=operation');
  await hub.find('operations-table-filter').fill('AOI');
  // its data specs, of which others may have made one, and the stations that do it
  await expect(hub.find('operation-row-AOI').locator('td.font-code')).toContainText([
    'AOI',
    'Q1A',
    String(specs),
    /\d/,
  ]);
  await hub.find('operation-row-AOI').getByRole('link').click();
  await hub.find('plant-process-codes').fill('Q1Z,');
  await hub.find('plant-key-quality').click();
  await hub.page.keyboard.press('Control+s');
  await expect(dialog(hub)).toBeHidden();
  await expect(hub.find('operation-row-AOI')).toContainText('Q1Z');
  await hub.open(edited('operation', 'AOI'));
  await expect(hub.find('history-entry').first()).toContainText('Q1Z');
  await expect(hub.find('history-entry').first()).toContainText('Key to quality');
  await hub.find('history-restore').first().click();
  await hub.find('plant-edit-save').click();
  await expect(hub.find('operation-row-AOI')).not.toContainText('Q1Z');
});

test('every tab and dialog of the plant is accessible and fits', async ({ openHub }) => {
  test.setTimeout(180_000);
  const hub = await openPlant(openHub);
  const places = [
    ['lines', '/plant', 'plant-lines', 'new-line'],
    ['operations', '/plant?kind=operation', 'operations-table', 'new-operation'],
    ['defect codes', '/plant?kind=defectCode', 'defects-table', 'new-defectCode'],
    ['plant defaults', '/plant?kind=executionDefaults', 'plant-defaults', 'defaults-edit'],
    ['a station', edited('station', aoi), 'history-entry', 'plant-edit-cancel'],
    ['an operation', edited('operation', 'REFLOW'), 'history-entry', 'plant-edit-cancel'],
    ['a defect code', '/plant?kind=defectCode&new=1', 'plant-operations', 'plant-edit-cancel'],
    ['the defaults', edited('executionDefaults', 'PLANT'), 'plant-settings', 'plant-edit-cancel'],
  ] as const;
  for (const [place, path, ready, primary] of places) {
    await hub.open(path);
    await expect(hub.find(ready).first()).toBeVisible();
    await expectAccessible(hub.page, place);
    await expectFits(hub.page, place, primary);
  }
});
