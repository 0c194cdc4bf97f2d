// Editing a route loses neither the focus nor what was entered: chosen by keys, undone after somebody else saved, saved
// again after a lost answer.
import { randomUUID } from 'node:crypto';
import { RouteCode } from '@lineside/core/kernel/ids';
import { expect, type Locator } from '@playwright/test';
import { Engineer } from '../plant/engineer.ts';
import { test } from './plant-fixture.ts';
import { RouteWindow } from './route-window.ts';

test.describe.configure({ mode: 'serial' });

const route = 'EDITED_ROUTE';
const name = { en: 'Edited route', zh: '编辑路由' };

test('what is chosen by keys keeps the focus, and the lists around it stay as they are', async ({
  openHub,
  plant,
}) => {
  const engineer = new Engineer(plant.session('engineer'), randomUUID);
  const { draft } = await engineer.route('SMT-BOT-STD');
  await engineer.saveRoute({ ...draft, route: RouteCode.parse(route), name }, null);
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}?step=20`);
  await hub.find('settings-requiresFAI-INHERIT').locator('input').focus();
  await hub.page.keyboard.press('ArrowRight');
  await expect(hub.find('settings-requiresFAI')).toHaveAttribute('data-said', 'true');
  await expect(hub.find('settings-requiresFAI-SAY').locator('input')).toBeFocused();

  await hub.find('settings-place-SAY').click();
  await hub.find('settings-place-by-STATIONS').click();
  const stations = hub.find('settings-place').locator('[data-testid*="-station-"] input');
  await turnedByKey(stations.last());
  await hub.page.keyboard.press('Control+z');
  await expect(hub.find('settings-place-by-GROUP').locator('input')).toBeChecked();

  await hub.find('settings-specs-SAY').click();
  await expect(hub.find('settings-specs-chosen-handle').first()).toHaveAttribute(
    'aria-label',
    /Paste height/,
  );
  await hub.find('settings-specs-pick').click();
  const others = hub.find('settings-specs-picker-operation-REFLOW');
  await others.locator('summary').click();
  await turnedByKey(others.locator('input').first());
  await expect(others).toHaveAttribute('open');
});

test('a mapping that was begun is not lost by a slip', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}?step=20`);
  await hub.find('settings-ingest-SAY').click();
  await hub.find('settings-ingest-edit').click();
  await hub.find('settings-ingest-dialog-serials').fill('board.sn');
  await hub.page.keyboard.press('Escape');
  await expect(hub.find('settings-ingest-dialog-ask')).toBeVisible();
  await hub.find('settings-ingest-dialog-stay').click();
  await expect(hub.find('settings-ingest-dialog-serials')).toHaveValue('board.sn');
  await hub.find('settings-ingest-dialog-scale-0').fill('much');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('settings-ingest-dialog-row-0')).toContainText('number');
  await hub.find('settings-ingest-dialog-scale-0').fill('0.001');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('settings-ingest-dialog')).toHaveCount(0);
  await expect(hub.find('settings-ingest')).toContainText('Boards from board.sn');
});

test('saving again after a lost answer is the same save, not somebody else’s', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}`);
  await hub.find('route-name-en').fill('Edited route, saved once');
  await hub.page.route(
    '**/api/commands/saveRoute',
    async (call) => {
      await call.fetch();
      await call.abort();
    },
    { times: 1 },
  );
  await hub.page.keyboard.press('Control+s');
  await expect(hub.find('failure')).toHaveAttribute('data-code', 'HUB_NOT_ANSWERING');
  await expect(hub.find('route')).toHaveAttribute('data-dirty', 'true');
  await hub.save();
  await expect(hub.find('stale-edit')).toHaveCount(0);
  await expect(hub.find('failure')).toHaveCount(0);
});

test('what somebody else saved is shown once nothing here would be lost by it', async ({
  openHub,
  plant,
}) => {
  const engineer = new Engineer(plant.session('engineer'), randomUUID);
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}`);
  await hub.find('route-name-en').fill('Edited route, here');
  const { draft, edition } = await engineer.route(route);
  await engineer.saveRoute({ ...draft, name: { ...name, en: 'Edited route, there' } }, edition);
  await expect(hub.page.getByText('saved this route meanwhile')).toBeVisible();
  await hub.find('route-undo').click();
  await expect(hub.find('route-name-en')).toHaveValue('Edited route, there');
});

test('an unfinished field is led to; a route that is not there is said to be none', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}`);
  await hub.find('route-name-en').fill('');
  await hub.find('route-name-zh').fill(' ');
  await hub.page.keyboard.press('Control+s');
  await hub.find('route-faults').getByRole('link').click();
  await expect(hub.find('route-name-en')).toBeFocused();
  await hub.find('route-undo').click();
  await hub.goTo('/routes/NO-SUCH-ROUTE');
  await expect(hub.find('route-gone')).toContainText('NO-SUCH-ROUTE');
  await hub.find('route-gone-back').click();
  await expect(hub.find(`route-row-${route}`)).toBeVisible();
});

/** Ticks or unticks a box by its key; the focus stays on it. */
async function turnedByKey(box: Locator): Promise<void> {
  const before = await box.isChecked();
  await box.focus();
  await box.press('Space');
  await expect(box).toBeChecked({ checked: !before });
  await expect(box).toBeFocused();
}
