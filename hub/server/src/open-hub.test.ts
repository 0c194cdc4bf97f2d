// What opening a hub does: its own log goes on in a new origin, and what it learns to read, it reads.
import { catalogue, factTypes, streamRules } from '@lineside/core/domain/facts';
import { Catalogue } from '@lineside/core/kernel/catalogue';
import { Envelope } from '@lineside/core/kernel/fact';
import { stations } from '@lineside/core/testing/smt-line';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { run, serial, TestHub } from '../testing/test-hub.ts';

let plant: TestHub;
afterEach(() => plant.close());

test('every opening is a new origin that names the one before', async () => {
  plant = await TestHub.open();
  await plant.command('configureLine', { code: 'L', name: { en: 'l', zh: 'l' }, process: 'SMT' });
  await plant.reopen();
  const [first, second, ...more] = await plant.hub.store.origins('HUB');
  expect(more).toEqual([]);
  const opened = plant.database
    .prepare<[string], string>('SELECT body FROM fact WHERE origin = ? AND seq = 1')
    .pluck()
    .get(second?.origin ?? '');
  expect(Envelope.parse(JSON.parse(opened ?? ''))).toMatchObject({
    type: 'origin.opened',
    station: 'HUB',
    actor: 'hub',
    data: { previous: { origin: first?.origin, ...first?.acknowledged }, software: plant.hub.software },
  });
});

test('[F7] the clock of the hub survives a restart, even into a wall clock that went back', async () => {
  plant = await TestHub.withPlant();
  const { hlc } = await plant.hub.head();
  plant.clock.advance(-3_600_000);
  await plant.reopen();
  await plant.command('revokeRun', { run, reason: 'wrong stencil' });
  expect((await plant.hub.head()).hlc > hlc).toBe(true);
});

test('[F4] a type that was kept unknown folds once the software knows it', async () => {
  plant = await TestHub.withPlant();
  const print = await plant.station(stations.print.code);
  print.log.write({ stream: `unit:${serial(1)}`, type: 'unit.engraved', data: { depth: 3 } });
  print.trackIn(serial(1), run, 10);
  await print.push();
  expect(await plant.hub.store.marked()).toEqual({ unknown: 1, poison: 0 });
  const tallies = await plant.hub.store.tallies([run]);

  const engraved = {
    stream: 'unit',
    v: 1,
    by: 'ANYONE' as const,
    data: z.object({ depth: z.number() }),
    upcast: {},
  };
  const evolveUnit = catalogue.streams.unit?.evolve;
  const newer = new Catalogue(
    { ...factTypes, 'unit.engraved': engraved },
    {
      ...streamRules,
      unit: {
        initial: streamRules.unit.initial,
        evolve: (state, fact) =>
          fact.type === 'unit.engraved' ? { ...state, engraved: fact.data.depth } : evolveUnit?.(state, fact),
      },
    },
  );
  await plant.reopen(newer);

  expect(await plant.hub.store.marked()).toEqual({ unknown: 0, poison: 0 });
  const states = await plant.hub.store.snapshots();
  expect(states.find(({ stream }) => stream === `unit:${serial(1)}`)?.state).toMatchObject({ engraved: 3 });
  expect(await plant.hub.store.tallies([run])).toEqual(tallies);
});
