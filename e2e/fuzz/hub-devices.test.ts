// What PCs and stations ask the hub, under fuzz; what is no HTTP at all; and that nothing was forgotten.
import { ProblemBody } from '@lineside/core/contracts/problem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tally } from './fuzz-endpoint.ts';
import { fuzzHub, fuzzHubRawHttp } from './fuzz-hub.ts';
import { FuzzedHub } from './fuzzed-hub.ts';
import { hubDevices } from './hub-devices.ts';
import { hubEndpoints } from './hub-endpoints.ts';
import { answered, patienceMs, testRun } from './test-run.ts';

test(
  '[P6] given any request of a PC or station, then no fault, and nothing recorded by what is refused',
  async () => {
    const names = Object.keys(hubDevices);
    expect(await answered((note) => fuzzHub(names, testRun, note))).toEqual(new Set(names));
  },
  patienceMs,
);

test(
  '[P6] given bytes that are no HTTP, then the hub says so or hangs up, and goes on',
  async () => {
    const tallies: Tally[] = [];
    await fuzzHubRawHttp(testRun, (tally) => tallies.push(tally));
    expect(tallies[0]?.statuses[400]).toBeGreaterThan(testRun.count / 4);
  },
  patienceMs,
);

describe('given the routes as the hub itself registers them', () => {
  let hub: FuzzedHub;
  beforeAll(async () => {
    hub = await FuzzedHub.open();
  });
  afterAll(() => hub.close());

  test('then each is fuzzed, or refuses whatever is asked of it', async () => {
    const named = hub.routes.map(({ name }) => name);
    expect(Object.keys(hubEndpoints).filter((name) => !named.includes(name))).toEqual([]);
    // a HEAD is asked of its GET, now and then
    const left = hub.routes.filter(
      ({ name, method }) => hubEndpoints[name] === undefined && method !== 'HEAD',
    );
    const answers = await Promise.all(
      left.map(async ({ name, method, url }) => {
        const { status, body } = await hub.injected({ method, path: url, headers: {}, body: null });
        return status === 405 && ProblemBody.safeParse(JSON.parse(body)).success ? null : name;
      }),
    );
    expect(answers.filter((name) => name !== null)).toEqual([]);
    expect(left.length).toBeGreaterThan(Object.keys(hubEndpoints).length);
  });
});
