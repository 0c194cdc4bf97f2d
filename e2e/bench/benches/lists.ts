// What planners and leaders look at all day, over HTTP: pages of orders, runs and units, a line, the overview; at a
// thousand orders, five thousand runs and a million units.
import { z } from 'zod';
import type { Bench } from '../bench.ts';
import { largeRun, makePlan, quickPlan, wholePlan, workedRun } from '../floor/full-plan.ts';
import { HubProcess } from '../floor/hub-process.ts';
import { ReaderClient } from '../floor/reader-client.ts';
import { sampled } from '../floor/sampled.ts';
import type { Row } from '../row.ts';

const Page = z.object({ next: z.string().nullable(), total: z.int() });

export const lists: Bench = {
  name: 'lists',
  async run({ folder, quick, tell }) {
    const size = quick ? quickPlan : wholePlan;
    const hub = await HubProcess.start(folder);
    try {
      await makePlan(hub, size, tell);
      const reader = await ReaderClient.signedIn(hub.url);
      const floor = await sampled(reader, ['/health']);
      const yardstick = { name: 'GET /health, p95', value: floor.quantile(0.95), unit: 'ms' };
      const rows: Row[] = [];
      for (const [what, paths] of Object.entries(await pagesOf(reader))) {
        for (const path of paths) await reader.get(path);
        rows.push({
          name: `${what}, p95, ${size.orders} orders, ${size.runs} runs, ${size.units} units`,
          ...{ measured: (await sampled(reader, paths)).quantile(0.95), unit: 'ms', yardstick },
          target: { of: 'VALUE', atMost: 100 },
        });
      }
      return rows;
    } finally {
      await hub.stop();
    }
  },
};

/** As the pages ask. */
async function pagesOf(reader: ReaderClient): Promise<Record<string, readonly string[]>> {
  const units = `/api/runs/${largeRun}/units`;
  return {
    'orders, first page': ['/api/orders', '/api/orders?sort=priority'],
    'orders, filtered': [
      '/api/orders?q=PLAN-001',
      '/api/orders?status=IN_PROGRESS&line=L2',
      '/api/orders?dueBy=2025-06-20&sort=updated',
    ],
    'runs, first page': ['/api/runs', '/api/runs?sort=due'],
    'runs, filtered': [
      '/api/runs?state=OPEN&line=L3&sort=priority',
      '/api/runs?q=PLAN-01',
      '/api/runs?status=PREP&order=WO-PLAN-0007',
      '/api/runs?waiting=true',
    ],
    'runs, deep page': [await deepPage(reader, '/api/runs'), await deepPage(reader, '/api/runs?sort=due')],
    'units of a run of 10000': [
      units,
      `${units}?q=-99`,
      `${units}?status=QUEUED&step=10`,
      await deepPage(reader, units),
    ],
    'a run': [`/api/runs/${largeRun}`, `/api/runs/${workedRun}`],
    'a line now': ['/api/lines/L1', '/api/lines/L4'],
    overview: ['/api/overview'],
  };
}

/** The page that begins after four fifths of a list. */
async function deepPage(reader: ReaderClient, path: string): Promise<string> {
  const pageOf = (after: string | null, limit: number) => {
    const query = new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { after }) });
    return `${path}${path.includes('?') ? '&' : '?'}${query}`;
  };
  let after: string | null = null;
  for (let read = 0; ; ) {
    const page = Page.parse(JSON.parse(await reader.get(pageOf(after, 200))));
    read += 200;
    if (page.next === null) return pageOf(after, 50);
    after = page.next;
    if (read >= page.total * 0.8) return pageOf(after, 50);
  }
}
