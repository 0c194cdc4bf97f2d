// An outage: the hub goes, work goes on, the hub comes back.
import { type Floor, workingFloor } from './floor.ts';
import { settled } from './tools.ts';

/** A working floor whose hub is gone, with two units tracked in since. */
export async function cutOff(): Promise<Floor> {
  const floor = await workingFloor();
  floor.hub.reachable = false;
  await floor.time.pass(6_000);
  await floor.trackIn('SN-R1-0001');
  await floor.trackIn('SN-R1-0002');
  await settled();
  return floor;
}

/** The hub is back, and time passes until backing off is over. */
export async function reconnect(floor: Floor): Promise<void> {
  floor.hub.reachable = true;
  await floor.time.pass(30_000);
}

/** The origin that was opened last. */
export function liveOrigin(floor: Floor): string {
  return floor.database
    .prepare('SELECT origin FROM origins WHERE own = 1 ORDER BY no DESC LIMIT 1')
    .pluck()
    .get() as string;
}
