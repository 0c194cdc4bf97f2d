// Feeder tables: the machine's setup sheet becomes a table, its slots stand on the machines, and what differs from the
// bill of materials leads to its slot. Edits are undone, saved, compared with a colleague's, and put back.
import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { asEngineer } from './as-engineer.ts';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { test } from './plant-fixture.ts';
import { expectFits } from './size-checks.ts';

test.describe.configure({ mode: 'serial' });

const product = '5223029018';
const seeded = `${product} BOT SMT-A`;
const imported = `${product} TOP SMT-A`;
const sheet = new URL('../plant/data/feeder-setup-5223029018-bot.csv', import.meta.url).pathname;
const address = (code: string) => `/feeder-tables/${encodeURIComponent(code)}`;
const mapSlots = (hub: HubWindow): Locator => hub.find('slot-map').locator('[data-map-slot]');
const csv = (text: string) => ({ name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function openTable(hub: HubWindow, code: string): Promise<void> {
  await hub.open(address(code));
  await expect(hub.find('slot-map')).toBeVisible();
}

async function chooseTarget(hub: HubWindow, side: string): Promise<void> {
  await hub.find('sheet-product').selectOption(product);
  await hub.find('sheet-side').selectOption(side);
  await hub.find('sheet-line').selectOption('SMT-A');
}

test('given the machine’s own sheet, when it is imported, then 39 slots with 37 parts stand on two machines', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await hub.open('/feeder-tables');
  await expect(hub.find(`feeder-row-${seeded}`)).toContainText('37');
  await hub.find('feeders-import').click();
  await hub.find('sheet-file').setInputFiles(sheet);
  await expect(hub.find('sheet-read')).toHaveText('39 slots with 37 parts read');
  // the file's name says which product and side
  await expect(hub.find('sheet-product')).toHaveValue(product);
  await expect(hub.find('sheet-side')).toHaveValue('BOT');
  await chooseTarget(hub, 'BOT');
  await expect(hub.find('sheet-target')).toContainText('The sheet says what the table has already.');
  await expect(hub.find('sheet-save')).toBeDisabled();

  await chooseTarget(hub, 'TOP');
  await expect(hub.find('sheet-outcome')).toHaveText(`A new table: ${imported}`);
  await hub.find('sheet-program').fill('5223029018 TOP');
  await hub.find('sheet-save').click();
  await expect(hub.find('slot-map-count')).toHaveText('39 slots, 37 parts');
  await expect(mapSlots(hub)).toHaveCount(39);
  await expect(hub.find('machine-1')).toContainText('front');
  await expect(hub.find('machine-2')).toContainText('no feeders');
  await expect(hub.find('feeder-program')).toHaveValue('5223029018 TOP');
});

test('given a part in two slots, when one is chosen, then the other is marked alike', async ({ openHub }) => {
  const hub = await asEngineer(openHub);
  await openTable(hub, imported);
  await expect(mapSlots(hub).filter({ hasText: /[AB]$/ })).toHaveCount(4);
  await hub.find('slot-1R-14').click();
  await expect(hub.find('slot-1R-15')).toHaveAttribute('data-same', 'true');
  await expect(hub.find('chosen-slot')).toContainText('5212098001');
  await expect(hub.find('chosen-slot')).toContainText('1R-15');
  await hub.page.keyboard.press('ArrowRight');
  await expect(hub.find('slot-1R-15')).toBeFocused();
  await expect(hub.page).toHaveURL(/slot=1R-15/);
  await hub.open(`${address(imported)}?slot=2F-53`);
  await expect(hub.find('slot-row-2F-53')).toBeInViewport();
});

test('given a broken sheet, then every row says what is the matter, and nothing is saved before all are answered', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await hub.open('/feeder-tables/import');
  const rows = [
    '1F-38,5212098011,4',
    'F44,5213065000,',
    '2F-46,5212090001,',
    '2F-46,5212090007,',
    ',5212098003,',
  ];
  const more = ['1R-20,,1', '1R-19,5212098006,20+20', 'hello,5212098007,'];
  await hub
    .find('sheet-file')
    .setInputFiles(csv(['slot_code,part_no,usage_qty', ...rows, ...more].join('\n')));
  await chooseTarget(hub, 'BOT');
  await expect(hub.find('sheet-open')).toHaveText('6 rows need a word');
  const told = [
    [4, 'SLOT_TWICE'],
    [5, 'SLOT_MISSING'],
    [6, 'PART_MISSING'],
    [7, 'QTY_INVALID'],
    [8, 'SLOT_UNREADABLE'],
  ] as const;
  for (const [row, fault] of told)
    await expect(hub.find(`sheet-row-${row}`).locator(`[data-fault=${fault}]`)).toBeVisible();
  await expect(hub.find('sheet-row-2')).toContainText('Which machine is F44 on?');
  await expectAccessible(hub.page, 'setup sheet');
  await expectFits(hub.page, 'setup sheet', 'sheet-machine-2');

  await hub.find('sheet-machine-2').selectOption('1');
  await expect(hub.find('sheet-row-2')).toHaveAttribute('data-state', 'READ');
  await expect(hub.find('sheet-save')).toBeDisabled();
  for (const [row] of told) await hub.find(`sheet-leave-out-${row}`).click();
  await expect(hub.find('sheet-read')).toHaveText('3 slots with 3 parts read');
  // what the table has and the sheet does not say
  await expect(hub.find('sheet-changes')).toContainText('1F-38');
  await expect(hub.find('sheet-changes')).toContainText('taken out');
  await expect(hub.find('sheet-save')).toBeEnabled();
});

test('given a part that is not on the bill, then the difference leads to its slot, and undoing takes it back', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openTable(hub, seeded);
  const differences = hub.find('bom-differences');
  const before = Number(await differences.getAttribute('data-count'));
  await hub.find('slot-part-2F-31').fill('9999-OTHER');
  // one part is loaded that is not on the bill, and one of the bill is loaded no more
  await expect(differences).toHaveAttribute('data-count', String(before + 2));
  await hub.find('slot-map').getByTestId('slot-1F-38').click();
  await hub.find('bom-slot-2F-31').click();
  await expect(hub.find('slot-2F-31')).toHaveAttribute('aria-pressed', 'true');
  await expect(hub.find('slot-row-2F-31')).toBeInViewport();
  await hub.page.keyboard.press('Control+z');
  await expect(differences).toHaveAttribute('data-count', String(before));
  await expect(hub.find('slot-part-2F-31')).toHaveValue('5212091012');
  await expect(hub.find('save')).toBeDisabled();
});

test('given a slot without a part, then saving says so beside the field and on top', async ({ openHub }) => {
  const hub = await asEngineer(openHub);
  await openTable(hub, imported);
  await hub.find('slot-part-1F-38').fill('');
  await hub.find('save').click();
  await expect(hub.find('form-problems')).toContainText('Part in 1F-38');
  await expect(hub.find('slot-part-1F-38-problem')).toBeVisible();
  await hub.find('nav-navFaiTemplates').click();
  await expect(hub.find('leave-dialog')).toBeVisible();
  await hub.find('leave-stay').click();
  await hub.find('undo').click();
  await hub.find('nav-navFaiTemplates').click();
  await expect(hub.find('fai-table')).toBeVisible();
});

test('given a slot is added and a substitute chosen, when saved by keyboard, then history tells it, and restores', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await openTable(hub, imported);
  await hub.find('add-slot-machine').fill('2');
  await hub.find('add-slot-side-R').click();
  await hub.find('add-slot-position').fill('7');
  await hub.find('add-slot-part').fill('07506LF');
  await expect(hub.find('add-slot-add')).toHaveText('Add 2R-7');
  await hub.find('add-slot-add').click();
  await expect(mapSlots(hub)).toHaveCount(40);
  await hub.find('substitute-add-1F-38').click();
  await hub.find('substitute-input-1F-38').fill('5212098018');
  await hub.page.keyboard.press('Enter');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('save')).toBeDisabled();
  await expect(hub.find('history-entry')).toHaveCount(2);
  await expect(hub.find('history')).toContainText('5212098018');
  await hub.find('history-restore').first().click();
  await expect(mapSlots(hub)).toHaveCount(39);
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('history-entry')).toHaveCount(3);
});

test('given a colleague saved first, then the difference is shown and mine is saved only when I say so', async ({
  openHub,
}) => {
  const mine = await asEngineer(openHub);
  const theirs = await asEngineer(openHub, 'engineer-b');
  for (const hub of [mine, theirs]) await openTable(hub, imported);
  await mine.find('slot-qty-1F-38').fill('4');
  await theirs.find('slot-qty-1F-39').fill('2');
  await theirs.find('save').click();
  await expect(theirs.find('save')).toBeDisabled();
  await mine.find('save').click();
  await expect(mine.find('stale-edit')).toContainText('Second process engineer');
  await expect(mine.find('stale-edit-changes')).toContainText('1F-39');
  await mine.find('stale-keep-mine').click();
  await expect(mine.find('stale-edit')).toBeHidden();
  await expect(mine.find('slot-qty-1F-38')).toHaveValue('4');
  // nothing was entered there, so that window follows
  await expect(theirs.find('slot-qty-1F-38')).toHaveValue('4');
});

test('given a table, then its export is the machine’s sheet again', async ({ openHub }) => {
  const hub = await asEngineer(openHub);
  await openTable(hub, seeded);
  const saved = hub.page.waitForEvent('download');
  await hub.find('feeder-export').click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  const [head, ...rows] = text.trim().split('\r\n');
  expect(head).toBe(readFileSync(sheet, 'utf8').split('\n')[0]);
  expect(rows).toHaveLength(39);
  await hub.open('/feeder-tables/import');
  await hub.find('sheet-file').setInputFiles({ ...csv(text), name: 'feeder-setup-5223029018-bot.csv' });
  await hub.find('sheet-line').selectOption('SMT-A');
  await expect(hub.find('sheet-target')).toContainText('The sheet says what the table has already.');
});

test('given somebody who may only look, then nothing can be changed', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('planner');
  await openTable(hub, seeded);
  await expect(hub.find('slot-row-1F-38')).toContainText('5212098011');
  for (const gone of ['save', 'undo', 'remove', 'add-slot', 'slot-part-1F-38'])
    await expect(hub.find(gone)).toHaveCount(0);
});

test('given a new table for another line, then it begins with the slots of one that is there, and can be removed', async ({
  openHub,
}) => {
  const hub = await asEngineer(openHub);
  await hub.open('/feeder-tables');
  await hub.find('feeder-new').click();
  await hub.find('feeder-new-product').selectOption(product);
  await hub.find('feeder-new-side').selectOption('BOT');
  await hub.find('feeder-new-line').selectOption('SMT-A');
  await expect(hub.find('feeder-new-there')).toBeVisible();
  await hub.find('feeder-new-line').selectOption('DIP-A');
  await hub.find('feeder-new-from').selectOption(seeded);
  await hub.find('feeder-new-dialog-save').click();
  await expect(mapSlots(hub)).toHaveCount(39);
  await hub.find('save').click();
  await expect(hub.page).toHaveURL(/5223029018%20BOT%20DIP-A/);
  await hub.find('remove').click();
  await hub.find('remove-confirm').click();
  await expect(hub.find('feeders-table')).toBeVisible();
  await expect(hub.find(`feeder-row-${product} BOT DIP-A`)).toHaveCount(0);
});

test('feeder tables are accessible, and fit, in both themes and languages', async ({ openHub }) => {
  const hub = await asEngineer(openHub);
  await hub.open('/feeder-tables');
  await expect(hub.find('feeders-table')).toBeVisible();
  await expectAccessible(hub.page, 'feeder tables');
  await expectFits(hub.page, 'feeder tables', 'feeder-new');
  await openTable(hub, seeded);
  await hub.find('slot-part-1F-38').fill('9999-OTHER');
  await expectAccessible(hub.page, 'feeder table');
  await expectFits(hub.page, 'feeder table', 'save');
});
