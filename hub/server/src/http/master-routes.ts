// Master data over HTTP: kinds that are read whole, data-collection specs, and of each thing who changed what.
import {
  CheckDataSpecs,
  CheckedDataSpecs,
  DataSpecList,
  DataSpecQuery,
  DataSpecRow,
  EditedKind,
  History,
  type MasterKind,
  type MasterList,
  masterKinds,
  masterLists,
  Uses,
} from '@lineside/core/contracts/master-data';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import { HttpProblem } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

/** [P6] most bytes of a table of specs that is checked before it is imported: 10,000 rows of some 1,600 bytes */
const largestTableBytes = 16 * 1024 * 1024;

const Thing = z.object({ kind: EditedKind, key: z.string().max(150) });

export function masterRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  const { reads } = hub;
  const routeReaders = gate.signedIn('route:read');
  const specReaders = gate.signedIn('route:read', 'data_spec:read', 'data_spec:config');

  return async (app) => {
    for (const kind of Object.keys(masterKinds) as MasterKind[])
      app.get(
        `/api/master-data/${kind}`,
        { onRequest: routeReaders, schema: { response: answers(masterLists[kind]) } },
        async () => (await reads.masterData(kind)) as MasterList<typeof kind>,
      );

    app.get(
      '/api/data-specs',
      {
        onRequest: specReaders,
        schema: { querystring: DataSpecQuery, response: answers(DataSpecList) },
      },
      ({ query }) => reads.dataSpecs(query),
    );

    app.get(
      '/api/data-specs/:code',
      {
        onRequest: specReaders,
        schema: { params: z.object({ code: z.string().max(64) }), response: answers(DataSpecRow) },
      },
      async ({ params: { code } }) => {
        const spec = await reads.dataSpec(code);
        if (spec === null) throw new HttpProblem('MASTER_DATA_NOT_FOUND', { kind: 'dataSpec', key: code });
        return spec;
      },
    );

    app.post(
      '/api/data-specs/check',
      {
        onRequest: gate.signedIn('data_spec:config'),
        bodyLimit: largestTableBytes,
        schema: { body: CheckDataSpecs, response: answers(CheckedDataSpecs) },
      },
      ({ body }) => reads.checkDataSpecs(body.rows),
    );

    app.get(
      '/api/uses/:kind/:key',
      { onRequest: routeReaders, schema: { params: Thing, response: answers(Uses) } },
      ({ params }) => reads.uses(params),
    );

    app.get(
      '/api/history/:kind/:key',
      {
        onRequest: routeReaders,
        schema: { params: Thing, response: answers(History) },
        // hundreds of whole drafts, each folded from facts that were read by their schemas: not checked once more
        serializerCompiler: () => (answer: unknown) => JSON.stringify(answer),
      },
      async ({ params }) => {
        const history = await reads.history(params);
        if (history === null) throw new HttpProblem('MASTER_DATA_NOT_FOUND', params);
        return history;
      },
    );
  };
}
