// Signing in, staying in, choosing a password of one's own, going out.
import { HubSession, SignIn } from '@lineside/core/contracts/hub-api';
import { ChangePassword } from '@lineside/core/contracts/people';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { agentName } from '../access/agent-name.ts';
import { SignInAttempts } from '../access/sign-in-attempts.ts';
import type { Hub } from '../open-hub.ts';
import { answers, nothing } from './answers.ts';
import { HttpProblem } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

export function sessionRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  const attempts = new SignInAttempts(hub.clock);

  /** [P6] A guess at somebody's password, looked at only when not too many were wrong. */
  async function guess<Answer>(address: string, user: string, look: () => Promise<Answer>): Promise<Answer> {
    const waitMs = attempts.waitMs(address, user);
    if (waitMs > 0) throw new HttpProblem('SIGN_IN_LOCKED', { seconds: Math.ceil(waitMs / 1000) });
    attempts.failed(address, user);
    const answer = await look();
    attempts.succeeded(address, user);
    return answer;
  }

  return async (app) => {
    app.post(
      '/api/session',
      { schema: { body: SignIn, response: answers(HubSession) } },
      async ({ body: { user, password }, ip: address, headers }, reply) => {
        const from = { address, agent: agentName(headers['user-agent'] ?? '') };
        const session = await guess(address, user, async () => {
          const found = await hub.people.signIn(user, password, from);
          if (found === null) throw new HttpProblem('PASSWORD_WRONG');
          return found;
        });
        gate.give(reply, session);
        return session.face;
      },
    );

    app.get(
      '/api/session',
      { onRequest: gate.anySession(), schema: { response: answers(HubSession) } },
      async (request) => gate.sessionOf(request).face,
    );

    app.put(
      '/api/session/password',
      { onRequest: gate.anySession(), schema: { body: ChangePassword, response: nothing } },
      async (request, reply) => {
        const session = gate.sessionOf(request);
        const refused = await guess(request.ip, session.actor.user, async () => {
          const refused = await hub.people.changePassword(session, request.body);
          if (refused?.refused === 'PASSWORD_WRONG') throw new HttpProblem('PASSWORD_WRONG');
          return refused;
        });
        if (refused !== null) throw new HttpProblem(refused.refused, refused.details);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/session',
      { onRequest: gate.anySession(), schema: { response: answers(z.object({ ok: z.literal(true) })) } },
      async (request, reply) => {
        await hub.people.signOut(gate.sessionOf(request).token);
        gate.take(reply);
        return { ok: true as const };
      },
    );
  };
}
