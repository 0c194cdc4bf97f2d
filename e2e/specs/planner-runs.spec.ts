// The planner's story on the hub: a run is found, followed through its flow, split, authorised, taken back, cancelled
// and closed; what is not possible is said in words.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Plant } from '../plant/plant.ts';
import { expectAccessible } from './axe-checks.ts';
import { board, run, stations, test } from './plant-fixture.ts';

test.describe.configure({ mode: 'serial' });

/** A run of six boards of their own, in the order that the plant has. */
const small = 'RUN-FEW-1';
const part = 'RUN-FEW-1-B';

test('the list is narrowed, sorted and exported as its address says', async ({ openHub, plant }) => {
  await makeRun(plant, small, 6);
  const hub = await openHub();
  await hub.signIn('planner');
  await hub.open('/runs');
  await expect(hub.find(`run-row-${small}`)).toBeVisible();
  await hub.find('runs-filter-status-PREP').click();
  await expect(hub.find(`run-row-${run}`)).toBeHidden();
  await expect(hub.page).toHaveURL(/status=PREP/);
  await hub.find('runs-filter-clear').click();
  await hub.find('runs-filter-text').fill(small);
  await expect(hub.find('runs-shown')).toHaveText('1 run');
  await hub.find('runs-sort-due').click();
  await expect(hub.page).toHaveURL(/sort=due/);
  const saved = hub.page.waitForEvent('download');
  await hub.find('runs-export').click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(2);
  expect(text).toContain(small);
  await hub.find('runs-filter-text').fill('no such run');
  await expect(hub.find('runs-none-fit')).toBeVisible();
  for (const path of ['/runs/NO-SUCH-RUN', '/runs/NO-SUCH-RUN/labels']) {
    await hub.open(path);
    await expect(hub.find('run-gone')).toContainText('NO-SUCH-RUN');
  }
});

test('a row is reached and opened by keys alone', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('planner');
  await hub.open(`/runs?q=${small}`);
  await expect(hub.find(`run-row-${small}`)).toBeVisible();
  await hub.page.keyboard.press('j');
  await hub.page.keyboard.press('Enter');
  await expect(hub.find('run-status')).toBeVisible();
});

test('a new run shows its whole flow, and asks to be authorised', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('planner');
  await hub.open(`/runs/${small}`);
  await expect(hub.find('run-stage-CREATED')).toHaveAttribute('data-state', 'DONE');
  for (const stage of ['READINESS', 'LOADING', 'OQC'])
    await expect(hub.find(`run-stage-${stage}`)).toHaveAttribute('data-state', 'NOT_ASKED');
  await expect(hub.find('run-stage-AUTHORIZED')).toHaveAttribute('data-state', 'NOW');
  await expect(hub.find('run-next')).toHaveAttribute('data-next', 'AUTHORIZE');
  await expect(hub.find('run-next').getByTestId('run-authorize')).toBeVisible();
  await expect(hub.find('closeout-STARTED')).toHaveAttribute('data-verdict', 'MISSING');
  await expect(hub.find('timeline-run.created')).toBeVisible();
  await expect(hub.find('units-filter-status-QUEUED')).toContainText('6');
  const first = hub.find(`unit-row-SN-${small}-0001`);
  await expect(first).toContainText('Solder paste printing');
  await hub.find('language-zh').click();
  await expect(first).toContainText('锡膏印刷');
  await hub.find('language-en').click();
  await expectAccessible(hub.page, 'run in preparation');
});

test('part of a run goes to a run of its own; a number that is taken is refused in words', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('planner');
  await hub.open(`/runs/${small}`);
  await hub.find('run-split').click();
  await expectAccessible(hub.page, 'splitting a run');
  await hub.find('run-split-qty').fill('6');
  await hub.find('run-split-reason').fill('Two are wanted earlier');
  await expect(hub.find('run-split-confirm')).toBeDisabled();
  await hub.find('run-split-qty').fill('1');
  await hub.find('run-split-into').fill(run);
  await hub.find('run-split-confirm').click();
  await expect(hub.find('run-split-dialog')).toContainText(`Run ${run} exists already`);
  await hub.find('run-split-into').fill(part);
  await hub.find('run-split-confirm').click();
  await expect(hub.find('run-split-dialog')).toBeHidden();
  await expect(hub.find('run-qty')).toContainText('5');
  await hub.find('run-family').getByText(part).click();
  await expect(hub.find('run-family')).toContainText(small);
  await expect(hub.find('run-qty')).toContainText('1');
});

test('what is asked after an answer was lost is asked anew; a dialog that is opened again begins afresh', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('planner');
  await hub.open(`/runs/${small}`);
  const address = '**/api/commands/splitRun';
  await hub.page.route(address, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await hub.find('run-split').click();
  await hub.find('run-split-qty').fill('1');
  await hub.find('run-split-into').fill(`${small}-C`);
  await hub.find('run-split-reason').fill('One is wanted earlier');
  await hub.find('run-split-confirm').click();
  await expect(hub.find('failure')).toBeVisible();
  await hub.page.unroute(address);
  await hub.find('run-split-into').fill(`${small}-D`);
  await hub.find('run-split-confirm').click();
  await expect(hub.find('run-split-dialog')).toBeHidden();
  await expect(hub.find('run-family')).toContainText(`${small}-D`);
  await hub.find('run-split').click();
  await hub.find('run-split-qty').fill('7');
  await hub.page.keyboard.press('Escape');
  await hub.find('run-split').click();
  await expect(hub.find('run-split-qty')).toHaveValue('');
});

test('a run in which nothing was done is cancelled with a reason, and nothing more can be done with it', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('planner');
  await hub.open(`/runs/${part}`);
  await hub.find('run-cancel').click();
  await expect(hub.find('run-cancel-confirm')).toBeDisabled();
  await hub.find('run-cancel-reason').fill('Not wanted any more');
  await hub.find('run-cancel-confirm').click();
  await expect(hub.find('run-status')).toHaveText('Cancelled');
  await expect(hub.find('timeline-run.cancelled')).toContainText('Not wanted any more');
  for (const action of ['authorize', 'split', 'cancel', 'close'])
    await expect(hub.find(`run-${action}`)).toBeHidden();
});

test('authorised, taken back with a reason, and authorised again, the flow moves with it', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('planner');
  await hub.open(`/runs/${small}`);
  await hub.find('run-authorize').click();
  await hub.find('run-authorize-confirm').click();
  await expect(hub.find('run-stage-AUTHORIZED')).toHaveAttribute('data-state', 'DONE');
  await expect(hub.find('run-next')).toHaveAttribute('data-next', 'BEGIN');
  await hub.find('run-revoke').click();
  await hub.find('run-revoke-reason').fill('Stencil is late');
  await hub.find('run-revoke-confirm').click();
  await expect(hub.find('run-next')).toHaveAttribute('data-next', 'AUTHORIZE');
  await expect(hub.find('timeline-run.revoked')).toContainText('Stencil is late');
  await hub.find('run-authorize').click();
  await hub.find('run-authorize-confirm').click();
  await expect(hub.find('run-next')).toHaveAttribute('data-next', 'BEGIN');
});

test('the page follows the floor, and once every unit is done the run is closed', async ({
  openHub,
  operatorAt,
}) => {
  test.setTimeout(120_000);
  const hub = await openHub();
  await hub.signIn('planner');
  await hub.open(`/runs/${small}`);
  for (const n of [1, 2, 3])
    for (const station of stations) {
      const operator = await operatorAt(station);
      await expect(async () => operator.work(`SN-${small}-000${n}`)).toPass();
    }
  await expect(hub.find('run-done')).toContainText(/3\s*\/\s*3/);
  await expect(hub.find('run-step-10-yield')).toHaveText(/100%/);
  await expect(hub.find('closeout-UNITS_ENDED')).toHaveAttribute('data-verdict', 'MET');
  await expect(hub.find('run-next')).toHaveAttribute('data-next', 'CLOSE');
  await hub.find('run-close').click();
  const reason = hub.find('run-close-reason');
  if (await reason.isVisible()) await reason.fill('Everything is packed');
  await hub.find('run-close-confirm').click();
  await expect(hub.find('run-status')).toHaveText('Completed');
  await expect(hub.find('run-stage-COMPLETED')).toHaveAttribute('data-state', 'DONE');
});

test('units are narrowed by the hub and lead to their trace; who may only look is offered nothing', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('quality');
  await hub.open(`/runs/${run}`);
  await expect(hub.find('units-table')).toBeVisible();
  for (const action of ['authorize', 'revoke', 'split', 'cancel', 'close'])
    await expect(hub.find(`run-${action}`)).toBeHidden();
  await hub.find('units-more').click();
  await expect(hub.find(`unit-row-${board(99)}`)).toBeVisible();
  await hub.find('units-filter-text').fill(board(377));
  await expect(hub.find('units-shown')).toHaveText('1 of 1');
  await hub
    .find(`unit-row-${board(377)}`)
    .getByRole('link')
    .click();
  await expect(hub.find('trace-sn')).toHaveText(board(377));
});

async function makeRun(plant: Plant, no: string, qty: number): Promise<void> {
  const planner = plant.session('planner');
  const { order } = await planner.run(run);
  const input = { run: no, order, qty, units: 'BULK', priority: 2 };
  await planner.command(
    'createRun',
    randomUUID(),
    input as Parameters<typeof planner.command<'createRun'>>[2],
  );
}
