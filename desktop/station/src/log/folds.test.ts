// What commands ask for is in memory, whatever has been pulled since: news that only passes by pushes nothing out.
import { expect, test } from 'vitest';
import { workingFloor } from '../../test/floor.ts';
import { equipment, runCreated, unitCreated } from '../../test/plant.ts';

/** About as large as a route gets; forty of them are more than memory has room for. */
function largeVersion(route: string) {
  const { frozen } = runCreated('R1');
  const [first] = frozen.steps;
  const specs = Array.from({ length: 150 }, (_, i) => ({
    ...first?.specs[0],
    ...{ code: `S${i}`, name: { en: 'x'.repeat(400), zh: 'x'.repeat(400) } },
  }));
  const snapshot = { ...frozen, route, steps: [{ ...first, specs }] };
  return { snapshot, status: 'READY', problems: [] };
}

test('given versions pulled past, then a command reads from the store only what it never asked for', async () => {
  const statements: string[] = [];
  const floor = await workingFloor({ onStatement: (statement) => statements.push(String(statement)) });
  for (const n of [1, 2]) floor.hub.write(unitCreated(runCreated('R1'), n));
  floor.hub.write(equipment('RUNNING'));
  await floor.time.pass(6_000);
  expect(await floor.trackIn('SN-R1-0001')).toMatchObject({ ok: true });

  for (let n = 0; n < 40; n++) {
    const data = largeVersion(`LARGE-${n}`);
    floor.hub.write({ stream: `route:LARGE-${n}`, type: 'route.versionCompiled', data }, 2);
  }
  await floor.time.pass(10_000);
  const [{ length }] = floor.database
    .prepare<[], { length: number }>("SELECT sum(length(state)) AS length FROM streams WHERE kind = 'route'")
    .all() as [{ length: number }];
  expect(length).toBeGreaterThan(4_000_000);

  statements.length = 0;
  expect(await floor.trackIn('SN-R1-0002')).toMatchObject({ ok: true });
  const asked = statements.flatMap(
    (statement) => /from "streams" where .*= '(.*)'$/.exec(statement)?.[1] ?? [],
  );
  expect(asked).toEqual(['unit:SN-R1-0002']);
});
