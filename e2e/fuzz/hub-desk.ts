// What lies before the people at the hub's desks: an exception to answer, a PC to approve, a closed PC's last facts.
import type { SalvageBatch } from '@lineside/core/contracts/devices';
import { ExceptionList } from '@lineside/core/contracts/review';
import { stations } from '@lineside/core/testing/smt-line';
import { NewPc } from '@lineside/hub/testing/new-pc';
import { serial } from '@lineside/hub/testing/test-hub';
import { TestStation } from '@lineside/hub/testing/test-station';
import { until } from '../plant/until.ts';
import type { FuzzedHub } from './fuzzed-hub.ts';

/** A code that was made just now for a station that is nobody's. */
export async function freshCode({ plant }: FuzzedHub): Promise<string> {
  const made = await plant.hub.enrolment.makeCode(stations.aoi.code, 10);
  if ('refused' in made) throw new Error(made.refused);
  return made.code;
}

/** @returns the id of a device that waits for an approval */
export async function waitingDevice(hub: FuzzedHub): Promise<string> {
  const { device } = await new NewPc(hub.app).standing(await freshCode(hub));
  return device;
}

/** A station whose facts nobody has got yet. */
export async function ownedStation({ plant }: FuzzedHub): Promise<TestStation> {
  const station = await TestStation.enrolled(plant.hub, plant.clock, stations.xray.code);
  station.trackIn(serial(5), 'RUN-0412', 10);
  return station;
}

/** One line of the salvage file of a PC that was closed before it had pushed anything. */
export async function salvageBatch(hub: FuzzedHub): Promise<SalvageBatch> {
  const { key, log, device } = await ownedStation(hub);
  await hub.plant.command('revokeDevice', { device, reason: 'stolen' });
  const { origin, from, bodies, head, seal } = log.batch(key);
  return { device, origin, from, bodies, head, seal };
}

/** Salvage that waits for somebody to decide on it. */
export async function heldSalvage(hub: FuzzedHub): Promise<{ device: string; origin: string }> {
  const batch = await salvageBatch(hub);
  const received = await hub.plant.hub.salvage.receive(batch, 'admin');
  if ('refused' in received) throw new Error(received.refused);
  return { device: batch.device, origin: batch.origin };
}

/** @returns the id of an exception that nobody has answered: a fact that cannot be read */
export async function openException(hub: FuzzedHub): Promise<string> {
  const station = await ownedStation(hub);
  station.log.write({ stream: `unit:${serial(6)}`, type: 'unit.trackedIn', data: { run: 7 } });
  await station.push();
  const { origin } = station.log;
  const row = await until(
    'the review raises it',
    async () => {
      const answer = await hub.admin.get(`/api/exceptions?state=OPEN&q=${origin}`);
      return ExceptionList.parse(answer.json()).exceptions.find(({ kind }) => kind === 'FACT_POISON');
    },
    { everyMs: 5 },
  );
  return row.id;
}
