// A forked origin: frozen by the hub, and what only this side had said once more.
import { LinkFault, type PushBatch } from '@lineside/core/contracts/sync';
import { chainStart } from '@lineside/core/kernel/chain';
import { expect, test } from 'vitest';
import { cutOff, liveOrigin, reconnect } from '../../test/outage.ts';
import { dump } from '../../test/tools.ts';

test('[P1] after a fork a new origin says once more what only this side had, under new names', async () => {
  const floor = await cutOff();
  const { hub } = floor;
  const command = floor.command();
  await floor.trackOut('SN-R1-0001', { command });
  const states = dump(floor.database);
  const forked = liveOrigin(floor);
  const opened = hub.facts.find(({ envelope }) => envelope.origin === forked);
  const acknowledged = { seq: 1, hash: opened?.hash ?? chainStart };
  hub.nextPush = (batch) => ({ outcome: 'FORKED', origin: batch.origin, acknowledged });
  await reconnect(floor);

  const live = liveOrigin(floor);
  expect(live).not.toBe(forked);
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 0, state: 'ONLINE' });
  const said = hub.facts.filter(({ envelope }) => envelope.origin === live).map(({ envelope }) => envelope);
  expect(said[0]).toMatchObject({
    type: 'origin.opened',
    data: { cause: 'FORK', previous: { origin: forked } },
  });
  expect(said.slice(1).map(({ type }) => type)).toEqual([
    'unit.created',
    'run.started',
    'unit.trackedIn',
    'unit.created',
    'unit.trackedIn',
    'unit.trackedOut',
  ]);
  const trackedIn = said.find(
    ({ type, stream }) => type === 'unit.trackedIn' && stream === 'unit:SN-R1-0001',
  );
  expect(said.at(-1)?.data).toMatchObject({ visit: `${live}:${trackedIn?.seq}` });
  expect(said.map(({ at }) => at).slice(1)).not.toContain(floor.time.now());
  expect((await floor.report()).origins.find(({ origin }) => origin === forked)).toMatchObject({
    forked: true,
    head: 1,
  });
  expect(await floor.trackOut('SN-R1-0001', { command })).toMatchObject({
    ok: true,
    confirmation: { repeated: true },
  });
  expect(withoutNames(dump(floor.database))).toEqual(withoutNames(states));
  const kept = floor.database
    .prepare('SELECT count(*) FROM forked_facts WHERE reappended_as IS NOT NULL')
    .pluck()
    .get();
  expect(kept).toBe(6);
});

/** States with every fact name and stamp taken out: what is left is what happened. */
function withoutNames(states: unknown): unknown {
  const { streams } = states as { streams: { stream: string; state: string }[] };
  return streams.map(({ stream, state }) => [stream, state.replaceAll(/[0-9a-f]{32}:\d+/g, 'fact')]);
}

test('[P1] a fork learnt while pulling is answered the same way, and survives a restart', async () => {
  const floor = await cutOff();
  const forked = liveOrigin(floor);
  floor.hub.forked.add(forked);
  floor.hub.nextPush = () => new LinkFault('BUSY', 'HUB_BUSY', 20_000);
  await reconnect(floor);
  const reopened = floor.reopened();
  await reopened.online();
  await reopened.time.pass(1_000);
  expect(reopened.station.linkStatus().waiting).toBe(0);
  const trackedIn = floor.hub.facts.filter(({ envelope }) => envelope.type === 'unit.trackedIn');
  expect(trackedIn.map(({ envelope }) => envelope.stream)).toEqual(['unit:SN-R1-0001', 'unit:SN-R1-0002']);
  expect(new Set(trackedIn.map(({ envelope }) => envelope.origin))).not.toContain(forked);
});

test('[P5] what an older key of this station still owed is said again under the live origin', async () => {
  const first = await cutOff();
  const older = liveOrigin(first);
  const floor = first.reopened();
  const { hub } = floor;
  hub.reachable = true;
  const refuseOlder = (batch: PushBatch) => {
    queueMicrotask(() => {
      hub.nextPush = refuseOlder;
    });
    return batch.origin === older ? new LinkFault('REFUSED', 'ORIGIN_NOT_YOURS') : null;
  };
  hub.nextPush = refuseOlder;
  await floor.online();
  await floor.time.pass(120_000);
  expect(floor.station.linkStatus()).toMatchObject({ waiting: 0, trouble: null });
  const live = liveOrigin(floor);
  const said = hub.facts.filter(({ envelope }) => envelope.origin === live);
  expect(said.filter(({ envelope }) => envelope.type === 'unit.trackedIn')).toHaveLength(2);
});
