// A hub under fuzz, and whether it is still sound afterwards.
import { ExceptionList } from '@lineside/core/contracts/review';
import { until } from '../plant/until.ts';
import { fuzzEndpoint, mustTake, type Tally } from './fuzz-endpoint.ts';
import { FuzzedHub } from './fuzzed-hub.ts';
import { mayHaveGrown } from './growth.ts';
import { hubEndpoint } from './hub-endpoints.ts';
import { fuzzRawHttp } from './raw-http.ts';

export interface FuzzOptions {
  seed: number;
  /** how many requests */
  count: number;
}

const warmUp = 50;

/**
 * Fuzzes endpoints one after the other on one hub.
 * @param onTally told after each
 */
export async function fuzzHub(
  names: readonly string[],
  options: FuzzOptions,
  onTally: (tally: Tally) => void,
): Promise<void> {
  await onAHub(async (hub) => {
    const endpoints = names.flatMap((name) => {
      const route = hub.routes.find((candidate) => candidate.name === name);
      return route === undefined ? [] : (hubEndpoint(hub, route) ?? []);
    });
    const each = async (count: number, told: (tally: Tally) => void) => {
      for (const endpoint of endpoints) {
        // the one before may have signed out
        await hub.signInAgain();
        told(await fuzzEndpoint(endpoint, hub, { ...options, count }));
      }
    };
    // whatever fills once (tables, caches, compiled code) is full after this
    await each(warmUp, () => undefined);
    const [before, recordedBefore] = [hub.footprint(), hub.recorded()];
    await each(options.count, onTally);
    mayHaveGrown(before, hub.footprint(), hub.recorded() - recordedBefore);
  });
}

/** Sends to a hub what is no HTTP. */
export async function fuzzHubRawHttp(options: FuzzOptions, onTally: (tally: Tally) => void): Promise<void> {
  await onAHub(async (hub) => onTally(await fuzzRawHttp(hub.origin, options)));
}

async function onAHub(fuzz: (hub: FuzzedHub) => Promise<void>): Promise<void> {
  const hub = await FuzzedHub.open();
  try {
    await fuzz(hub);
    await mustBeSound(hub);
  } finally {
    await hub.close();
  }
}

/** Whatever was asked: the database is whole, every fact is reviewed, and whoever reads gets an answer. */
async function mustBeSound(hub: FuzzedHub): Promise<void> {
  const sound = hub.plant.database.pragma('integrity_check', { simple: true });
  if (sound !== 'ok') throw new Error(`the database is broken: ${sound}`);
  await hub.signInAgain();
  await until('every fact is reviewed', () => isReviewed(hub), { everyMs: 5 });
  for (const route of hub.routes) {
    const endpoint = route.method === 'GET' ? hubEndpoint(hub, route) : undefined;
    if (endpoint !== undefined && endpoint.streams !== true) await mustTake(endpoint, hub);
  }
}

async function isReviewed({ admin }: FuzzedHub): Promise<boolean> {
  const { reviewedTo, position } = ExceptionList.parse((await admin.get('/api/exceptions')).json());
  return reviewedTo === position;
}
