// A plant with many products: how long its lists, a compile and an import take, how long a new station needs until it
// has every published version.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { CheckedDataSpecs } from '@lineside/core/contracts/master-data';
import { RoutePreview } from '@lineside/core/contracts/routes';
import type { Bench } from '../bench.ts';
import { createRun, stationsOf } from '../floor/bench-plant.ts';
import { HubProcess } from '../floor/hub-process.ts';
import { configureOperations, quickRange, routeOf, specsOf, wholeRange } from '../floor/product-range.ts';
import { ReaderClient } from '../floor/reader-client.ts';
import { readyOperator } from '../floor/ready-operator.ts';
import { sampled } from '../floor/sampled.ts';
import { StationProcess } from '../floor/station-process.ts';
import type { Row } from '../row.ts';
import { Samples, timed } from '../samples.ts';

const line = 'L1';
const chunk = { check: 1_000, import: 500 };
const pauseMs = 5;
const asked = 100;

export const engineering: Bench = {
  name: 'engineering',
  async run({ folder, quick, tell }) {
    const size = quick ? quickRange : wholeRange;
    const station = stationsOf(line)[0]?.code ?? '';
    const hub = await HubProcess.start(folder);
    const pc = new StationProcess(folder, station);
    try {
      await configureOperations(hub.give, size);
      const specs = specsOf(size);
      const checking = await timed(async () => {
        for (const rows of chunksOf(specs, chunk.check))
          await hub.admin.ask('/api/data-specs/check', { rows }, CheckedDataSpecs);
      });
      const importing = await timed(async () => {
        for (const rows of chunksOf(specs, chunk.import))
          await hub.admin.command('configureDataSpecs', randomUUID(), { specs: rows });
      });
      tell(
        `${specs.length} specs checked in ${checking.ms.toFixed(0)} ms, imported in ${importing.ms.toFixed(0)} ms`,
      );
      for (let n = 0; n < size.routes; n++) {
        const draft = routeOf(n, size, station);
        await hub.give('saveRoute', { draft, basedOn: null });
        await hub.give('publishRoute', { route: draft.route, hash: null });
      }
      tell(`${size.routes} routes of ${size.stepsOfRoute} steps published`);

      const reader = await ReaderClient.signedIn(hub.url);
      const lists: Row[] = [];
      const floor = await sampled(reader, ['/health']);
      const yardstick = { name: 'GET /health, p95', value: floor.quantile(0.95), unit: 'ms' };
      for (const [what, paths] of Object.entries(listPaths))
        lists.push({
          name: `${what}, p95, ${size.routes} routes, ${size.specs} specs`,
          ...{ measured: (await sampled(reader, paths)).quantile(0.95), unit: 'ms', yardstick },
          target: { of: 'VALUE', atMost: 100 },
        });
      const compiles = new Samples();
      for (let n = 0; compiles.count < asked; n++) {
        const draft = routeOf(n % size.routes, size, station);
        await compiles.time(() => hub.admin.ask('/api/routes/preview', { draft }, RoutePreview));
        await delay(pauseMs);
      }

      await createRun(hub.give, line, 'RUN-L1-LAST', 10);
      const known = async () => {
        await pc.start();
        await readyOperator(pc.bridge, 10);
      };
      const pulled = await timed(async () => {
        await pc.enrol(hub);
        await known();
      });
      tell(`with all of them the new station takes ${pc.residentMb().toFixed(0)} MB`);
      await pc.stop();
      const again = await timed(known);
      return [
        ...lists,
        {
          name: `compile of ${size.stepsOfRoute} steps, p95`,
          ...{ measured: compiles.quantile(0.95), unit: 'ms', yardstick },
          target: { of: 'VALUE', atMost: 100 },
        },
        {
          name: `import of ${size.specs} specs, checked first`,
          ...{ measured: (checking.ms + importing.ms) / 1000, unit: 's' },
          yardstick: { name: 'the import alone', value: importing.ms / 1000, unit: 's' },
          target: { of: 'VALUE', atMost: 5 },
        },
        {
          name: `new station has ${size.routes} published versions`,
          ...{ measured: pulled.ms / 1000, unit: 's' },
          yardstick: { name: 'its next start', value: again.ms / 1000, unit: 's' },
          target: { of: 'VALUE', atMost: 5 },
        },
      ];
    } finally {
      await pc.stop();
      await hub.stop();
    }
  },
};

/** As the pages ask: first pages, later ones, filtered ones. */
const listPaths = {
  'list of routes': ['/api/routes', '/api/routes?q=route%2012', '/api/routes?status=READY&after=RANGE-0050'],
  'list of specs': [
    '/api/data-specs',
    '/api/data-specs?operation=RANGE_07',
    '/api/data-specs?q=0013',
    '/api/data-specs?kind=KEY&active=true&limit=500',
  ],
} as const;

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
