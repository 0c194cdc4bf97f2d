// Tracing by serial number over HTTP, at ten thousand units and at the largest size: p99, and how it grows.
import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { lines } from '../floor/bench-plant.ts';
import { HubProcess } from '../floor/hub-process.ts';
import { PlantFloor, type Written } from '../floor/plant-floor.ts';
import { randomSerial } from '../floor/random-serial.ts';
import { ReaderClient } from '../floor/reader-client.ts';
import { Samples } from '../samples.ts';

/** between two requests: well below the hub's bound on them */
const pauseMs = 5;
const mostUnitsOfARun = 10_000;

export const trace: Bench = {
  name: 'trace',
  async run({ folder, quick, units, tell }) {
    const smaller = Math.min(10_000, units / 4);
    const count = quick ? 300 : 1_000;
    const hub = await HubProcess.start(folder);
    try {
      const reader = await ReaderClient.signedIn(hub.url);
      const floor = await PlantFloor.enrolled(hub);
      const shifts: Written['runs'][] = [];
      const growTo = async (size: number) => {
        const made = () => shifts.flat().reduce((sum, { units }) => sum + units, 0);
        while (made() < size) {
          const each = Math.ceil(Math.min((size - made()) / lines.length, mostUnitsOfARun));
          const written = await floor.work(`S${shifts.length}`, each, false);
          await floor.push(written);
          shifts.push(written.runs);
          tell(`${made()} units`);
        }
      };
      const measure = async () => {
        const traces = new Samples();
        const floorOfHttp = new Samples();
        const all = shifts.map((runs) => ({ runs }));
        for (let warm = 0; warm < 50; warm++) await reader.trace(randomSerial(all));
        while (traces.count < count) {
          await traces.time(() => reader.trace(randomSerial(all)));
          await delay(pauseMs);
          await floorOfHttp.time(() => reader.get('/health'));
          await delay(pauseMs);
        }
        return { traces, floorOfHttp };
      };

      await growTo(smaller);
      const small = await measure();
      await growTo(units);
      const large = await measure();
      const growth = large.traces.quantile(0.5) / small.traces.quantile(0.5);
      tell(`p50 ${small.traces.quantile(0.5).toFixed(2)} ms → ${large.traces.quantile(0.5).toFixed(2)} ms`);
      return [
        {
          name: `trace by serial number, p99 at ${units} units`,
          ...{ measured: large.traces.quantile(0.99), unit: 'ms' },
          yardstick: { name: 'GET /health, p99', value: large.floorOfHttp.quantile(0.99), unit: 'ms' },
          target: { of: 'VALUE', atMost: 10 },
        },
        {
          name: `trace by serial number, growth of p50 from ${smaller} units`,
          ...{ measured: growth, unit: '×' },
          yardstick: { name: 'growth of log n', value: Math.log(units) / Math.log(smaller), unit: '×' },
          target: { of: 'RATIO', atMost: 1 },
        },
      ];
    } finally {
      await hub.stop();
    }
  },
};
