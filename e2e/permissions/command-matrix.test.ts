// Every command of the hub, given by every role of the plant's table and by roles of just one point, at home and on
// another line: it is refused exactly where the table says so. Decided as the hub decides it, and nothing is written.
import { type HubCommandName, hubCommands } from '@lineside/core/contracts/hub-api';
import { presetRoles } from '@lineside/core/domain/access/preset-roles';
import { catalogue } from '@lineside/core/domain/facts';
import { stations } from '@lineside/core/testing/smt-line';
import { Known } from '@lineside/hub/command/known';
import { commandRules } from '@lineside/hub/command/rules';
import { sha256 } from '@lineside/hub/node-crypto';
import { rule, table } from '@lineside/hub/testing/small-product';
import { run, serial, TestHub } from '@lineside/hub/testing/test-hub';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, pointsOf } from './actor-of.ts';
import { commandRights } from './command-rights.ts';
import { mayHere, type Right, type TableRole, type Where } from './right.ts';
import { nobody, rolesWithJust, tableRoles } from './table-roles.ts';

let plant: TestHub;
let exception: string;

beforeAll(async () => {
  plant = await TestHub.withPlant();
  await plant.command('configureFeederTable', table);
  await plant.command('configureSamplingRule', { ...rule, route: null });
  // done at two stations that did not know of each other
  for (const { code } of [stations.print, stations.mount]) {
    const station = await plant.station(code);
    station.trackOut(serial(1), run, 10, station.trackIn(serial(1), run, 10));
    await station.push();
  }
  await plant.hub.review.caughtUp();
  const [raised] = await plant.hub.store.allExceptions();
  exception = raised?.id ?? '';
});
afterAll(() => plant.close());

test('the presets are the table’s roles, point by point', () => {
  const shown = (code: string, scope: string, points: readonly string[]) => [code, scope, [...points].sort()];
  expect(presetRoles.map(({ code, scope, permissions }) => shown(code, scope, permissions))).toEqual(
    tableRoles.map((role) => shown(role.code, role.scope, pointsOf(role))),
  );
});

const names = Object.keys(hubCommands) as HubCommandName[];

test.each(names)('%s is refused exactly to whom the table does not give it', async (name) => {
  for (const { input, ...right } of commandRights[name]) {
    const roles = [nobody, ...tableRoles, ...rolesWithJust(right)];
    for (const role of roles)
      for (const where of ['OWN', 'FOREIGN'] as const) {
        const expected = mayHere(right, role, where) ? 'ALLOWED' : 'REFUSED';
        const said = await verdict(name, input, role, where, right);
        expect([role.code, where, JSON.stringify(input), said]).toEqual([
          role.code,
          where,
          JSON.stringify(input),
          expected,
        ]);
      }
  }
});

/** What the rule says of the right; whatever else it refuses comes after. */
async function verdict(
  name: HubCommandName,
  input: unknown,
  role: TableRole,
  where: Where,
  { reach }: Right,
): Promise<'ALLOWED' | 'REFUSED'> {
  const given = name === 'answerException' ? { ...(input as object), exception } : input;
  // secrets come to a rule as hashes; none are given here
  const parsed = hubCommands[name].parse(given);
  const actor = actorOf(role, where);
  const decision = await plant.hub.store.ingest((ground) => ({
    answer: commandRules[name](new Known(ground), actor, parsed as never, {
      catalogue,
      sha256,
      now: plant.clock.now(),
    }),
    effects: {},
  }));
  if (!('refused' in decision)) return 'ALLOWED';
  const hidden = reach === 'SEEN' && decision.refused === 'UNIT_NOT_FOUND';
  return decision.refused === 'FORBIDDEN' || hidden ? 'REFUSED' : 'ALLOWED';
}
