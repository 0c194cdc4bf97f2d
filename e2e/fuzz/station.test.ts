// What a window can ask of its station, under fuzz, over real sockets.
import { bridgeVerbs } from '@lineside/core/contracts/station-bridge';
import { expect, test } from 'vitest';
import { fuzzStation } from './fuzz-station.ts';
import { FuzzedStation } from './fuzzed-station.ts';
import { stationEndpoints } from './station-endpoints.ts';
import { answered, patienceMs, testRun } from './test-run.ts';

test(
  '[P6] given any request to a station, then no fault, and nothing recorded by what is refused',
  async () => {
    const verbs = Object.keys(bridgeVerbs).map((verb) => `POST /bridge/${verb}`);
    const took = await answered((note) => fuzzStation(testRun, note));
    expect(took).toEqual(new Set([...verbs, 'POST /bridge/:verb', 'GET /bridge/events']));
  },
  patienceMs,
);

test('given the routes as the station itself registers them, then each is fuzzed, or refuses whatever is asked', async () => {
  const station = await FuzzedStation.open(false);
  try {
    const fuzzed = stationEndpoints(station).map(({ route }) => route.name);
    const left = station.routes.filter(({ name }) => !fuzzed.includes(name));
    for (const { method, url } of left) {
      const headers = station.credentials();
      const { status } = await station.overSocket({
        method,
        path: url.replace(':verb', 'face'),
        headers,
        body: null,
      });
      expect([method, url, status]).toEqual([method, url, 405]);
    }
    expect(station.routes.length - left.length).toBe(2);
  } finally {
    await station.close();
  }
});
