// How far what arrives reaches: what engineers edit stays on the hub, what they publish comes to every station.
import { streamKind } from '@lineside/core/kernel/ids';
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as small from '../../testing/small-product.ts';
import { TestHub } from '../../testing/test-hub.ts';

let plant: TestHub;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  await small.setUpProduct(plant);
  await plant.command('configureExecutionDefaults', { settings: small.draft.settings });
  await plant.command('publishRoute', { route: small.draft.route, hash: null });
});
afterEach(() => plant.close());

/** The kinds of stream that a station holds. */
async function kindsAt(station: string): Promise<ReadonlySet<string>> {
  const facts = await (await plant.station(station)).catchUp();
  return new Set(facts.map(({ body }) => streamKind(JSON.parse(body).stream)));
}

test('[P3] what engineers edit reaches no station; lines, groups, stations and versions reach all', async () => {
  const kinds = await kindsAt(stations.insertion.code);
  expect([...kinds].sort()).toEqual([
    'device',
    'line',
    'order',
    'origin',
    'route',
    'station',
    'stationGroup',
  ]);
});

test('[P3] a feeder table reaches its line, and so does its removal', async () => {
  expect(await kindsAt(stations.print.code)).toContain('feederTable');
  await plant.command('removeMasterData', { kind: 'feederTable', key: small.table.code });
  const facts = await (await plant.station(stations.spi.code)).catchUp();
  expect(facts.map(({ body }) => JSON.parse(body).type)).toContain('feederTable.removed');
});

test('[F4] a fact of a kind that this hub does not know reaches every station', async () => {
  const print = await plant.station(stations.print.code);
  print.log.write({ stream: 'forklift:F1', type: 'forklift.parked', data: { bay: 3 } });
  await print.push();
  expect(await kindsAt(stations.insertion.code)).toContain('forklift');
});
