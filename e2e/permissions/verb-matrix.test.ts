// Every verb of a station's bridge, asked by every role of the plant's table and by roles of just one point, bound to
// this station and to another line: it is refused exactly where the table says so, or asks for somebody who may.
import { type BridgeVerb, bridgeVerbs } from '@lineside/core/contracts/station-bridge';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { LineCode, RoleCode, StationCode, streamId, UserId } from '@lineside/core/kernel/ids';
import { type Floor, workingFloor } from '@lineside/station/test/floor';
import { line, printing, runCreated, unitLabelled, user } from '@lineside/station/test/plant';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { pointsOf } from './actor-of.ts';
import { mayHere, type TableRole, type Where } from './right.ts';
import { nobody, rolesWithJust, tableRoles } from './table-roles.ts';
import { type VerbRight, verbRights, walkedPanel } from './verb-rights.ts';

const verbs = Object.keys(bridgeVerbs) as BridgeVerb[];
const whereabouts = ['OWN', 'FOREIGN'] as const;

test.each(verbs)('%s is refused exactly to whom the table does not give it', async (verb) => {
  const row = verbRights[verb] as VerbRight<BridgeVerb> | 'OPEN';
  if (row === 'OPEN') return;
  const { right, input } = row;
  const roles = [nobody, ...tableRoles, ...(right === null ? [] : rolesWithJust(right))];
  const people = roles.flatMap((role) => whereabouts.map((where) => ({ role, where })));
  const board = { sn: 'SN-R1-9999', panel: { code: walkedPanel, place: 1 } };
  const also = [
    unitLabelled(runCreated('R1'), board),
    ...people.flatMap(({ role, where }, i) => personFacts(`W${i}`, role, where)),
  ];
  const floor = await workingFloor({ also });
  for (const [i, { role, where }] of people.entries()) {
    await floor.signIn(`BADGE-W${i}`);
    const may = right === null || mayHere(right, role, where);
    const said = await verdict(floor, verb, input(`SN-R1-${String(i + 1).padStart(4, '0')}`));
    expect([role.code, where, said]).toEqual([role.code, where, may ? 'ALLOWED' : 'REFUSED']);
  }
});

/** What is said of the right; whatever else is refused comes after. */
async function verdict(floor: Floor, verb: BridgeVerb, input: object): Promise<'ALLOWED' | 'REFUSED'> {
  const shape: z.ZodType = bridgeVerbs[verb].input;
  const writes = shape instanceof z.ZodObject && 'command' in shape.shape;
  const given = { ...input, ...(writes ? { command: floor.command() } : {}) };
  const answer = (await floor.ask(verb, given as never)) as { ok?: boolean; error?: { code: string } };
  const code = answer.ok === false ? answer.error?.code : undefined;
  return code === 'FORBIDDEN' || code === 'APPROVAL_NEEDED' ? 'REFUSED' : 'ALLOWED';
}

/** A role of its own and somebody who has it, as the hub says it. */
function personFacts(id: string, role: TableRole, where: Where): NewDomainFact[] {
  const code = RoleCode.parse(`role-${id}`);
  const person = user(id, { role: code });
  if (person.type !== 'user.configured') throw new Error('no user');
  const here = where === 'OWN';
  return [
    {
      stream: streamId('role', code),
      type: 'role.configured',
      data: { code, name: { en: id, zh: id }, permissions: pointsOf(role), scope: role.scope },
    },
    {
      ...person,
      data: {
        ...person.data,
        user: UserId.parse(id),
        lines: [here ? line : LineCode.parse('DIP-A')],
        stations: [here ? printing : StationCode.parse('DIP-A-MI-01')],
      },
    },
  ];
}
