// A planner from an order to the labels of its run: received by form and by file, released to a line that can do its
// route, held and resumed, a run with panels made, its labels on paper, and an order closed short with a reason.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { asEngineer } from './as-engineer.ts';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { run as seededRun, test } from './plant-fixture.ts';
import { expectFits } from './size-checks.ts';

test.describe.configure({ mode: 'serial' });

const order = 'WO-PLAN-1';
const product = '5223029018';
const made = 'RUN-PLAN-1-01';

const asPlanner = (openHub: () => Promise<HubWindow>) => asEngineer(openHub, 'planner');

/** A file as a Chinese or German spreadsheet saves it: semicolons, a byte-order mark, days turned round. */
function orderFile(rows: readonly string[]) {
  const text = `\uFEFF${['order;product;productName;qty;route;due;priority;source', ...rows].join('\r\n')}\r\n`;
  return { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

test('an order is received by form, says what is missing before, and the same again changes nothing', async ({
  openHub,
}) => {
  const hub = await asPlanner(openHub);
  await hub.find('nav-navOrders').click();
  await expect(hub.find('orders-total')).toContainText('orders');
  await hub.find('orders-new').click();
  await hub.find('order-number').fill(order);
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('order-qty-problem')).toBeVisible();
  await expect(hub.find('order-product-problem')).toBeVisible();
  await hub.find('order-qty').fill('48');
  await hub.find('order-product').fill(product);
  await expect(hub.find('order-product-name')).not.toHaveValue('');
  await hub.find('order-due').fill('2020-01-31');
  await hub.find('order-priority').selectOption('2');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('order-status')).toHaveText('Received');
  await expect(hub.find('order-late')).toContainText('late');

  // nobody makes it twice: the number is taken, and received again with other words it is the same order
  await hub.open('/orders/new');
  await hub.find('order-number').fill(order);
  await hub.find('order-number').blur();
  await expect(hub.find('order-number-problem')).toContainText('is there already');
  await hub.open(`/orders/${order}?edit=1`);
  await hub.find('order-priority').selectOption('1');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('order-dialog')).toBeHidden();
  await hub.open(`/orders?q=${order}`);
  await expect(hub.find('orders-total')).toHaveText('1 order');
});

test('the list is narrowed by its address, walked by keys, and goes out as it is shown', async ({
  openHub,
}) => {
  const hub = await asPlanner(openHub);
  await hub.open('/orders');
  await hub.find('orders-filter-status-RECEIVED').click();
  await hub.find('orders-sort-priority').click();
  await expect(hub.page).toHaveURL(/status=RECEIVED.*sort=priority/);
  await expect(hub.find(`order-row-${order}`)).toBeVisible();
  await expectAccessible(hub.page, 'orders');
  await expectFits(hub.page, 'orders', 'orders-new');
  const download = hub.page.waitForEvent('download');
  await hub.find('orders-export').click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain(order);
  expect(file).not.toContain('RELEASED');
  await hub.page.keyboard.press('j');
  await hub.page.keyboard.press('Enter');
  await expect(hub.find('order-status')).toHaveText('Received');
  await hub.open('/orders?q=there-is-none');
  await expect(hub.find('orders-none-fit')).toBeVisible();
});

test('a file is checked row by row before anything is written; what is faulty stays out', async ({
  openHub,
}) => {
  const hub = await asPlanner(openHub);
  await hub.open('/orders');
  await hub.find('orders-import').click();
  const file = orderFile([
    `WO-FILE-1;${product};控制板;120;;30.11.2030;3;PLAN`,
    `WO-FILE-2;${product};控制板;80;;2030/12/1;;PLAN`,
    'WO-FILE-3;;x;many;;soon;12;PLAN',
  ]);
  await hub.find('import-file').setInputFiles(file);
  await expect(hub.find('import-filter-NEW')).toContainText('2');
  await hub.find('import-filter-BAD').click();
  await expect(hub.find('import-row-4')).toContainText('Enter a day like');
  await expect(hub.find('import-row-4')).toContainText('At most 9.');
  await expectAccessible(hub.page, 'orders import');
  await hub.find('import-start').click();
  await expect(hub.find('import-done')).toHaveText('2 of 2 imported');
  await hub.find('import-file').setInputFiles(file);
  await expect(hub.find('import-filter-SAME')).toContainText('2');
  await expect(hub.find('import-start')).toBeDisabled();
  await hub.open('/orders/WO-FILE-1');
  await expect(hub.page.locator('time[datetime="2030-11-30"]')).toBeVisible();
});

test('an order is released to a line that can do its route; the others name the steps that they cannot', async ({
  openHub,
}) => {
  const hub = await asPlanner(openHub);
  await hub.open(`/orders/${order}`);
  await expect(hub.find('order-new-run')).toBeHidden();
  await hub.find('order-release').click();
  await expect(hub.find('release-line-DIP-A')).toHaveAttribute('data-fits', 'false');
  await expect(hub.find('release-line-DIP-A')).toContainText('Solder paste printing');
  await expect(hub.find('release-line-SMT-A')).toHaveAttribute('data-fits', 'true');
  // the planner's own choice of route is told the same way
  await hub.find('release-route').selectOption('SMT-BOT-STD');
  await expect(hub.find('release-line-DIP-A')).toHaveAttribute('data-fits', 'false');
  await hub.find('release-line-SMT-A').getByRole('radio').check();
  await expectAccessible(hub.page, 'release');
  await hub.find('order-release-confirm').click();
  await expect(hub.find('order-status')).toHaveText('Released');
  await expect(hub.find('order-line')).toHaveText('SMT-A');
  // to the wrong line is mended as long as it has no run
  await expect(hub.find('order-release')).toHaveText('Release anew');
});

test('a list whose clock ticks keeps its filters under the hand, and what it cannot take is cut', async ({
  openHub,
}) => {
  const hub = await asPlanner(openHub);
  await hub.open('/orders');
  const today = hub.find('orders-due-today');
  await today.focus();
  const second = await hub.page.evaluate(() => Math.floor(Date.now() / 1000));
  await hub.page.waitForFunction((was) => Math.floor(Date.now() / 1000) > was + 1, second);
  await expect(today).toBeFocused();
  await hub.open(`/runs?q=${'x'.repeat(121)}`);
  await expect(hub.find('runs-none-fit')).toBeVisible();
});

test('a run that is being filled in is not lost when somebody holds its order meanwhile', async ({
  openHub,
  plant,
}) => {
  const hub = await asPlanner(openHub);
  await hub.open(`/orders/${order}/new-run`);
  await hub.find('new-run-shift').fill('Night');
  const planner = plant.session('planner');
  type Stopped = Parameters<typeof planner.command<'holdOrder'>>[2];
  const stopped = { order, reason: 'Parts are counted' } as Stopped;
  await planner.command('holdOrder', randomUUID(), stopped);
  await hub.find('new-run-create').click();
  await expect(hub.find('failure').first()).toContainText('Parts are counted');
  await expect(hub.find('new-run-shift')).toHaveValue('Night');
  await planner.command('resumeOrder', randomUUID(), stopped);
});

test('an order on hold begins nothing new until it is resumed', async ({ openHub }) => {
  const hub = await asPlanner(openHub);
  await hub.open(`/orders/${order}`);
  await hub.find('order-hold').click();
  await expect(hub.find('order-hold-confirm')).toBeDisabled();
  await hub.find('order-hold-reason').fill('Parts are late');
  await hub.find('order-hold-confirm').click();
  await expect(hub.find('order-held')).toContainText('Parts are late');
  await expect(hub.find('order-new-run')).toBeHidden();
  await hub.open(`/orders/${order}/new-run`);
  await expect(hub.find('new-run-not-now')).toBeVisible();
  await hub.open(`/orders/${order}`);
  await hub.find('order-resume').click();
  await hub.find('order-resume-reason').fill('They are here');
  await hub.find('order-resume-confirm').click();
  await expect(hub.find('order-status')).toHaveText('Released');
});

test('a run is made with its labels in sight: a bad pattern is told where it is, taken numbers by their run', async ({
  openHub,
}) => {
  const hub = await asPlanner(openHub);
  await hub.open(`/orders/${order}`);
  await hub.find('order-new-run').click();
  await expect(hub.find('new-run-number')).toHaveValue(made);
  await expect(hub.find('new-run-qty')).toHaveValue('48');
  await expect(hub.find('new-run-fits')).toBeVisible();
  await expect(hub.find('labels-count')).toHaveText('Labels: 48, units: 48');

  await hub.find('labels-pattern').fill('{product}-{colour}-{n:4}');
  await hub.find('labels-pattern').blur();
  await expect(hub.find('labels-pattern-problem')).toContainText('{colour}');
  await hub.find('labels-pattern').fill(`SN-${seededRun}-{n:4}`);
  await expect(hub.find('labels-taken')).toContainText(seededRun);
  await hub.find('new-run-create').click();
  await expect(hub.find('labels-pattern-problem')).toContainText('Taken by other runs');

  await hub.find('labels-how-LISTED').click();
  await hub.find('labels-list').fill('A-1\nA-2\nA-1\n');
  await hub.find('labels-list').blur();
  await expect(hub.find('labels-list-problem')).toContainText('A-1');

  await hub.find('labels-how-BULK').click();
  await hub.find('labels-pattern').fill('P1-{yy}{ww}-{n:4}');
  await hub.find('labels-boards').fill('4');
  await expect(hub.find('labels-count')).toHaveText('Labels: 12, units: 48');
  await expect(hub.find('panel-picture').getByRole('listitem')).toHaveCount(4);
  await expectAccessible(hub.page, 'new run');
  await expectFits(hub.page, 'new run', 'new-run-create');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.page).toHaveURL(new RegExp(`/runs/${made}$`));
  await hub.open(`/orders/${order}`);
  await expect(hub.find(`order-run-${made}`)).toBeVisible();
  await expect(hub.find('order-figure-orderFigureToPlan')).toContainText('0');
  await expectAccessible(hub.page, 'order');
  await expectFits(hub.page, 'order', 'order-new-run');
});

test('labels come out of the printer as they are: sheets of A4, or one label a page', async ({ openHub }) => {
  const hub = await asPlanner(openHub);
  await hub.open(`/runs/${seededRun}/labels?count=30`);
  await expect(hub.find('labels-shown')).toHaveText('1 to 30 of 400');
  await expectAccessible(hub.page, 'labels');
  const pages = async () => {
    const pdf = (await hub.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    const mm = (points: string | undefined) => Math.round((Number(points) * 25.4) / 72);
    return boxes.map(([, width, height]) => [mm(width), mm(height)]);
  };
  await expect(hub.page.locator('.label svg').nth(29)).toBeVisible();
  expect(await pages()).toEqual([
    [210, 297],
    [210, 297],
  ]);
  await hub.find('labels-medium-ROLL').click();
  await hub.find('labels-code-BARS').click();
  await hub.find('labels-many').fill('3');
  await hub.find('labels-many').blur();
  await expect(hub.find('labels-shown')).toHaveText('1 to 3 of 400');
  await expect(hub.page.locator('.label-bars').nth(2)).toBeVisible();
  expect(await pages()).toEqual(Array.from({ length: 3 }, () => [50, 25]));
  await hub.find('labels-next').click();
  await expect(hub.find('labels-shown')).toHaveText('4 to 6 of 400');
  await expect(hub.find('label-SN-RUN-0412-0004')).toBeVisible();
});

test('an order is closed once its runs have ended, and short of its quantity with a reason', async ({
  openHub,
}) => {
  const hub = await asPlanner(openHub);
  await hub.open(`/orders/${order}`);
  await hub.find('order-close').click();
  await expect(hub.find('order-close-runs')).toContainText(made);
  await expect(hub.find('order-close-confirm')).toBeDisabled();
  await hub.open('/orders/WO-FILE-2');
  await hub.find('order-close').click();
  await expect(hub.find('order-close-short')).toContainText('80');
  await hub.find('order-close-reason').fill('The customer withdrew it');
  await hub.find('order-close-confirm').click();
  await expect(hub.find('order-status')).toHaveText('Closed');
  await expect(hub.find('order-closed')).toContainText('The customer withdrew it');
  await expect(hub.find('order-edit')).toBeHidden();
});

test('who may only read orders is offered nothing else', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('quality');
  await hub.open(`/orders/${order}`);
  await expect(hub.find('order-status')).toBeVisible();
  for (const deed of ['order-edit', 'order-hold', 'order-close', 'order-new-run'])
    await expect(hub.find(deed)).toBeHidden();
  await hub.open('/orders');
  await expect(hub.find('orders-total')).toBeVisible();
  await expect(hub.find('orders-new')).toBeHidden();
});
