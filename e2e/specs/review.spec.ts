// The quality lead's desk: two stations do the same step while neither hears the other; the case is told and drawn
// with what each could know, answered by keys alone, and stands in the trace. What later facts resolve clears itself.
import { expect } from '@playwright/test';
import { Operator } from '../plant/operator.ts';
import { twinOperator } from '../plant/twin.ts';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { aoi, board, printing, secondAoi, spi, stations, test } from './plant-fixture.ts';

test.describe.configure({ mode: 'serial' });

const voided = board(101);
const accepted = board(102);
const held = [board(103), board(104)];
const twice = [voided, accepted, ...held];
const early = board(105);

const row = (hub: HubWindow, sn: string) => hub.page.locator(`[data-testid=case-row][data-subject="${sn}"]`);

/** The desk, narrowed to what this file made: other stories leave cases too. */
async function openDesk(hub: HubWindow, query = ''): Promise<void> {
  await hub.open(`/review?kind=STEP_DONE_TWICE${query}`);
  await expect(hub.find('review')).toBeVisible();
}

/** The case that is marked in the list and told at the right. */
async function expectChosen(hub: HubWindow, sn: string): Promise<void> {
  await expect(row(hub, sn)).toHaveAttribute('aria-current', 'true');
  await expect(hub.find('case-telling')).toContainText(sn);
}

test('what two stations did twice during an outage is put on the desk, and counted in the navigation', async ({
  openHub,
  operatorAt,
  plant,
}) => {
  test.setTimeout(120_000);
  const beside = await Operator.byBadge(plant.bridge(secondAoi), twinOperator.badge, randomId, Math.random);
  const inspector = await operatorAt(aoi);
  for (const station of stations.slice(0, 4)) {
    const operator = await operatorAt(station);
    for (const sn of twice) await expect(async () => operator.work(sn)).toPass();
  }
  for (const operator of [inspector, beside])
    await expect
      .poll(async () =>
        (await operator.cockpit()).queue.first.filter(({ sn, gap }) => twice.includes(sn) && !gap),
      )
      .toHaveLength(twice.length);
  for (const station of [aoi, secondAoi]) plant.cut(station);
  for (const sn of twice) {
    await inspector.work(sn);
    await beside.work(sn);
  }
  const hub = await openHub();
  await hub.signIn('quality');
  for (const station of [aoi, secondAoi]) plant.restore(station);
  await openDesk(hub);
  for (const sn of twice) await expect(row(hub, sn)).toBeVisible({ timeout: 45_000 });
  await expect(hub.find('nav-review-open')).toBeVisible();
  await hub.find('nav-navOverview').click();
  await hub.page
    .locator('[data-testid^=waiting-case-][data-kind=STEP_DONE_TWICE]')
    .first()
    .locator('a')
    .click();
  await expect(hub.find('case-axis')).toBeVisible();
});

test('a case is told in a sentence, and shown with what each side could not know, as picture and as table', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('quality');
  await openDesk(hub, `&q=${voided}`);
  await expect(hub.find('case-telling')).toContainText(`${voided} went through step 50`);
  await expect(hub.find('case-telling')).toContainText('Neither could know of the other.');
  await expect(hub.find('axis-unseen')).toHaveCount(8);
  await expect(hub.find('fact-card')).toContainText('Did not know');
  await expectAccessible(hub.page, 'review desk');
  await hub.find('language-en').click();
  await hub.find('case-as-table').click();
  await expect(hub.find('case-table').locator('tbody tr')).not.toHaveCount(0);
  await expect(hub.page).toHaveURL(/as=table/);
  await expectAccessible(hub.page, 'review desk, table');
});

test('answered by keys alone: a visit is voided, another case accepted, two held at once', async ({
  openHub,
  plant,
}) => {
  const hub = await openHub();
  const { keyboard } = hub.page;
  await hub.signIn('quality');
  await openDesk(hub);
  await expectChosen(hub, voided);

  await keyboard.press('c');
  await expect(hub.find('answer-form')).toHaveAttribute('data-answer', 'CORRECT');
  await hub.find(`void-visit-${secondAoi}`).check();
  await keyboard.press('1');
  await expect(hub.find('answer-reason')).toHaveValue('Scanned by mistake');
  await expectAccessible(hub.page, 'review desk, answering');
  await hub.find('language-en').click();
  await hub.find('answer-reason').press('Enter');
  await expect(row(hub, voided)).toHaveCount(0);

  // the next case is there at once
  await expectChosen(hub, accepted);
  await keyboard.press('a');
  await expect(hub.find('answer-form')).toHaveAttribute('data-answer', 'ACCEPT');
  await keyboard.press('2');
  await keyboard.press('Enter');
  await expect(row(hub, accepted)).toHaveCount(0);

  const [first = '', second = ''] = held;
  await expectChosen(hub, first);
  await keyboard.press('x');
  await keyboard.press('j');
  await expectChosen(hub, second);
  await keyboard.press('k');
  await expectChosen(hub, first);
  await keyboard.press('j');
  await expectChosen(hub, second);
  await keyboard.press('x');
  await expect(hub.find('picked-count')).toHaveText('2 selected');
  await keyboard.press('h');
  await expect(hub.find('answer-form')).toHaveAttribute('data-answer', 'HOLD');
  await keyboard.press('1');
  await keyboard.press('Enter');
  for (const sn of held) await expect(row(hub, sn)).toHaveCount(0);

  const quality = plant.session('quality');
  for (const sn of held) expect((await quality.trace(sn)).status).toBe('ON_HOLD');
  expect((await quality.trace(accepted)).exceptions[0]?.answer).toMatchObject({ answer: 'ACCEPT' });
});

test('a key of a barcode reader is no answer', async ({ openHub }) => {
  const hub = await openHub();
  await hub.signIn('quality');
  await openDesk(hub, '&state=all');
  await expect(row(hub, voided)).toBeVisible();
  await hub.page.keyboard.type('sash', { delay: 5 });
  await hub.page.keyboard.press('j');
  await expect(hub.find('answer-form')).toHaveCount(0);
});

test('the answer stands in the trace: the voided visit struck through, with who and why', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('quality');
  await hub.open(`/trace/${voided}`);
  await expect(hub.find('trace-exception-STEP_DONE_TWICE')).toContainText('Correct');
  const visit = hub.page.locator('[data-voided=true][data-visit]');
  await expect(visit).toHaveCount(1);
  await expect(visit).toContainText(secondAoi);
  await expect(hub.find('badge-voided')).toContainText('Scanned by mistake');
  await expectAccessible(hub.page, 'trace with a voided visit');
  await hub.find('trace-exception-STEP_DONE_TWICE').getByRole('link').click();
  await expect(hub.find('given-answer')).toHaveAttribute('data-answer', 'CORRECT');
});

test('work ahead of news that comes later clears itself, and the desk says by what', async ({
  openHub,
  operatorAt,
  plant,
}) => {
  test.setTimeout(120_000);
  const printer = await operatorAt(printing);
  const inspector = await operatorAt(spi);
  for (const station of [printing, spi]) plant.cut(station);
  await printer.work(early);
  await expect.poll(async () => (await plant.bridge(spi).call('link', {})).state).toBe('OFFLINE');
  await inspector.work(early, 'The traveller shows it passed');
  plant.restore(spi);
  const hub = await openHub();
  await hub.signIn('quality');
  await hub.open(`/review?q=${early}&state=all`);
  await expect(row(hub, early)).toHaveAttribute('data-state', 'OPEN');
  await expect(hub.find('case-telling')).toContainText('The traveller shows it passed');
  await expect(hub.find('may-clear')).toContainText(printing, { timeout: 45_000 });
  plant.restore(printing);
  await expect(row(hub, early)).toHaveAttribute('data-state', 'CLEARED', { timeout: 45_000 });
  await expect(hub.find('case-closed')).toContainText('Cleared by itself');
  await expect(hub.find('case-closed')).toContainText(printing);
});

test('who may only read sees the cases and no answers; an empty desk says what would fill it', async ({
  openHub,
}) => {
  const hub = await openHub();
  await hub.signIn('trace');
  await hub.open('/review?state=all');
  await hub.find('language-en').click();
  await expect(row(hub, voided)).toBeVisible();
  await hub.open(`/review?q=${voided}-nothing`);
  await expect(hub.find('review-none-fit')).toBeVisible();
  await expect(hub.find('answer-panel')).toHaveCount(0);
});

function randomId(): string {
  return crypto.randomUUID();
}
