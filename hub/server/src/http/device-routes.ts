// [P5] Stations and their PCs, for who may manage them: the list, a new code, and what is salvaged from closed PCs.
import { SalvageBatch, SalvageReceipt, StationList } from '@lineside/core/contracts/devices';
import { writeTicket } from '@lineside/core/contracts/enrolment-ticket';
import { EnrolmentCode, MakeEnrolmentCode } from '@lineside/core/contracts/hub-api';
import { maxRequestBytes } from '@lineside/core/contracts/sync';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { linesSeenBy } from '../access/lines-seen.ts';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import { unlessRefused } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

/** How stations find this hub. */
export interface HubAddress {
  /** null: as whoever asks found it */
  url: string | null;
  /** sha-256 of its certificate; null on plain http */
  fingerprint: string | null;
}

export function deviceRoutes(hub: Hub, gate: SessionGate, address: HubAddress): FastifyPluginAsyncZod {
  const { fingerprint } = address;
  const urlFor = ({ protocol, host }: FastifyRequest) => address.url ?? `${protocol}://${host}`;
  const onRequest = gate.signedIn('system:station_manage');

  return async (app) => {
    app.get('/api/stations', { onRequest, schema: { response: answers(StationList) } }, async (request) => ({
      ...(await hub.reads.stations(
        await linesSeenBy(hub.store, gate.sessionOf(request).actor, 'system:station_manage'),
      )),
      hub: { url: urlFor(request), fingerprint },
    }));

    app.post(
      '/api/enrolment-codes',
      { onRequest, schema: { body: MakeEnrolmentCode, response: answers(EnrolmentCode) } },
      async (request) => {
        const { station, minutes } = request.body;
        const made = unlessRefused(await hub.enrolment.makeCode(station, minutes));
        return { ...made, ticket: writeTicket({ hub: urlFor(request), fingerprint, code: made.code }) };
      },
    );

    app.post(
      '/api/salvage',
      {
        onRequest,
        bodyLimit: maxRequestBytes,
        schema: { body: SalvageBatch, response: answers(SalvageReceipt) },
      },
      async (request) => {
        const { actor } = gate.sessionOf(request);
        return unlessRefused(await hub.salvage.receive(request.body, actor.user));
      },
    );
  };
}
