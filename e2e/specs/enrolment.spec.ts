// A PC becomes a station, is replaced, and is shut out, all through the screens that people use: the code made at the
// hub, scanned at the PC, the number compared, approved; a reason given where somebody says no.
import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './axe-checks.ts';
import type { HubWindow } from './hub-window.ts';
import { PcWindow } from './pc-window.ts';
import { test } from './plant-fixture.ts';

test.describe.configure({ mode: 'serial' });

/** Known to the hub, and no process of the plant is it. */
const station = 'DIP-A-MI-01';
const badge = 'BADGE-P06';

let pc: PcWindow;
let next: PcWindow | null = null;

test.beforeAll(async ({ browser }) => {
  pc = await PcWindow.start(browser);
});
test.afterAll(async () => {
  await pc.remove();
  await next?.remove();
});

/** Makes a code at the stations page; the ticket as its QR code carries it. */
async function makeTicket(hub: HubWindow): Promise<string> {
  await hub.find(`enrol-${station}`).first().click();
  await hub.find('enrol-make').click();
  await expect(hub.find('ticket-qr')).toBeVisible();
  return (await hub.find('ticket').getAttribute('data-ticket')) ?? '';
}

async function openStations(openHub: () => Promise<HubWindow>): Promise<HubWindow> {
  const hub = await openHub();
  await hub.signIn('admin');
  await hub.open('/stations');
  await expect(hub.find(`devices-${station}`)).toBeVisible();
  return hub;
}

const approval = (hub: HubWindow): Locator => hub.find('enrol-dialog').getByTestId(`approval-${station}`);

test('a new PC says what to do, and what is wrong with what was scanned or typed', async ({ plant }) => {
  await expect(pc.state('NONE')).toBeVisible();
  await expectAccessible(pc.page, 'first start');
  await pc.find('language-en').click();
  await pc.scan('SN-RUN-0412-0001');
  await expect(pc.find('enrol-problem')).toHaveAttribute('data-code', 'ENROLMENT_TICKET_INVALID');
  await pc.type(plant.hubUrl, 'AAAA-BBBB-CCCC-DDDD');
  await expect(pc.find('enrol-problem')).toHaveAttribute('data-code', 'ENROLMENT_CODE_INVALID');
  await expectAccessible(pc.page, 'first start, refused');
  await pc.find('language-en').click();
  await pc.type('http://127.0.0.1:9', 'AAAA-BBBB-CCCC-DDDD');
  await expect(pc.find('enrol-problem')).toHaveAttribute('data-code', 'HUB_UNREACHABLE');
});

test('a PC that the administrator does not know is rejected, and says why', async ({ openHub }) => {
  const hub = await openStations(openHub);
  await pc.scan(await makeTicket(hub));
  await expect(pc.state('WAITING')).toBeVisible();
  await approval(hub).getByTestId('reject-device').click();
  await hub.find('reject-device-reason').fill('Nobody stands at this PC');
  await hub.find('reject-device-confirm').click();
  await expect(pc.state('REJECTED')).toBeVisible();
  await expect(pc.find('enrol-rejected')).toContainText('Nobody stands at this PC');
  await expectAccessible(pc.page, 'first start, rejected');
  await pc.find('language-en').click();
});

test('the same number stands on both screens; approved there, the PC goes on here by itself', async ({
  openHub,
}) => {
  const hub = await openStations(openHub);
  const ticket = await makeTicket(hub);
  await expectAccessible(hub.page, 'enrolment code');
  await hub.find('enrol-dialog').waitFor();
  await pc.scan(ticket);
  await expect(pc.state('WAITING')).toBeVisible();
  const number = (await pc.find('check-number').textContent()) ?? '';
  expect(number).toMatch(/^\d{4}-\d{4}$/);
  await expect(approval(hub).getByTestId('check-number')).toHaveText(number);
  await expectAccessible(pc.page, 'waiting for approval');
  await expectAccessible(hub.page, 'approving');
  await pc.find('language-en').click();
  await approval(hub).getByTestId('approve-device').click();
  await expect(hub.find('enrol-approved')).toBeVisible();
  await expect(pc.find('station-name')).toContainText(station);
  await pc.scan(badge);
  await expect(pc.find('user-menu')).toBeVisible();
  await pc.find('link-state').click();
  await expect(pc.find('sync-wipe')).toHaveAttribute('data-safe', 'true');
  await expectAccessible(pc.page, 'sync page with the wipe line');
});

test('before a PC is replaced the hub says whether it may be wiped: yes while it is heard, not once it is silent', async ({
  openHub,
}) => {
  test.setTimeout(120_000);
  const hub = await openStations(openHub);
  await hub.find(`enrol-${station}`).click();
  await expect(hub.find('wipe-verdict')).toHaveAttribute('data-verdict', 'HOLDS_ALL', { timeout: 30_000 });
  await pc.switchOff();
  await expect(hub.find('wipe-verdict')).toHaveAttribute('data-verdict', 'UNKNOWN', { timeout: 60_000 });
  await expectAccessible(hub.page, 'replacing a silent PC');
});

test('a reimaged PC takes the place of the old one, which stays in the list with what it had delivered', async ({
  browser,
  openHub,
}) => {
  next = await PcWindow.start(browser);
  const hub = await openStations(openHub);
  await next.scan(await makeTicket(hub));
  await expect(next.state('WAITING')).toBeVisible();
  await expect(approval(hub)).toContainText('Approving closes the PC');
  await approval(hub).getByTestId('approve-device').click();
  await expect(hub.find('enrol-approved')).toBeVisible();
  await expect(next.find('station-name')).toContainText(station);
  await hub.open(`/stations?devices=${station}`);
  await expect(hub.find('closed-devices').locator('tr[data-cause=REPLACED]')).toHaveCount(1);
  await expectAccessible(hub.page, 'PCs of a station');
});

test('a revoked PC says so at once, before signing in and at work', async ({ openHub }) => {
  const here = next;
  if (here === null) throw new Error('nothing has taken the place of the old PC');
  const hub = await openStations(openHub);
  await hub.find(`devices-${station}`).click();
  await hub.find('revoke-device').click();
  await hub.find('revoke-device-reason').fill('Taken off the floor');
  await hub.find('revoke-device-confirm').click();
  await expect(hub.find('closed-devices').locator('tr[data-cause=REVOKED]')).toContainText(
    'Taken off the floor',
  );
  await expect(here.find('revoked')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(here.page, 'revoked, signing in');
  await here.find('language-en').click();
  await here.scan(badge);
  await expect(here.find('revoked-band')).toBeVisible();
  await expectAccessible(here.page, 'revoked, at work');
});

test('what a revoked PC still held is salvaged: brought as a file, kept apart, accepted with a reason', async ({
  openHub,
}) => {
  if (next === null) throw new Error('nothing was revoked');
  // the choice of a language is a record like any other, and this PC can no longer send it
  await next.find('language-zh').click();
  await next.find('link-state').click();
  await expect(next.find('sync-wipe')).toHaveAttribute('data-safe', 'false');
  await next.switchOff();
  const file = await next.salvage();

  const hub = await openStations(openHub);
  await hub.find('salvage-open').click();
  await hub.find('salvage-file').setInputFiles(file);
  await expect(hub.find('salvage-progress')).toContainText(
    /[1-9]\d* facts put in quarantine, 0 were here already/,
  );
  await expectAccessible(hub.page, 'salvage');
  await hub.open(`/stations?devices=${station}`);
  await hub.find('language-en').evaluate((button: HTMLElement) => button.click());
  await expect(hub.find('salvage-list')).toContainText('user.languageChosen');
  await hub.find('salvage-accept').click();
  await hub.find('salvage-accept-reason').fill('The PC was only moved');
  await hub.find('salvage-accept-confirm').click();
  await expect(hub.find('salvage-list')).toHaveCount(0);
});
