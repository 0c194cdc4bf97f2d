// After an outage of a shift, twenty stations push what they wrote without each other, all at once; meanwhile
// somebody traces units. How long until everything is merged, how long a trace then takes, how large the hub grows.
import { setTimeout as delay } from 'node:timers/promises';
import type { Bench, BenchRun } from '../bench.ts';
import { HubProcess } from '../floor/hub-process.ts';
import { PlantFloor, type Written } from '../floor/plant-floor.ts';
import { bodiesIn } from '../floor/push-body.ts';
import { randomSerial } from '../floor/random-serial.ts';
import { ReaderClient } from '../floor/reader-client.ts';
import { idleNodeMb } from '../floor/resident-mb.ts';
import type { Row } from '../row.ts';
import { Samples, timed } from '../samples.ts';
import { BareInserts } from '../yardstick/bare-inserts.ts';

/** between two traces: well below the hub's bound on requests */
const pauseMs = 25;
const idleTraces = 100;

export const catchUp: Bench = {
  name: 'catch-up',
  async run(bench) {
    const { folder, quick, tell } = bench;
    const hub = await HubProcess.start(folder);
    try {
      const reader = await ReaderClient.signedIn(hub.url);
      const floor = await PlantFloor.enrolled(hub);
      const before = await floor.work('BEFORE', quick ? 50 : 250, false);
      await floor.push(before);
      const idle = new Samples();
      while (idle.count < idleTraces) await traceOne(reader, before, idle);

      const outage = await floor.work('OUTAGE', quick ? 750 : 7_500, true);
      const ended = new AbortController();
      const meanwhile = new Samples();
      const tracing = (async () => {
        while (!ended.signal.aborted) await traceOne(reader, before, meanwhile);
      })();
      const { ms } = await timed(() => floor.push(outage));
      ended.abort();
      await tracing;
      tell(
        `${outage.facts} facts merged in ${(ms / 1000).toFixed(1)} s, ${meanwhile.count} traces meanwhile`,
      );
      return rowsOf(
        outage.facts,
        ms / 1000,
        bareSeconds(bench, outage),
        { idle, meanwhile },
        {
          hub: hub.residentMb(),
          node: await idleNodeMb(),
        },
      );
    } finally {
      await hub.stop();
    }
  },
};

async function traceOne(reader: ReaderClient, units: Written, samples: Samples): Promise<void> {
  await samples.time(() => reader.trace(randomSerial([units])));
  await delay(pauseMs);
}

function bareSeconds({ folder }: BenchRun, { pushes }: Written): number {
  const bare = new BareInserts(folder);
  const begun = performance.now();
  let reading = 0;
  for (const push of pushes.flatMap(({ bodies }) => bodies)) {
    const readFrom = performance.now();
    const bodies = bodiesIn(push);
    reading += performance.now() - readFrom;
    bare.batch(bodies);
  }
  bare.close();
  return (performance.now() - begun - reading) / 1000;
}

function rowsOf(
  facts: number,
  seconds: number,
  bare: number,
  traces: { idle: Samples; meanwhile: Samples },
  mb: { hub: number; node: number },
): Row[] {
  return [
    {
      name: `catch-up of 20 stations, ${facts} facts`,
      ...{ measured: seconds, unit: 's' },
      yardstick: { name: 'bare batched inserts', value: bare, unit: 's' },
      target: { of: 'VALUE', atMost: 60 },
    },
    {
      name: 'trace during catch-up, p95',
      ...{ measured: traces.meanwhile.quantile(0.95), unit: 'ms' },
      yardstick: { name: 'before it', value: traces.idle.quantile(0.95), unit: 'ms' },
      target: { of: 'VALUE', atMost: 100 },
    },
    {
      name: 'memory of the hub after catch-up',
      ...{ measured: mb.hub, unit: 'MB' },
      yardstick: { name: 'an idle Node', value: mb.node, unit: 'MB' },
      // no promise of the design: twice what it is today
      target: { of: 'VALUE', atMost: 900 },
    },
  ];
}
