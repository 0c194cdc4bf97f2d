// Planning over HTTP: orders, runs, serial numbers, and a line as it is now. Whoever has a point sees the lines that it
// reaches; what is on another line is not there.
import { CommandAnswer, CommandBody } from '@lineside/core/contracts/hub-api';
import { LineNow } from '@lineside/core/contracts/line-now';
import {
  CheckedOrders,
  CheckOrders,
  LabelSheet,
  OrderDetail,
  OrderLines,
  OrderList,
  OrderQuery,
  PreviewSerials,
  PutOrder,
  RunDetail,
  RunList,
  RunQuery,
  SerialPreview,
  Timeline,
  UnitList,
  UnitQuery,
} from '@lineside/core/contracts/planning';
import { maxRequestBytes } from '@lineside/core/contracts/sync';
import type { Permission } from '@lineside/core/domain/access/permission';
import { OrderNo } from '@lineside/core/kernel/ids';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { linesSeenBy } from '../access/lines-seen.ts';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import { HttpProblem, unlessRefused } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

const OneOrder = z.object({ order: z.string().max(64) });
const OneRun = z.object({ run: z.string().max(64) });
const OneLine = z.object({ line: z.string().max(64) });
/** Labels are printed some hundred at a time. */
const LabelPage = z.object({
  from: z.coerce.number().int().min(1).max(1_000_000).default(1),
  count: z.coerce.number().int().min(1).max(500).default(100),
});
/** The number is in the address; said once more, it must be the same. */
const PutOrderBody = CommandBody.extend({ input: PutOrder.extend({ order: OrderNo.optional() }) });

export function planningRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  const { reads } = hub;
  const orderReaders = gate.signedIn('wo:read');
  const runReaders = gate.signedIn('run:read');
  const seen = (request: FastifyRequest, ...anyOf: readonly [Permission, ...Permission[]]) =>
    linesSeenBy(hub.store, gate.sessionOf(request).actor, ...anyOf);

  return async (app) => {
    app.get(
      '/api/orders',
      { onRequest: orderReaders, schema: { querystring: OrderQuery, response: answers(OrderList) } },
      async (request) => reads.orders(request.query, await seen(request, 'wo:read')),
    );

    app.get(
      '/api/orders/:order',
      { onRequest: orderReaders, schema: { params: OneOrder, response: answers(OrderDetail) } },
      async (request) => {
        const { order } = request.params;
        return (await reads.order(order, await seen(request, 'wo:read'))) ?? noOrder(order);
      },
    );

    app.put(
      '/api/orders/:order',
      {
        onRequest: gate.signedIn('wo:receive'),
        schema: {
          params: z.object({ order: OrderNo }),
          body: PutOrderBody,
          response: answers(CommandAnswer),
        },
      },
      async (request) => {
        const { order } = request.params;
        const { command, input } = request.body;
        if (input.order !== undefined && input.order !== order)
          throw new HttpProblem('VALIDATION_ERROR', { path: 'body.input.order', issue: `is not ${order}` });
        const { actor } = gate.sessionOf(request);
        return unlessRefused(await hub.execute('receiveOrder', { ...input, order }, actor, command));
      },
    );

    app.post(
      '/api/orders/check',
      {
        onRequest: gate.signedIn('wo:receive'),
        bodyLimit: maxRequestBytes,
        schema: { body: CheckOrders, response: answers(CheckedOrders) },
      },
      async (request) => reads.checkOrders(request.body.rows, gate.sessionOf(request).actor),
    );

    app.get(
      '/api/orders/:order/lines',
      {
        onRequest: gate.signedIn('run:create', 'wo:release'),
        schema: { params: OneOrder, response: answers(OrderLines) },
      },
      async (request) => {
        const { order } = request.params;
        const lines = await seen(request, 'run:create', 'wo:release');
        return (await reads.orderLines(order, lines)) ?? noOrder(order);
      },
    );

    app.get(
      '/api/runs',
      { onRequest: runReaders, schema: { querystring: RunQuery, response: answers(RunList) } },
      async (request) => reads.runs(request.query, await seen(request, 'run:read')),
    );

    app.get(
      '/api/runs/:run',
      { onRequest: runReaders, schema: { params: OneRun, response: answers(RunDetail) } },
      async (request) => {
        const { run } = request.params;
        return (await reads.run(run, await seen(request, 'run:read'))) ?? noRun(run);
      },
    );

    app.get(
      '/api/runs/:run/units',
      {
        onRequest: runReaders,
        schema: { params: OneRun, querystring: UnitQuery, response: answers(UnitList) },
      },
      async (request) => {
        const { run } = request.params;
        return (await reads.runUnits(run, request.query, await seen(request, 'run:read'))) ?? noRun(run);
      },
    );

    app.get(
      '/api/runs/:run/timeline',
      { onRequest: runReaders, schema: { params: OneRun, response: answers(Timeline) } },
      async (request) => {
        const { run } = request.params;
        return (await reads.timeline(run, await seen(request, 'run:read'))) ?? noRun(run);
      },
    );

    app.get(
      '/api/runs/:run/labels',
      {
        onRequest: runReaders,
        schema: { params: OneRun, querystring: LabelPage, response: answers(LabelSheet) },
      },
      async (request) => {
        const { run } = request.params;
        return (await reads.labels(run, request.query, await seen(request, 'run:read'))) ?? noRun(run);
      },
    );

    app.post(
      '/api/serials/preview',
      {
        onRequest: gate.signedIn('run:create'),
        bodyLimit: maxRequestBytes,
        schema: { body: PreviewSerials, response: answers(SerialPreview) },
      },
      async (request) =>
        unlessRefused(await reads.previewSerials(request.body, await seen(request, 'run:create'))),
    );

    app.get(
      '/api/lines/:line',
      { onRequest: gate.signedIn('exec:read'), schema: { params: OneLine, response: answers(LineNow) } },
      async (request) => {
        const { line } = request.params;
        const found = await reads.line(line, await seen(request, 'exec:read'));
        if (found === null) throw new HttpProblem('LINE_NOT_FOUND', { line });
        return found;
      },
    );
  };
}

function noOrder(order: string): never {
  throw new HttpProblem('ORDER_NOT_FOUND', { order });
}

function noRun(run: string): never {
  throw new HttpProblem('RUN_NOT_FOUND', { run });
}
