// Verified ingest: signature, chain, schemas, folds, projections and fsync, acknowledged after the commit. Against
// bare inserts of the same bodies, and against PouchDB replicating the same facts as documents.
import type { Bench } from '../bench.ts';
import { openDesk } from '../floor/desk-door.ts';
import type { HubDoor } from '../floor/hub-door.ts';
import { HubProcess } from '../floor/hub-process.ts';
import { PlantFloor, type Written } from '../floor/plant-floor.ts';
import { bodiesIn } from '../floor/push-body.ts';
import type { Row } from '../row.ts';
import { timed } from '../samples.ts';
import { BareInserts } from '../yardstick/bare-inserts.ts';
import { pouchRate } from '../yardstick/pouch-rate.ts';

const unit = 'facts/s';

export const ingest: Bench = {
  name: 'ingest',
  async run({ folder, quick, tell }) {
    const units = quick ? 500 : 2_500;
    const hub = await HubProcess.start(folder);
    const overHttp = await measure(hub, units).finally(() => hub.stop());
    tell(`over HTTP: ${overHttp.written.facts} facts at ${overHttp.rate.toFixed(0)} a second`);
    const desk = await openDesk(folder);
    const atDesk = await measure(desk, units).finally(() => desk.close());
    tell(`at the desk: ${atDesk.rate.toFixed(0)} a second`);

    const batches = overHttp.written.pushes.flatMap(({ bodies }) => bodies.map(bodiesIn));
    const bare = new BareInserts(folder);
    const inserted = await timed(() => {
      for (const bodies of batches) bare.batch(bodies);
    });
    bare.close();
    const bareRate = (overHttp.written.facts / inserted.ms) * 1000;
    const documents = batches.flat().slice(0, quick ? 3_000 : 20_000);
    const pouch = await pouchRate(folder, documents);
    tell(`PouchDB: ${documents.length} documents at ${pouch.toFixed(0)} a second`);

    const inserts = { name: 'bare batched inserts', value: bareRate, unit };
    const row = (
      name: string,
      measured: number,
      yardstick: Row['yardstick'],
      target: Row['target'],
    ): Row => ({
      ...{ name, measured, unit, yardstick, target },
    });
    return [
      row('hub ingest over HTTP', overHttp.rate, inserts, { of: 'VALUE', atLeast: 20_000 }),
      row(
        'hub ingest over HTTP',
        overHttp.rate,
        { name: 'PouchDB → express-pouchdb', value: pouch, unit: 'docs/s' },
        { of: 'RATIO', atLeast: 5 },
      ),
      row('hub ingest at the desk', atDesk.rate, inserts, { of: 'VALUE', atLeast: 20_000 }),
    ];
  },
};

/** Facts a second, after a first small shift that warms the hub up. */
async function measure(door: HubDoor, units: number): Promise<{ rate: number; written: Written }> {
  const floor = await PlantFloor.enrolled(door);
  await floor.push(await floor.work('WARM', 250, false));
  const written = await floor.work('INGEST', units, false);
  const { ms } = await timed(() => floor.push(written));
  return { rate: (written.facts / ms) * 1000, written };
}
