// Somebody at a station who can work: signed in, with every unit of the line in the queue.
import { randomUUID } from 'node:crypto';
import type { BridgeClient } from '../../plant/bridge-client.ts';
import { Operator } from '../../plant/operator.ts';
import { until } from '../../plant/until.ts';
import { operator } from './bench-plant.ts';

/** Resolves when the station has learned of at least so many units. */
export async function readyOperator(bridge: BridgeClient, units: number): Promise<Operator> {
  const often = { timeoutMs: 120_000, everyMs: 25 };
  await until(
    'the station knows what it is',
    async () => (await bridge.call('face', {})).station !== null,
    often,
  );
  const signIn = () => Operator.byBadge(bridge, operator.badge, randomUUID, Math.random);
  const ready = await until('the operator is known', signIn, often);
  await until(`${units} units are known`, async () => (await ready.cockpit()).queue.total >= units, often);
  return ready;
}
