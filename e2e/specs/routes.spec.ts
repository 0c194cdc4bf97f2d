// A process engineer sets a product's route up: steps, settings with whose word holds, specs from the picker, machine
// messages; what does not compile is told where it is mended.
import { expect } from '@playwright/test';
import { expectAccessible } from './axe-checks.ts';
import { small } from './look.ts';
import { test } from './plant-fixture.ts';
import { RouteWindow } from './route-window.ts';
import { expectFits } from './size-checks.ts';

test.describe.configure({ mode: 'serial' });

const route = 'SPEC_ROUTE';

test('a new route: named, its code derived, two steps and one put in between', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', '/routes');
  await expect(hub.find('route-row-SMT-BOT-STD')).toBeVisible();
  await expectAccessible(hub.page, 'routes');
  await expectFits(hub.page, 'routes', 'route-new');
  await hub.find('route-new').click();
  await hub.find('route-new-name-en').fill('Spec route');
  await hub.find('route-new-name-zh').fill('测试路由');
  await expect(hub.find('route-new-code')).toHaveText(route);
  await hub.find('route-new-product').selectOption('5223029018');
  await expectAccessible(hub.page, 'new route');
  await expectFits(hub.page, 'new route', 'route-new-dialog-save');
  await hub.page.keyboard.press('Control+s');
  await expect(hub.page).toHaveURL(new RegExp(`/routes/${route}$`));
  await expect(hub.find('steps-empty')).toBeVisible();

  await hub.addStep('step-add', 'PRINTING');
  await hub.addStep('step-add', 'REFLOW');
  await hub.addStep('step-insert-1', 'SPI');
  await expect
    .poll(() => hub.road())
    .toEqual(['10 Solder paste printing', '15 Solder paste inspection', '20 Reflow soldering']);
  await expectAccessible(hub.page, 'route');
  await expectFits(hub.page, 'route', 'step-add');
  await hub.save();
  await hub.page.reload();
  await expect(hub.find('step-15')).toBeVisible();
});

test('steps are moved by keys and by dragging, undone and redone', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}`);
  await hub.handle(10).press('Alt+ArrowDown');
  await expect
    .poll(() => hub.road())
    .toEqual(['15 Solder paste inspection', '17 Solder paste printing', '20 Reflow soldering']);
  await expect(hub.handle(17)).toBeFocused();
  await hub.handle(20).dragTo(hub.find('step-15'), { targetPosition: { x: 60, y: 14 } });
  await expect
    .poll(() => hub.road())
    .toEqual(['7 Reflow soldering', '15 Solder paste inspection', '17 Solder paste printing']);
  await hub.page.keyboard.press('Control+z');
  await hub.page.keyboard.press('Control+z');
  await expect(hub.find('route')).toHaveAttribute('data-dirty', 'false');
  await hub.page.keyboard.press('Control+Shift+z');
  await expect(hub.find('step-17')).toBeVisible();
  await hub.find('route-undo').click();
  await expect(hub.find('step-10')).toBeVisible();
});

test('what does not compile is told at its step and field, and leads there', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}?tab=compile`);
  await expect(hub.find('compile-invalid')).toContainText('3 problems');
  await expectAccessible(hub.page, 'route that does not compile');
  await expectFits(hub.page, 'route that does not compile', 'compile-invalid');
  await hub.find('problem-STEP_STATION_UNRESOLVED').nth(1).locator('a').click();
  await expect(hub.page).toHaveURL(/step=15&field=place/);
  await expect(hub.stop(15)).toHaveAttribute('aria-pressed', 'true');
  await expect(hub.find('settings-place')).toContainText('needs a station of type Automatic');
  await hub.placeAt('SMT-A-SPI');
  await expect(hub.find('settings-place').getByTestId('problem-STEP_STATION_UNRESOLVED')).toHaveCount(0);
  await hub.stop(10).click();
  await hub.placeAt('SMT-A-PRINT');
  await hub.stop(20).click();
  await hub.placeAt('SMT-A-REFLOW');
  await expect(hub.find('route-problem-count')).toHaveCount(0);
  await hub.save();
});

test('specs are picked by name in either language, in the order of the form', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}?step=15`);
  await hub.find('settings-specs-SAY').click();
  await hub.find('settings-specs-pick').click();
  const picker = hub.find('settings-specs-picker');
  const spec = (code: string) => picker.getByTestId(`settings-specs-picker-spec-${code}`);
  await expect(picker.locator('details').first()).toHaveAttribute('open');
  await expect(picker.getByTestId('settings-specs-picker-operation-REFLOW')).toContainText('does not fit');
  await spec('SPI_HEIGHT').click();
  await picker.getByTestId('settings-specs-picker-search').fill('锡膏体积');
  await spec('SPI_VOLUME').click();
  await picker.getByTestId('settings-specs-picker-search').fill('');
  await spec('SPI_RESULT').click();
  const chosen = picker.getByTestId('settings-specs-picker-chosen-SPI_RESULT');
  await expect(chosen).toContainText('3');
  await chosen.getByTestId('settings-specs-picker-chosen-handle').press('Alt+ArrowUp');
  await expect(chosen).toContainText('2');
  await expectAccessible(hub.page, 'spec picker');
  await expectFits(hub.page, 'spec picker', 'settings-specs-picker-save');
  // ticks are not lost by a slip
  await hub.page.keyboard.press('Escape');
  await picker.getByTestId('settings-specs-picker-stay').click();
  await expect(chosen).toContainText('2');
  await picker.getByTestId('settings-specs-picker-save').click();
  await expect(hub.find('settings-specs-chosen-SPI_RESULT')).toContainText('SPI result');
  await expect(hub.find('settings-specs').locator('li .font-code[title]')).toHaveText([
    'SPI_HEIGHT',
    'SPI_RESULT',
    'SPI_VOLUME',
  ]);
  await hub.save();
});

test('whose word holds is shown at every level: plant, operation, route, step', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}`);
  await hub.find('settings-requiresFAI-SAY').click();
  await hub.stop(15).click();
  await expect(hub.find('settings-requiresFAI-inherited')).toContainText('from the whole route');
  await hub.find('scope-operation').click();
  await expect(hub.page).toHaveURL(/at=operation/);
  await hub.find('settings-requiresFAI-SAY').click();
  await hub.find('settings-fai-NO').click();
  await expect(hub.find('settings-requiresFAI-overrides')).toContainText('from the whole route');
  await hub.find('scope-step').click();
  await expect(hub.find('settings-requiresFAI-inherited')).toContainText(
    'Solder paste inspection in this route',
  );
  await hub.find('settings-requiresFAI-SAY').click();
  await hub.find('settings-fai-YES').click();
  await expect(hub.find('settings-requiresFAI-overrides')).toContainText(
    'Solder paste inspection in this route',
  );
  await expectAccessible(hub.page, 'settings of a step');
  await expectFits(hub.page, 'settings of a step', null);
  // its panes scroll, the page does not
  await hub.page.setViewportSize(small);
  await expect.poll(() => hub.page.evaluate(() => document.documentElement.scrollHeight)).toBe(small.height);
  await hub.find('route-whole').click();
  await expect(hub.find('settings-requiresFAI-otherwise')).toContainText('step 15');
  await hub.save();
});

test('a mapping is written by clicking in a sample message, and tried on it', async ({ openHub }) => {
  const hub = await RouteWindow.open(openHub, 'engineer', `/routes/${route}?step=15`);
  await hub.find('settings-ingest-SAY').click();
  await hub.find('settings-ingest-edit').click();
  const desk = (part: string) => hub.find(`settings-ingest-dialog-${part}`);
  const value = (path: string) =>
    desk('value')
      .and(hub.page.locator(`[data-path="${path}"]`))
      .first();
  await desk('sample').fill('{ "sn": ');
  await expect(hub.page.getByText('This is not JSON')).toBeVisible();
  await desk('sample').fill(
    JSON.stringify({
      board: { sn: 'SN-1' },
      verdict: 'GOOD',
      pads: [{ height: 124 }, { height: 136 }, { height: 130 }, { height: 130 }],
    }),
  );
  await desk('serials').click();
  await value('board.sn').click();
  await desk('station').fill('');
  await desk('at').fill('');
  await desk('result').click();
  await value('verdict').click();
  await desk('pass').fill('GOOD');
  await desk('pass').blur();
  await desk('add').click();
  await desk('spec-0').selectOption('SPI_HEIGHT');
  await value('pads[*].height').click();
  await desk('scale-0').fill('0.001');
  await desk('scale-0').blur();
  await desk('take-0').selectOption('MEAN');
  await expect(desk('read-serials')).toContainText('SN-1');
  await expect(desk('read-result')).toContainText('PASS');
  await expect(desk('read-SPI_HEIGHT')).toContainText('0.13');
  await expect(desk('read-SPI_HEIGHT')).toContainText('of 4 readings');
  await desk('add').click();
  await desk('path-1').fill('pads[*].volume');
  await expect(desk('path-1-unread')).toHaveText('Nothing is there.');
  await expectAccessible(hub.page, 'mapping of machine messages');
  await expectFits(hub.page, 'mapping of machine messages', 'settings-ingest-dialog-save');
  await desk('remove-1').click();
  await desk('save').click();
  await expect(hub.find('settings-ingest')).toContainText('Boards from board.sn; 1 value');
  await hub.save();
});
