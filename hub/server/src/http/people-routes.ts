// Who may do what over HTTP: users, roles, the sessions that are open now, and the site's settings. Changes are commands.
import { RoleList, SessionList, UserList } from '@lineside/core/contracts/people';
import { SiteConfigured } from '@lineside/core/domain/site/facts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mayPlantWide } from '../access/plant-wide.ts';
import type { Hub } from '../open-hub.ts';
import { answers, nothing } from './answers.ts';
import { HttpProblem } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

export function peopleRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  const userManagers = gate.plantWide('system:user_manage');

  return async (app) => {
    app.get('/api/users', { onRequest: userManagers, schema: { response: answers(UserList) } }, () =>
      hub.reads.users(),
    );

    app.get(
      '/api/roles',
      {
        onRequest: gate.plantWide('system:user_manage', 'system:role_manage'),
        schema: { response: answers(RoleList) },
      },
      () => hub.reads.roles(),
    );

    app.get(
      '/api/user-sessions',
      { onRequest: userManagers, schema: { response: answers(SessionList) } },
      (request) => hub.reads.userSessions(gate.sessionOf(request).id),
    );

    app.get(
      '/api/user-sessions/own',
      { onRequest: gate.signedIn(), schema: { response: answers(SessionList) } },
      async (request) => {
        const { id, actor } = gate.sessionOf(request);
        const { rows } = await hub.reads.userSessions(id);
        return { rows: rows.filter(({ user }) => user === actor.user) };
      },
    );

    app.delete(
      '/api/user-sessions/:id',
      {
        onRequest: gate.signedIn(),
        schema: { params: z.object({ id: z.string().max(64) }), response: nothing },
      },
      async (request, reply) => {
        const { id } = request.params;
        const { actor } = gate.sessionOf(request);
        const session = (await hub.people.sessions()).find((candidate) => candidate.id === id);
        const own = session?.user === actor.user;
        // whoever may not end others' learns nothing of them
        if (!own && !mayPlantWide(actor, 'system:user_manage'))
          throw new HttpProblem('FORBIDDEN', { permission: 'system:user_manage', user: actor.name });
        if (session === undefined) throw new HttpProblem('NOT_FOUND', { path: `/api/user-sessions/${id}` });
        await hub.people.endSession(session, actor.user);
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/api/site',
      { onRequest: gate.signedIn('system:config'), schema: { response: answers(SiteConfigured) } },
      () => hub.reads.site(),
    );
  };
}
