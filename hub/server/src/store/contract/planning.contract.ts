// Orders, runs and units of every hub store: what lists hold, how they are filtered and counted, how they go on.
import { orderStatus } from '@lineside/core/domain/order/state';
import { LineCode } from '@lineside/core/kernel/ids';
import { type Happening, writeLog } from '@lineside/core/testing/log-writer';
import { smtRoute } from '@lineside/core/testing/smt-line';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  admit,
  anyOrder,
  anyRun,
  anyUnit,
  line,
  type OpenStore,
  stamp,
  storeInEachTest,
  trackedIn,
  unitCreated,
} from '../../../testing/store-under-test.ts';
import type { OrderFilter, RunFilter } from '../planning.ts';

function order(no: string, hlc: string, given: object = {}): Happening {
  const data = {
    ...{ order: no, product: 'P-1', productName: 'Board 主板', qty: 10, route: null, source: 'ERP' },
    ...{ due: null, priority: 5, ...given },
  };
  return { by: 0, hlc, stream: `order:${no}`, type: 'order.received', data };
}

function ofOrder(no: string, hlc: string, type: string, given: object = {}): Happening {
  return { by: 0, hlc, stream: `order:${no}`, type: `order.${type}`, data: { order: no, ...given } };
}

function run(no: string, hlc: string, given: object = {}): Happening {
  const data = {
    ...{ run: no, order: 'WO-1', line, product: 'P-1', productName: 'Board', qty: 3, units: 'BULK' },
    ...{ frozen: smtRoute, ...given },
  };
  return { by: 0, hlc, stream: `run:${no}`, type: 'run.created', data };
}

function ofRun(no: string, hlc: string, type: string, given: object = {}): Happening {
  return { by: 0, hlc, stream: `run:${no}`, type: `run.${type}`, data: { run: no, ...given } };
}

const dip = LineCode.parse('DIP-A');
const onlyDip = new Set([dip]);

export function planningContract(open: OpenStore): void {
  const under = storeInEachTest(open);
  const write = (...happenings: Happening[]) => admit(under.store, writeLog(happenings));

  describe('orders', () => {
    beforeEach(() =>
      write(
        order('WO-1', stamp(1), { due: '2026-06-02' }),
        order('WO-2', stamp(2), { priority: 1, productName: 'Panel' }),
        order('WO-3', stamp(3), { due: '2026-06-01' }),
        order('WO-4', stamp(4), { due: '2026-06-02', priority: 2 }),
        ofOrder('WO-1', stamp(5), 'released', { line, route: 'R' }),
        ofOrder('WO-3', stamp(6), 'released', { line: dip, route: 'R' }),
        ofOrder('WO-4', stamp(7), 'held', { reason: 'no parts' }),
        run('RUN-1', stamp(8)),
        ofRun('RUN-1', stamp(9), 'started'),
      ),
    );

    const listed = async (filter: Partial<OrderFilter>) =>
      (await under.store.orders({ ...anyOrder, ...filter })).rows.map((row) => row.order);

    test('are sorted by what is asked, what nobody dated last, and by number where that is the same', async () => {
      expect(await listed({ sort: 'due' })).toEqual(['WO-3', 'WO-4', 'WO-1', 'WO-2']);
      expect(await listed({ sort: 'priority' })).toEqual(['WO-2', 'WO-4', 'WO-3', 'WO-1']);
      expect(await listed({ sort: 'order' })).toEqual(['WO-1', 'WO-2', 'WO-3', 'WO-4']);
      expect(await listed({ sort: 'updated' })).toEqual(['WO-4', 'WO-3', 'WO-1', 'WO-2']);
    });

    test.each(['due', 'priority', 'order', 'updated'] as const)(
      'by %s, every page goes on where the last one ended',
      async (sort) => {
        const all = await listed({ sort });
        const found: string[] = [];
        for (let after: OrderFilter['after'] = null, more = true; more; ) {
          const page = await under.store.orders({ ...anyOrder, sort, after, limit: 1 });
          found.push(...page.rows.map((row) => row.order));
          expect(page.total).toBe(4);
          after = page.next;
          more = after !== null;
        }
        expect(found).toEqual(all);
      },
    );

    test('are filtered, and counted by what the other filters leave', async () => {
      expect(await listed({ q: '主板' })).toEqual(['WO-1', 'WO-3', 'WO-4']);
      expect(await listed({ dueBy: '2026-06-01' })).toEqual(['WO-3']);
      expect(await listed({ line })).toEqual(['WO-1']);
      const held = await under.store.orders({ ...anyOrder, status: 'ON_HOLD' });
      expect([held.rows.length, held.total]).toEqual([1, 1]);
      expect(held.facets).toEqual({ status: { IN_PROGRESS: 1, ON_HOLD: 1, RECEIVED: 1, RELEASED: 1 } });
    });

    test('of other lines are left out, those of none are not', async () => {
      expect(await listed({ seen: onlyDip })).toEqual(['WO-2', 'WO-3', 'WO-4']);
      const { total, facets } = await under.store.orders({ ...anyOrder, seen: onlyDip });
      expect([total, facets.status.IN_PROGRESS]).toEqual([3, undefined]);
    });

    test('stand as the domain says', async () => {
      await write({ ...ofOrder('WO-3', stamp(20), 'closed', { done: 0, reason: 'short' }), by: 3 });
      for (const row of (await under.store.orders(anyOrder)).rows) {
        const [state] = await under.store.ingest((ground) => ({
          answer: ground.all('order').filter(({ received }) => received?.order === row.order),
          effects: {},
        }));
        if (state === undefined) throw new Error(`${row.order} is folded`);
        expect([row.order, row.status]).toEqual([row.order, orderStatus(state, row.order === 'WO-1')]);
        expect(await under.store.order(row.order)).toEqual(row);
      }
      expect(await under.store.order('WO-9')).toBeNull();
    });
  });

  describe('runs', () => {
    beforeEach(() =>
      write(
        run('RUN-1', stamp(1), { due: '2026-06-02', shift: 'A' }),
        run('RUN-2', stamp(2), { line: dip, priority: 1 }),
        run('RUN-3', stamp(3), { order: 'WO-2', product: 'Q-9' }),
        ofRun('RUN-3', stamp(4), 'authorized'),
        ofRun('RUN-2', stamp(5), 'cancelled', { reason: 'wrong' }),
        unitCreated('SN-1', stamp(6)),
        {
          by: 0,
          hlc: stamp(7),
          stream: 'unit:SN-1',
          type: 'unit.disposed',
          data: { action: 'HOLD', reason: 'x' },
        },
      ),
    );

    const listed = async (filter: Partial<RunFilter>) =>
      (await under.store.runs({ ...anyRun, ...filter })).rows.map((row) => row.run);

    test('are sorted, the last touched first, and paged', async () => {
      await write({ ...ofRun('RUN-3', stamp(8000), 'revoked', { reason: 'stop' }), by: 3 });
      expect((await listed({ sort: 'updated' }))[0]).toBe('RUN-3');
      expect(await listed({ sort: 'due' })).toEqual(['RUN-1', 'RUN-2', 'RUN-3']);
      expect(await listed({ sort: 'priority' })).toEqual(['RUN-2', 'RUN-1', 'RUN-3']);
      const first = await under.store.runs({ ...anyRun, limit: 2 });
      expect(first.rows.map((row) => row.run)).toEqual(['RUN-1', 'RUN-2']);
      expect(await listed({ after: first.next })).toEqual(['RUN-3']);
    });

    test('are filtered and counted', async () => {
      expect(await listed({ state: 'OPEN' })).toEqual(['RUN-1', 'RUN-3']);
      expect(await listed({ state: 'ENDED' })).toEqual(['RUN-2']);
      expect(await listed({ order: 'WO-2' })).toEqual(['RUN-3']);
      expect(await listed({ q: 'q-9' })).toEqual(['RUN-3']);
      expect(await listed({ waiting: true })).toEqual(['RUN-1']);
      expect(await listed({ seen: onlyDip })).toEqual(['RUN-2']);
      const prep = await under.store.runs({ ...anyRun, status: 'PREP' });
      expect(prep.facets).toEqual({
        status: { AUTHORIZED: 1, CANCELLED: 1, PREP: 1 },
        line: { 'SMT-A': 1 },
      });
    });

    test('that have not ended are listed, and where the steps of some are done', async () => {
      const open = await under.store.openRuns('ALL');
      expect(open.map((row) => row.run).sort()).toEqual(['RUN-1', 'RUN-3']);
      const places = await under.store.places(['RUN-3', 'RUN-9']);
      expect([...places.keys()]).toEqual(['RUN-3']);
      expect(places.get('RUN-3')?.[0]).toEqual({ stepNo: 10, group: 'SMT-A-PRINT', stations: [] });
      expect(await under.store.openRuns(onlyDip)).toEqual([]);
      expect((await under.store.runsOfOrders(['WO-1'])).map((row) => row.run)).toEqual(['RUN-1', 'RUN-2']);
    });

    test('whose units scans make are told with how they number their labels, until they end', async () => {
      const serials = { prefix: 'L-', digits: 4, suffix: '', from: 7 };
      const scanned = [
        run('RUN-4', stamp(20), { units: 'ON_SCAN', qty: 6, boards: 2, serials }),
        ofRun('RUN-4', stamp(21), 'split', { into: 'RUN-6', qty: 2 }),
        run('RUN-5', stamp(22), { units: 'ON_SCAN' }),
        run('RUN-6', stamp(23), { units: 'ON_SCAN' }),
        ofRun('RUN-6', stamp(24), 'cancelled', { reason: 'wrong' }),
      ];
      await write(...scanned.map((happening) => ({ ...happening, by: 3 })));
      const open = [
        { run: 'RUN-4', qty: 4, boards: 2, serials },
        { run: 'RUN-5', qty: 3, boards: 1, serials: null },
      ];
      expect(await under.store.runsOnScan()).toEqual(open);
      await under.store.ingest(({ planning }) => {
        expect(planning.runsOnScan()).toEqual(open);
        return { answer: undefined, effects: {} };
      });
    });

    test('are known to a plan: those of an order, and what closing one asks', async () => {
      await under.store.ingest(({ planning }) => {
        expect(planning.runsOfOrder('WO-1')).toEqual([
          { run: 'RUN-1', status: 'PREP', done: 0 },
          { run: 'RUN-2', status: 'CANCELLED', done: 0 },
        ]);
        expect(planning.tallies('RUN-1')).toEqual([
          { run: 'RUN-1', standing: 'ON_HOLD', step: 10, count: 1 },
        ]);
        expect(planning.openExceptionsOf('RUN-1')).toEqual([]);
        expect(planning.contacts()).toEqual([]);
        return { answer: undefined, effects: {} };
      });
    });
  });

  describe('units', () => {
    const panel = { code: 'PNL-1', place: 1 };
    const created = (sn: string, n: number, more: object = {}) => {
      const unit = unitCreated(sn, stamp(n));
      return { ...unit, data: { ...(unit.data as object), ...more } };
    };
    const disposed = (sn: string, n: number, action: string, more: object = {}): Happening => ({
      ...{ by: 2, hlc: stamp(n), stream: `unit:${sn}`, type: 'unit.disposed' },
      data: { action, reason: 'a reason', ...more },
    });

    beforeEach(() =>
      write(
        run('RUN-1', stamp(1)),
        created('XN-1', 2),
        created('SN-1', 3, { panel }),
        created('SN-2', 4),
        trackedIn('SN-1', stamp(10)),
        disposed('SN-2', 11, 'HOLD'),
      ),
    );

    test('of a run are listed by number, filtered and counted', async () => {
      const list = async (filter: object) => {
        const page = await under.store.units({ ...anyUnit, run: 'RUN-1', ...filter });
        return [...page.rows.map(({ sn }) => sn), page.more, page.facets.status];
      };
      const everyStatus = { QUEUED: 1, IN_STATION: 1, ON_HOLD: 1 };
      expect(await list({})).toEqual(['SN-1', 'SN-2', 'XN-1', false, everyStatus]);
      expect(await list({ limit: 2 })).toEqual(['SN-1', 'SN-2', true, everyStatus]);
      expect(await list({ after: 'SN-2' })).toEqual(['XN-1', false, everyStatus]);
      expect(await list({ status: 'ON_HOLD' })).toEqual(['SN-2', false, everyStatus]);
      expect(await list({ step: 20 })).toEqual([false, {}]);
      expect(await list({ q: 'n-1', step: 10 })).toEqual([
        'SN-1',
        'XN-1',
        false,
        { QUEUED: 1, IN_STATION: 1 },
      ]);
    });

    test('tell of their panel, why they wait, and whether they were begun', async () => {
      const { rows } = await under.store.units({ ...anyUnit, run: 'RUN-1' });
      expect(rows.map(({ sn, panel, note }) => [sn, panel, note])).toEqual([
        ['SN-1', 'PNL-1', ''],
        ['SN-2', null, 'a reason'],
        ['XN-1', null, ''],
      ]);
      expect(await under.store.unitsOfRun('RUN-1')).toEqual([
        { sn: 'SN-1', panel, status: 'IN_STATION', begun: true },
        { sn: 'SN-2', panel: null, status: 'ON_HOLD', begun: false },
        { sn: 'XN-1', panel: null, status: 'QUEUED', begun: false },
      ]);
      expect(await under.store.unitsStanding('RUN-1', 'QUEUED', 5)).toEqual(['XN-1']);
      expect((await under.store.unitsInside('ST-1', 5)).map(({ sn }) => sn)).toEqual(['SN-1']);
      expect(await under.store.unitsInside('ST-2', 5)).toEqual([]);
    });

    test('are taken, until the run that never began them is cancelled', async () => {
      const taken = async () =>
        (await under.store.taken(['XN-1', 'SN-1', 'SN-9'])).map(({ sn }) => sn).sort();
      expect(await taken()).toEqual(['SN-1', 'XN-1']);
      await write({ ...ofRun('RUN-1', stamp(12), 'cancelled', { reason: 'wrong' }), by: 4 });
      expect(await taken()).toEqual(['SN-1']);
    });
  });
}
