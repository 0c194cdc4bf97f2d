// A whole station under fuzz: every verb of its bridge over real sockets, one after the other, on one station.
import { fuzzEndpoint, mustTake, type Tally } from './fuzz-endpoint.ts';
import { FuzzedStation } from './fuzzed-station.ts';
import { mayHaveGrown } from './growth.ts';
import { fuzzRawHttp } from './raw-http.ts';
import { stationEndpoints } from './station-endpoints.ts';

const warmUp = 50;

/** @param onTally told after each endpoint */
export async function fuzzStation(
  options: { seed: number; count: number },
  onTally: (tally: Tally) => void,
): Promise<void> {
  const station = await FuzzedStation.open();
  try {
    const endpoints = stationEndpoints(station);
    // whatever fills once (tables, caches, compiled code) is full after this
    for (const endpoint of endpoints) await fuzzEndpoint(endpoint, station, { ...options, count: warmUp });
    const [before, recordedBefore] = [station.footprint(), station.recorded()];
    for (const endpoint of endpoints) onTally(await fuzzEndpoint(endpoint, station, options));
    onTally(await fuzzRawHttp(station.origin, options));
    mayHaveGrown(before, station.footprint(), station.recorded() - recordedBefore);
    station.mustBeSound();
    for (const endpoint of endpoints) await mustTake(endpoint, station);
  } finally {
    await station.close();
  }
}
