// The pictures of the hub's pages, as planners, leaders and administrators see them.
import type { Shot } from './shot.ts';
import { nextOrder } from './studio.ts';

export const hubShots: readonly Shot[] = [
  {
    name: 'planner-orders',
    moment: 'AFTER',
    show: (studio) => studio.hub('/orders', `order-row-${nextOrder.order}`, 'planner'),
  },
  {
    name: 'planner-new-run',
    moment: 'AFTER',
    async show(studio) {
      const window = await studio.hub(`/orders/${nextOrder.order}/new-run`, 'new-run-fits', 'planner');
      await window.find('labels-pattern').fill('{product}-{yy}{ww}-{n:5}');
      await window.find('labels-boards').fill('4');
      await window.find('labels-boards').blur();
      await window.find('panel-picture').getByText('-00001-4').waitFor();
      return window;
    },
  },
  {
    name: 'leader-line',
    moment: 'AFTER',
    show: (studio) => studio.hub('/lines/SMT-A', 'line-station-SMT-A-AOI-01', 'leader'),
  },
  {
    name: 'admin-user',
    moment: 'AFTER',
    show: (studio) => studio.hub('/users?edit=P03', 'user-means', 'admin'),
  },
  {
    name: 'admin-roles',
    moment: 'AFTER',
    show: (studio) => studio.hub('/roles?as=matrix', 'role-matrix', 'admin'),
  },
  {
    name: 'admin-audit',
    moment: 'AFTER',
    async show(studio) {
      const window = await studio.hub('/audit?area=planning', 'audit-table', 'admin');
      await window.find('audit-row').nth(3).getByRole('button').first().click();
      await window.page.locator('.skeleton').waitFor({ state: 'detached' });
      return window;
    },
  },
];
