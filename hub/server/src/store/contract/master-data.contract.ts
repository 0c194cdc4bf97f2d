// What engineers edit, in every hub store: lists that follow from the folds, paged without a gap, counted by filter.
import { catalogue, foldVersion } from '@lineside/core/domain/facts';
import { originId, writeLog } from '@lineside/core/testing/log-writer';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  draftSaved,
  removed,
  runCreated,
  specConfigured,
  versionCompiled,
  withdrawn,
} from '../../../testing/master-facts.ts';
import {
  admit,
  anyRoute,
  anySpec,
  type OpenStore,
  stamp,
  storeInEachTest,
  trackedIn,
  unitCreated,
  wholeLine,
} from '../../../testing/store-under-test.ts';
import { refoldWith } from '../../view/refold.ts';
import type { HubStore } from '../hub-store.ts';
import type { DataSpecFilter, RouteFilter } from '../master-data.ts';

export function masterDataContract(open: OpenStore): void {
  const under = storeInEachTest(open);

  const groundSays = <Answer>(read: (ground: Parameters<Parameters<HubStore['ingest']>[0]>[0]) => Answer) =>
    under.store.ingest((ground) => ({ answer: read(ground), effects: {} }));

  test('what was removed is among all of its kind no more, and comes back when it is configured anew', async () => {
    const configured = (hlc: string) => specConfigured('TENSION', hlc);
    await admit(
      under.store,
      writeLog([
        configured(stamp(1)),
        specConfigured('VISCOSITY', stamp(2)),
        removed('dataSpec', 'TENSION', stamp(3)),
      ]),
    );
    const codes = async () => [
      (await under.store.all('dataSpec')).map(({ code }) => code),
      await groundSays((ground) => ground.all('dataSpec').map(({ code }) => code)),
      (await under.store.masterRows('dataSpec')).map(({ key }) => key),
      (await under.store.dataSpecs(anySpec)).specs.map(({ key }) => key),
    ];
    expect(await codes()).toEqual(Array(4).fill(['VISCOSITY']));
    await admit(under.store, writeLog([{ ...configured(stamp(4)), by: 7, station: 'HUB' }]));
    expect(await codes()).toEqual(Array(4).fill(['TENSION', 'VISCOSITY']));
  });

  test('master rows say which fact made a thing so, who wrote it and when', async () => {
    await admit(
      under.store,
      writeLog([
        { ...specConfigured('TENSION', stamp(1)), actor: 'P01' },
        { ...specConfigured('TENSION', stamp(5), { unit: 'N/cm' }), actor: 'P02' },
      ]),
    );
    const [row] = await under.store.masterRows('dataSpec');
    expect(row).toMatchObject({
      ...{ key: 'TENSION', actor: 'P02', at: 5 },
      last: { hlc: stamp(5), origin: originId(0), seq: 2 },
      data: { code: 'TENSION', unit: 'N/cm' },
    });
    expect((await under.store.dataSpecs(anySpec)).specs).toEqual([row]);
  });

  test('[P3] what engineers edit is on no station’s page, what they published is on every one’s', async () => {
    await admit(
      under.store,
      writeLog([
        specConfigured('TENSION', stamp(1)),
        draftSaved('A', stamp(2)),
        versionCompiled('A', stamp(3), 1),
      ]),
    );
    const { facts, to } = await under.store.page(wholeLine);
    expect(facts.map(({ body }) => JSON.parse(body).stream)).toEqual(['route:A']);
    expect(to.position).toBe(3);
  });

  describe('routes', () => {
    beforeEach(() =>
      admit(
        under.store,
        writeLog([
          draftSaved('A-NEW', stamp(1)),
          draftSaved('B-READY', stamp(2), { product: 'P-2', effectiveFrom: '2026-01-01', active: false }),
          versionCompiled('B-READY', stamp(3), 1),
          draftSaved('C-CHANGED', stamp(4), { name: { en: 'Über-Route', zh: '变更' } }),
          versionCompiled('C-CHANGED', stamp(5), 1),
          draftSaved('C-CHANGED', stamp(6), { product: null, name: { en: 'Über-Route', zh: '变更' } }),
          draftSaved('D-BROKEN', stamp(7), { source: 'ERP' }),
          versionCompiled('D-BROKEN', stamp(8), 1),
          versionCompiled('D-BROKEN', stamp(9), 2, 'INVALID'),
          draftSaved('E-GONE', stamp(10)),
          versionCompiled('E-GONE', stamp(11), 1),
          removed('routeDraft', 'E-GONE', stamp(12)),
          runCreated('RUN-1', stamp(13), 'B-READY', 1),
          runCreated('RUN-2', stamp(14), 'B-READY', 1),
        ]),
      ),
    );
    const listed = async (filter: Partial<RouteFilter>) =>
      (await under.store.routes({ ...anyRoute, ...filter })).routes.map(({ route }) => route);

    test('are listed by code with how far they have come', async () => {
      const { routes, total, more, facets } = await under.store.routes(anyRoute);
      const far = routes.map(({ route, status, readyVersion, latestVersion, publishedAt, runs }) =>
        [route, status, readyVersion, latestVersion, publishedAt, runs].join(' '),
      );
      expect(far).toEqual([
        'A-NEW DRAFT  0  0',
        'B-READY READY 1 1 3 2',
        'C-CHANGED DRAFT 1 1 5 0',
        'D-BROKEN INVALID 1 2 8 0',
      ]);
      expect(routes[1]).toEqual({
        ...{ route: 'B-READY', name: { en: 'Route B-READY', zh: '路由 B-READY' }, product: 'P-2' },
        ...{ source: 'MES', active: false, effectiveFrom: '2026-01-01', effectiveTo: null, steps: 1 },
        ...{ status: 'READY', readyVersion: 1, latestVersion: 1, publishedAt: 3, changedAt: 2, runs: 2 },
      });
      expect([total, more]).toEqual([4, false]);
      expect(facets).toEqual({ source: { ERP: 1, MES: 3 }, status: { DRAFT: 2, INVALID: 1, READY: 1 } });
    });

    test('are found by text, product, source and status; a facet counts what the other filters leave', async () => {
      expect(await listed({ q: 'ready' })).toEqual(['B-READY']);
      expect(await listed({ q: 'über' })).toEqual(['C-CHANGED']);
      expect(await listed({ q: '变更' })).toEqual(['C-CHANGED']);
      expect(await listed({ q: 'p-2' })).toEqual(['B-READY']);
      expect(await listed({ q: '%' })).toEqual([]);
      expect(await listed({ product: 'P-1' })).toEqual(['A-NEW', 'D-BROKEN']);
      expect(await listed({ source: 'ERP', status: 'INVALID' })).toEqual(['D-BROKEN']);
      const { total, facets } = await under.store.routes({ ...anyRoute, source: 'MES', status: 'DRAFT' });
      expect(total).toBe(2);
      expect(facets).toEqual({ source: { MES: 2 }, status: { DRAFT: 2, READY: 1 } });
    });

    test('come page by page, none twice and none left out', async () => {
      const pages: string[][] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page = await under.store.routes({ ...anyRoute, after, limit: 3 });
        pages.push(page.routes.map(({ route }) => route));
        expect(page.total).toBe(4);
        after = pages.at(-1)?.at(-1) ?? null;
        more = page.more;
      }
      expect(pages).toEqual([['A-NEW', 'B-READY', 'C-CHANGED'], ['D-BROKEN']]);
      expect((await under.store.routes({ ...anyRoute, limit: 4 })).more).toBe(false);
    });

    test('are resolved from heads: those of a product, and those named', async () => {
      const heads = async (product: string | null, named: string[]) => {
        const told = await under.store.routeHeads(product, named);
        expect(await groundSays((ground) => ground.routeHeads(product, named))).toEqual(told);
        return told;
      };
      expect(await heads('P-2', [])).toEqual([
        {
          ...{ route: 'B-READY', product: 'P-2', source: 'MES', active: false, ready: 1 },
          ...{ effectiveFrom: '2026-01-01', effectiveTo: null },
        },
      ]);
      const named = await heads('P-2', ['D-BROKEN', 'E-GONE', 'X', 'B-READY']);
      expect(named.map(({ route, ready }) => [route, ready])).toEqual([
        ['B-READY', 1],
        ['D-BROKEN', 1],
      ]);
      expect((await heads(null, ['A-NEW'])).map(({ route, ready }) => [route, ready])).toEqual([
        ['A-NEW', null],
      ]);
      expect(await heads(null, [])).toEqual([]);
    });

    test('removed and made anew have no version but those compiled since', async () => {
      const found = async () => {
        const { routes } = await under.store.routes({ ...anyRoute, q: 'F-ANEW' });
        const heads = await under.store.routeHeads(null, ['F-ANEW']);
        const [route] = routes;
        return [route?.status, route?.readyVersion, route?.latestVersion, heads[0]?.ready];
      };
      const removal = [removed('routeDraft', 'F-ANEW', stamp(32)), withdrawn('F-ANEW', stamp(33))];
      const before = [draftSaved('F-ANEW', stamp(30)), versionCompiled('F-ANEW', stamp(31), 1)];
      await admit(under.store, writeLog(before.map((fact) => ({ ...fact, by: 3 }))));
      expect(await found()).toEqual(['READY', 1, 1, 1]);
      await admit(under.store, writeLog(removal.map((fact) => ({ ...fact, by: 4 }))));
      expect(await found()).toEqual([undefined, undefined, undefined, undefined]);
      await admit(under.store, writeLog([{ ...draftSaved('F-ANEW', stamp(34)), by: 5 }]));
      expect(await found()).toEqual(['DRAFT', null, 0, null]);
      await admit(under.store, writeLog([{ ...versionCompiled('F-ANEW', stamp(35), 2, 'INVALID'), by: 6 }]));
      expect(await found()).toEqual(['INVALID', null, 2, null]);
      await admit(under.store, writeLog([{ ...versionCompiled('F-ANEW', stamp(36), 3), by: 7 }]));
      expect(await found()).toEqual(['READY', 3, 3, 3]);
      await under.store.refold(refoldWith(catalogue, foldVersion + 1));
      expect(await found()).toEqual(['READY', 3, 3, 3]);
    });

    test('know the runs that froze them, most recently touched first', async () => {
      expect(await under.store.runsOfRoute('B-READY')).toEqual([
        { run: 'RUN-2', status: 'PREP', version: 1 },
        { run: 'RUN-1', status: 'PREP', version: 1 },
      ]);
      expect(await under.store.runsOfRoute('A-NEW')).toEqual([]);
    });

    test('of every open run are known to a plan, and where units are inside', async () => {
      await admit(
        under.store,
        writeLog([unitCreated('SN-1', stamp(20), 7), trackedIn('SN-1', stamp(21), 8)]),
      );
      const [first, second] = await groundSays((ground) => ground.openRuns());
      const frozen = { status: 'PREP', line: 'SMT-A', route: 'B-READY', product: 'P-1' };
      expect([first, second]).toEqual([
        { run: 'RUN-1', ...frozen },
        { run: 'RUN-2', ...frozen },
      ]);
      expect(await groundSays((ground) => ground.openVisits())).toEqual([{ station: 'ST-8', run: 'RUN-1' }]);
    });

    test('stand the same when everything is folded anew', async () => {
      const views = async () => [
        await under.store.routes(anyRoute),
        await under.store.routeHeads('P-1', []),
        await under.store.runsOfRoute('B-READY'),
      ];
      const before = await views();
      await under.store.refold(refoldWith(catalogue, foldVersion + 1));
      expect(await views()).toEqual(before);
    });
  });

  describe('data-collection specs', () => {
    beforeEach(() =>
      admit(
        under.store,
        writeLog([
          specConfigured('TENSION', stamp(1), { name: { en: 'Stencil tension', zh: '张力' } }),
          specConfigured('HEIGHT', stamp(2), { operation: 'SPI', kind: 'OBSERVATION' }),
          specConfigured('AREA', stamp(3), { operation: 'SPI', active: false }),
          specConfigured('REMARK', stamp(4), { operation: 'AOI', type: 'TEXT' }),
          specConfigured('GONE', stamp(5)),
          removed('dataSpec', 'GONE', stamp(6)),
        ]),
      ),
    );
    const listed = async (filter: Partial<DataSpecFilter>) =>
      (await under.store.dataSpecs({ ...anySpec, ...filter })).specs.map(({ key }) => key);

    test('are listed by operation, then code, and found by every filter', async () => {
      expect(await listed({})).toEqual(['REMARK', 'TENSION', 'AREA', 'HEIGHT']);
      expect(await listed({ q: 'STENCIL' })).toEqual(['TENSION']);
      expect(await listed({ q: '张' })).toEqual(['TENSION']);
      expect(await listed({ operation: 'SPI' })).toEqual(['AREA', 'HEIGHT']);
      expect(await listed({ operation: 'SPI', active: true })).toEqual(['HEIGHT']);
      expect(await listed({ active: false })).toEqual(['AREA']);
      expect(await listed({ kind: 'OBSERVATION' })).toEqual(['HEIGHT']);
      expect(await listed({ type: 'TEXT' })).toEqual(['REMARK']);
    });

    test('are counted by value of each filter, under the others', async () => {
      const { total, facets } = await under.store.dataSpecs({ ...anySpec, operation: 'SPI', active: true });
      expect(total).toBe(1);
      expect(facets).toEqual({
        operation: { AOI: 1, PRINTING: 1, SPI: 1 },
        kind: { OBSERVATION: 1 },
        type: { NUMBER: 1 },
        active: { true: 1, false: 1 },
      });
    });

    test('come page by page, none twice and none left out, even after one that is gone', async () => {
      const first = await under.store.dataSpecs({ ...anySpec, limit: 3 });
      expect([first.specs.length, first.more]).toEqual([3, true]);
      expect(await listed({ after: { operation: 'SPI', code: 'AREA' } })).toEqual(['HEIGHT']);
      expect(await listed({ after: { operation: 'SPI', code: 'B-GONE' } })).toEqual(['HEIGHT']);
      expect(await listed({ after: { operation: 'AOI', code: 'REMARK' }, limit: 2 })).toEqual([
        'TENSION',
        'AREA',
      ]);
    });

    test('stand the same when everything is folded anew', async () => {
      const before = await under.store.dataSpecs(anySpec);
      await under.store.refold(refoldWith(catalogue, foldVersion + 1));
      expect(await under.store.dataSpecs(anySpec)).toEqual(before);
    });
  });
}
