// What an installer carries, at work: in place of the source it enrols at a real hub and takes a unit in and out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Operator } from '../plant/operator.ts';
import { Plant } from '../plant/plant.ts';
import { until } from '../plant/until.ts';

const root = join(import.meta.dirname, '../..');
const station = 'SMT-A-PRINT-01';
const folder = mkdtempSync(join(tmpdir(), 'lineside-packed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('given a packed station at a seeded hub, when a unit goes in and out, then the hub traces both', async () => {
  const app = join(folder, 'app');
  const pack = [join(root, 'desktop/shell/pack/main.ts'), '--stage', '--app', app];
  expect(spawnSync(process.execPath, pack, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });

  const stationMain = join(app, 'dist/station.js');
  const plant = await Plant.open({ folder: join(folder, 'plant'), stations: [station], stationMain });
  try {
    let commands = 0;
    const newCommand = () => `packed-${++commands}`;
    const operator = await Operator.byBadge(plant.bridge(station), 'BADGE-P01', newCommand, () => 0.5);
    const { queue } = await operator.cockpit();
    const sn = queue.first[0]?.sn ?? '';
    await operator.work(sn);
    const trace = await until('the hub traces the unit', async () => {
      const found = await plant.session('trace').trace(sn);
      return found.visits.some(({ out }) => out !== null) && found;
    });
    expect(trace.visits).toMatchObject([{ station, result: 'PASS' }]);
  } finally {
    await plant.stop();
  }
});
