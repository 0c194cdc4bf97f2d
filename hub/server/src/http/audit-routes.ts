// The audit over HTTP: pages of the log, one fact with what it changed, and a table to take away, which is a fact itself.
import { AuditDetail, AuditPage, AuditQuery, type AuditRow } from '@lineside/core/contracts/people';
import { csvText } from '@lineside/core/domain/export/csv-text';
import { CommandId, FactId } from '@lineside/core/kernel/ids';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { randomHex } from '../clock.ts';
import type { Hub } from '../open-hub.ts';
import { mostExported } from '../read/audit.ts';
import { answers } from './answers.ts';
import { HttpProblem, unlessRefused } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

const columns = ['at', 'arrivedAt', 'actor', 'name', 'station', 'type', 'subject', 'reason', 'fact'] as const;
const longestSubject = 400;

export function auditRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  const onRequest = gate.plantWide('system:user_manage', 'trace:export');

  return async (app) => {
    app.get(
      '/api/audit',
      { onRequest, schema: { querystring: AuditQuery, response: answers(AuditPage) } },
      ({ query }) => hub.reads.audit(query),
    );

    app.get(
      '/api/audit/export',
      {
        onRequest,
        // whoever asks only for the head takes nothing away
        exposeHeadRoute: false,
        schema: {
          querystring: AuditQuery.omit({ before: true, limit: true }),
          response: answers(z.string()),
        },
      },
      async (request, reply) => {
        const { query } = request;
        const { actor } = gate.sessionOf(request);
        const rows = await hub.reads.auditRows(query);
        // whoever takes something away has said so before it leaves
        const subject = Object.entries(query)
          .map(([name, value]) => `${name}=${value}`)
          .join(' ');
        const made = {
          what: 'AUDIT',
          subject: [...subject].slice(0, longestSubject / 2).join(''),
          format: 'CSV',
        } as const;
        const command = CommandId.parse(randomHex(hub.random, 16));
        unlessRefused(await hub.execute('makeExport', { ...made, rows: rows.length }, actor, command));
        const isCut = rows.length === mostExported;
        const filename = isCut ? `audit-newest-${mostExported}.csv` : 'audit.csv';
        reply.header('content-disposition', `attachment; filename="${filename}"`);
        reply.type('text/csv; charset=utf-8');
        return csvText(columns, rows.map(cellsOf));
      },
    );

    app.get(
      '/api/audit/:fact',
      { onRequest, schema: { params: z.object({ fact: FactId }), response: answers(AuditDetail) } },
      async ({ params: { fact } }) => {
        const detail = await hub.reads.auditDetail(fact);
        if (detail === null) throw new HttpProblem('NOT_FOUND', { path: `/api/audit/${fact}` });
        return detail;
      },
    );
  };
}

function cellsOf(row: AuditRow) {
  const time = (ms: number) => new Date(ms).toISOString();
  const { at, arrivedAt, actor, actorName, station, type, stream, reason, fact } = row;
  return [time(at), time(arrivedAt), actor, actorName, station, type, stream, reason, fact];
}
