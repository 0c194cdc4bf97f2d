// Every command of the hub: what it must know, who may give it, which facts it leads to. One table, no hole in it.

import type { Permission } from '@lineside/core/domain/access/permission';
import { type Actor, may } from '@lineside/core/domain/access/state';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { decideReceiveOrder, decideReleaseOrder } from '@lineside/core/domain/order/decide';
import { decideAnswer } from '@lineside/core/domain/review/answer';
import { decideCompileRoute } from '@lineside/core/domain/route/compile';
import { decideAuthorizeRun, decideCreateRun, decideRevokeRun } from '@lineside/core/domain/run/decide';
import { decideDispose } from '@lineside/core/domain/unit/dispose';
import { hubStation } from '@lineside/core/kernel/catalogue';
import { refuse } from '@lineside/core/kernel/decision';
import { streamId } from '@lineside/core/kernel/ids';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { deviceRules } from './device-rules.ts';
import type { Rules } from './rule.ts';
import { decideConfigureUser, decideDisableUser } from './user-rules.ts';

export const commandRules: Rules = {
  ...deviceRules,

  configureSite: (known, actor, data) =>
    permitted(actor, 'system:config') ??
    unlessSame(known.found('site', 'SITE'), {
      stream: streamId('site', 'SITE'),
      type: 'site.configured',
      data,
    }),

  configureLine: (known, actor, data) =>
    permitted(actor, 'line:config') ??
    unlessSame(known.state('line', data.code), {
      stream: streamId('line', data.code),
      type: 'line.configured',
      data,
    }),

  configureStation: (known, actor, data) => {
    const forbidden = permitted(actor, 'line:config');
    if (forbidden !== null) return forbidden;
    if (data.code === hubStation)
      return refuse('VALIDATION_ERROR', { path: 'input.code', issue: 'is the hub' });
    if (known.found('line', data.line) === null) return refuse('LINE_NOT_FOUND', { line: data.line });
    return unlessSame(known.state('station', data.code), {
      stream: streamId('station', data.code),
      type: 'station.configured',
      data,
    });
  },

  configureRole: (known, actor, data) =>
    permitted(actor, 'system:role_manage') ??
    unlessSame(known.state('role', data.code), {
      stream: streamId('role', data.code),
      type: 'role.configured',
      data,
    }),

  configureUser: (known, actor, user) =>
    permitted(actor, 'system:user_manage') ?? decideConfigureUser(known.state('user', user.user), user),

  disableUser: (known, actor, input) =>
    permitted(actor, 'system:user_manage') ?? decideDisableUser(known.state('user', input.user), input),

  receiveOrder: (known, actor, input) =>
    decideReceiveOrder({ actor, order: known.state('order', input.order) }, input),

  releaseOrder: (known, actor, input) => {
    const order = known.state('order', input.order);
    const route = known.state('route', order.received?.route ?? 'none');
    return decideReleaseOrder({ actor, order, route, line: known.state('line', input.line) }, input);
  },

  compileRoute: (known, actor, input) =>
    decideCompileRoute({ actor, route: known.state('route', input.route) }, input),

  createRun: (known, actor, input) => {
    const order = known.state('order', input.order);
    const route = known.state('route', order.received?.route ?? 'none');
    const run = known.state('run', input.run);
    return decideCreateRun({ actor, run, order, route, stations: known.all('station') }, input);
  },

  authorizeRun: (known, actor, input) =>
    decideAuthorizeRun({ actor, run: known.state('run', input.run) }, input),

  revokeRun: (known, actor, input) => decideRevokeRun({ actor, run: known.state('run', input.run) }, input),

  disposeUnit: (known, actor, input) => decideDispose({ actor, unit: known.found('unit', input.sn) }, input),

  answerException: (known, actor, input) => {
    const exception = known.exception(input.exception);
    const sn = exception?.subject.unit ?? null;
    return decideAnswer(
      {
        actor,
        exception,
        answered: known.state('exception', input.exception).answered,
        unit: sn === null ? null : known.found('unit', sn),
        run: (run) => known.found('run', run),
      },
      input,
    );
  },
};

function permitted(actor: Actor, permission: Permission) {
  return may(actor, permission) ? null : refuse('FORBIDDEN' as const, { permission, user: actor.name });
}

/** The same content again is no new fact. */
function unlessSame(present: unknown, fact: NewDomainFact): { facts: readonly NewDomainFact[] } {
  return { facts: canonicalJson(present) === canonicalJson(fact.data) ? [] : [fact] };
}
