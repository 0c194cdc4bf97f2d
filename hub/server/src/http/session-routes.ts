// Signing in, staying in, going out.
import { HubSession, SignIn } from '@lineside/core/contracts/hub-api';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { SignInAttempts } from '../access/sign-in-attempts.ts';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import { HttpProblem } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

export function sessionRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  const attempts = new SignInAttempts(hub.clock);
  return async (app) => {
    app.post(
      '/api/session',
      { schema: { body: SignIn, response: answers(HubSession) } },
      async ({ body: { user, password }, ip }, reply) => {
        const waitMs = attempts.waitMs(ip, user);
        if (waitMs > 0) throw new HttpProblem('SIGN_IN_LOCKED', { seconds: Math.ceil(waitMs / 1000) });
        const session = await hub.people.signIn(user, password);
        if (session === null) {
          attempts.failed(ip, user);
          throw new HttpProblem('PASSWORD_WRONG');
        }
        gate.give(reply, session);
        return session.face;
      },
    );

    app.get(
      '/api/session',
      { onRequest: gate.signedIn(), schema: { response: answers(HubSession) } },
      async (request) => gate.sessionOf(request).face,
    );

    app.delete(
      '/api/session',
      { onRequest: gate.signedIn(), schema: { response: answers(z.object({ ok: z.literal(true) })) } },
      async (request, reply) => {
        await hub.people.signOut(gate.sessionOf(request).token);
        gate.take(reply);
        return { ok: true as const };
      },
    );
  };
}
