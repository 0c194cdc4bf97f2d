// Every command of the hub: what it must know, who may give it, which facts it leads to. One table, no hole in it.

import { decideReceiveOrder, decideReleaseOrder } from '@lineside/core/domain/order/decide';
import { decideAnswer } from '@lineside/core/domain/review/answer';
import { initialRoute } from '@lineside/core/domain/route/state';
import { decideAuthorizeRun, decideCreateRun, decideRevokeRun } from '@lineside/core/domain/run/decide';
import { decideDispose } from '@lineside/core/domain/unit/dispose';
import { streamId } from '@lineside/core/kernel/ids';
import { dayAt } from '../clock.ts';
import { deviceRules } from './device-rules.ts';
import { masterRules } from './master-rules.ts';
import { permitted } from './permitted.ts';
import { routeRules } from './route-rules.ts';
import type { Rules } from './rule.ts';
import { unlessSame } from './unless-same.ts';
import { decideConfigureUser, decideDisableUser } from './user-rules.ts';

export const commandRules: Rules = {
  ...deviceRules,
  ...masterRules,
  ...routeRules,

  configureSite: (known, actor, data) =>
    permitted(actor, 'system:config') ??
    unlessSame(known.found('site', 'SITE'), {
      stream: streamId('site', 'SITE'),
      type: 'site.configured',
      data,
    }),

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

  releaseOrder: (known, actor, input, { now }) => {
    const order = known.state('order', input.order);
    const { product = null, route = null } = order.received ?? {};
    const named = [input.route, route].filter((code) => code !== null);
    const routes = known.routeHeads(product, named);
    const line = known.state('line', input.line);
    return decideReleaseOrder({ actor, order, routes, line, day: dayAt(now) }, input);
  },

  createRun: (known, actor, input) => {
    const order = known.state('order', input.order);
    const route = order.route === null ? initialRoute : known.state('route', order.route);
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
