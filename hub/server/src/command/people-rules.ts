// Commands about who may do what, about the site, and about what is taken out of the system: what each must know.
import type { MakeExport, peopleCommands } from '@lineside/core/contracts/people';
import { type Actor, linesSeen } from '@lineside/core/domain/access/state';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { type Decision, refuse } from '@lineside/core/kernel/decision';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { sees } from '../access/lines-seen.ts';
import { unlessPlantWide } from '../access/plant-wide.ts';
import type { Known } from './known.ts';
import { permitted } from './permitted.ts';
import { decideConfigureRole, decideRemoveRole } from './role-rules.ts';
import type { Rules } from './rule.ts';
import { unlessSame } from './unless-same.ts';
import { decideConfigureUser, decideDisableUser, decideEnableUser, decideSignOutUser } from './user-rules.ts';

export const peopleRules: Pick<Rules, keyof typeof peopleCommands | 'configureSite' | 'makeExport'> = {
  configureSite: (known, actor, data) =>
    permitted(actor, 'system:config') ??
    unlessSame(known.found('site', 'SITE'), {
      stream: streamId('site', 'SITE'),
      type: 'site.configured',
      data,
    }),

  configureRole: (known, actor, role) =>
    unlessPlantWide(actor, 'system:role_manage') ?? decideConfigureRole(known, role),

  removeRole: (known, actor, input) =>
    unlessPlantWide(actor, 'system:role_manage') ?? decideRemoveRole(known, input),

  configureUser: (known, actor, user) =>
    unlessPlantWide(actor, 'system:user_manage') ?? decideConfigureUser(known, actor, user),

  disableUser: (known, actor, input) =>
    unlessPlantWide(actor, 'system:user_manage') ?? decideDisableUser(known, input),

  enableUser: (known, actor, input) =>
    unlessPlantWide(actor, 'system:user_manage') ?? decideEnableUser(known.state('user', input.user), input),

  signOutUser: (known, actor, input) =>
    unlessPlantWide(actor, 'system:user_manage') ?? decideSignOutUser(known.state('user', input.user), input),

  makeExport: (known, actor, data) => mayExport(known, actor, data) ?? exportMade(data),
};

/** The audit is exported by whoever may look through it; a trace by whoever sees the unit's line. */
function mayExport(known: Known, actor: Actor, { what, subject }: z.output<typeof MakeExport>) {
  if (what === 'AUDIT') return unlessPlantWide(actor, 'trace:export', 'system:user_manage');
  const forbidden = permitted(actor, 'trace:export');
  if (forbidden !== null) return forbidden;
  const line = known.found('unit', subject)?.line ?? null;
  const lineOf = new Map(known.all('station').map(({ code, line }) => [code, line]));
  const seen = sees(linesSeen(actor, 'trace:export', lineOf), line);
  return seen ? null : refuse('UNIT_NOT_FOUND', { sn: subject });
}

/** Longest part of a subject that names the stream. */
const longestKey = 60;

function exportMade(data: z.output<typeof MakeExport>): Decision<NewDomainFact, never> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no stream's name holds control characters
  const key = [...`${data.what} ${data.subject}`.replace(/[\u0000-\u001f\u007f]/g, ' ')];
  const stream = streamId('export', key.slice(0, longestKey).join(''));
  return { facts: [{ stream, type: 'export.made', data }] };
}
