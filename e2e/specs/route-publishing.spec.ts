// What engineers make of a route reaches runs by publishing: versions are compared and stay as they are frozen. Nobody's
// work is overwritten unseen, nothing unsaved is lost unasked; ERP's steps are ERP's.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RouteCode } from '@lineside/core/kernel/ids';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { Engineer } from '../plant/engineer.ts';
import { expectAccessible } from './axe-checks.ts';
import { run, test } from './plant-fixture.ts';
import { RouteWindow } from './route-window.ts';
import { expectFits } from './size-checks.ts';

test.describe.configure({ mode: 'serial' });

const route = 'PUBLISHED_ROUTE';
const name = { en: 'Published route', zh: '已发布路由' };
const erpFile = new URL('../plant/data/erp-routes.json', import.meta.url).pathname;

test('published after asking; publishing again says that nothing changed', async ({ openHub, plant }) => {
  const engineer = new Engineer(plant.session('engineer'), randomUUID);
  const { draft } = await engineer.route('SMT-BOT-STD');
  await engineer.saveRoute({ ...draft, route: RouteCode.parse(route), name }, null);
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}?tab=compile`);
  await expect(hub.find('compile-ready')).toContainText('version 1');
  await hub.find('publish').click();
  await hub.find('publish-confirm').click();
  await expect(hub.find('compile-same')).toContainText('version 1 is in use');
  await expect(hub.find('publish')).toHaveCount(0);

  await hub.find('route-tab-steps').click();
  await hub.stop(20).click();
  await hub.find('settings-requiresFAI-SAY').click();
  await hub.find('route-tab-compile').click();
  await expect(hub.find('compile-ready')).toContainText('version 2');
  await expect(hub.find('compile-changes')).toContainText('20 Solder paste inspection');
  await expect(hub.find('compile-changes')).toContainText('First article');
  await expectAccessible(hub.page, 'what publishing changes');
  await expectFits(hub.page, 'what publishing changes', 'publish');
  await expect(hub.find('publish')).toHaveText('Save and publish');
  await hub.find('publish').click();
  await expect(hub.find('publish-changes')).toContainText('First article');
  await hub.find('publish-confirm').click();
  await expect(hub.find('compile-same')).toContainText('version 2 is in use');
  await expect(hub.find('route')).toHaveAttribute('data-dirty', 'false');
});

test('versions are listed with their runs, compared, and read as they are frozen', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}?tab=versions`);
  await expect(hub.find('version-2')).toContainText('in use');
  await expect(hub.find('compare-changes')).toContainText('First article');
  await hub.find('compare-to-1').check();
  await expect(hub.find('compare')).toContainText('Choose two different versions');
  await expect(hub.page).toHaveURL(/to=1/);
  await expectAccessible(hub.page, 'versions of a route');
  await expectFits(hub.page, 'versions of a route', 'version-2');
  await hub.find('version-1').getByRole('link', { name: 'v1' }).click();
  await expect(hub.find('frozen-spec-SPI_HEIGHT')).toContainText('0.08 … 0.22 mm');
  await expectAccessible(hub.page, 'frozen version');
  await expectFits(hub.page, 'frozen version', null);
  await hub.goTo('/routes/SMT-BOT-STD/versions/1');
  await expect(hub.find('version-runs')).toContainText(run);
  await expect(hub.find('frozen-template')).toBeVisible();
});

test('ERP’s steps are read-only, their settings are ours; its file shows what changes before it does', async ({
  openHub,
}) => {
  const hub = await RouteWindow.open(openHub, 'engineer', '/routes?source=ERP');
  const Envelope = z.looseObject({
    data: z.looseObject({
      items: z.array(
        z.looseObject({ header: z.record(z.string(), z.unknown()), steps: z.array(z.unknown()) }),
      ),
    }),
  });
  const envelope = Envelope.parse(JSON.parse(readFileSync(erpFile, 'utf8')));
  const [first] = envelope.data.items;
  if (first === undefined) throw new Error('ERP sends no routes');
  const code = `${first.header.routeNo}-${first.header.headId}`;
  const changed = { ...first, steps: first.steps.slice(1) };
  const added = { ...first, header: { ...first.header, headId: '999001' } };
  const sent = { ...envelope, data: { ...envelope.data, items: [changed, added] } };

  await expect(hub.find(`route-row-${code}`)).toBeVisible();
  await hub.find('erp-import').click();
  await hub
    .find('erp-file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"items":[]}') });
  await expect(hub.find('erp-foreign')).toBeVisible();
  await hub.find('erp-file').setInputFiles({
    name: 'routes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(sent)),
  });
  await expect(hub.find(`erp-route-${code}`)).toContainText('steps gone: 1');
  await expect(hub.find(`erp-route-${first.header.routeNo}-999001`)).toHaveAttribute('data-outcome', 'NEW');
  await expectAccessible(hub.page, 'ERP import');
  await expectFits(hub.page, 'ERP import', 'erp-bring');
  await hub.find('erp-bring').click();
  await expect(hub.find(`erp-route-${code}`)).toHaveAttribute('data-state', 'DONE');
  const made = hub.find(`erp-route-${first.header.routeNo}-999001`);
  await expect(made).toHaveAttribute('data-state', 'DONE');
  await made.getByRole('link', { name: 'Imported' }).click();
  await hub.find('route-tab-steps').click();
  await hub.page.locator('[data-testid=step-road] [data-row-link]').nth(1).click();
  await expect(hub.find('steps-read-only')).toContainText('come from ERP');
  for (const absent of ['step-add', 'step-remove', 'step-insert-0', 'step-handle', 'step-operation'])
    await expect(hub.find(absent)).toHaveCount(0);
  await hub.find('settings-requiresFAI-SAY').click();
  await hub.save();
});

test('two engineers on one route: the second is shown the difference, and nothing is overwritten unseen', async ({
  openHub,
}) => {
  const first = await RouteWindow.open(openHub, 'engineer', `/routes/${route}`);
  const second = await RouteWindow.open(openHub, 'engineer-b', `/routes/${route}`);
  await first.find('route-name-en').fill('Published route, first');
  await second.find('route-name-en').fill('Published route, second');
  await first.save();
  await expect(second.page.getByText('saved this route meanwhile')).toBeVisible();
  await second.page.keyboard.press('Control+s');
  await expect(second.find('stale-edit')).toContainText('Process engineer');
  await expect(second.find('stale-edit-changes')).toContainText('Published route, first');
  await expectAccessible(second.page, 'stale edit');
  await second.find('stale-keep-mine').click();
  await expect(second.find('route')).toHaveAttribute('data-dirty', 'false');
  // the first has nothing unsaved: it follows
  await expect(first.find('route-name-en')).toHaveValue('Published route, second');
});

test('leaving with something unsaved asks; an earlier edition comes back from the history', async ({
  openHub,
}) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}`);
  await hub.find('route-name-en').fill('Published route, third');
  await hub.find('nav-navRoutes').click();
  await expect(hub.find('route-leave')).toBeVisible();
  await expectAccessible(hub.page, 'leaving a route');
  await hub.find('route-stay').click();
  await expect(hub.find('route-name-en')).toHaveValue('Published route, third');
  await hub.find('route-name-en').blur();
  await hub.page.keyboard.press('Escape');
  await hub.find('route-discard').click();
  await expect(hub.find('route-name-en')).toHaveValue('Published route, second');

  await hub.find('route-tab-history').click();
  await hub.find('route-to-published').click();
  await expect(hub.find('route-name-en')).toHaveValue('Published route');
  await expect(hub.find('route')).toHaveAttribute('data-dirty', 'true');
  await hub.find('nav-navRoutes').click();
  await hub.find('route-save-leave').click();
  await expect(hub.find(`route-row-${route}`)).toBeVisible();
  await hub.goTo(`/routes/${route}?tab=compile`);
  await expect(hub.find('compile-same')).toContainText('version 2 is in use');
});

test('the list is narrowed and ordered by its address', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', '/routes');
  await hub.find('routes-status-READY').click();
  await expect(hub.page).toHaveURL(/status=READY/);
  await expect(hub.find('route-row-SMT-BOT-STD')).toBeVisible();
  await expect(hub.page.locator('[data-status]:not([data-status=READY])')).toHaveCount(0);
  await hub.find('routes-status-READY').click();
  await hub.find('routes-filter-text').fill('published route');
  await expect(hub.find('routes-table').locator('tbody tr')).toHaveCount(1);
  await hub.find('routes-filter-clear').click();
  await hub.find('routes-product').selectOption('PROD-DIP-A');
  await expect(hub.find(`route-row-${route}`)).toHaveCount(0);
  await hub.goTo('/routes?sort=-steps');
  const steps = hub.find('routes-table').locator('tbody tr td:nth-child(5)');
  await expect(steps.first()).toBeVisible();
  const counts = (await steps.allTextContents()).map(Number);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});
