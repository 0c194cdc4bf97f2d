// People's requests: a session by cookie, the csrf token with every write, and the permission the route asks for.
// The web only hides what may not be done; here it is refused.
import type { Permission } from '@lineside/core/domain/access/permission';
import { may } from '@lineside/core/domain/access/state';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OpenSession, People } from '../access/people.ts';
import { sessionMs } from '../access/people.ts';
import { unlessPlantWide } from '../access/plant-wide.ts';
import { HttpProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: OpenSession | null;
  }
}

const cookieName = 'lineside_session';
const csrfHeader = 'x-lineside-csrf';

export class SessionGate {
  readonly #people: People;
  readonly #secure: boolean;

  constructor(people: People, secure: boolean) {
    this.#people = people;
    this.#secure = secure;
  }

  prepare(app: FastifyInstance): void {
    app.decorateRequest('session', null);
  }

  /** A hook that lets in who is signed in and, where permissions are asked for, has one of them. */
  signedIn(...permissions: readonly Permission[]) {
    return this.#letIn(({ actor }) => {
      const [permission] = permissions;
      if (permission !== undefined && !permissions.some((one) => may(actor, one)))
        throw new HttpProblem('FORBIDDEN', { permission, user: actor.name });
    });
  }

  /** A hook that lets in who has one of the permissions for the whole plant. */
  plantWide(...permissions: readonly [Permission, ...Permission[]]) {
    return this.#letIn(({ actor }) => {
      const refused = unlessPlantWide(actor, ...permissions);
      if (refused !== null) throw new HttpProblem(refused.refused, refused.details);
    });
  }

  /** A hook that lets in who is signed in, even while they must choose a password of their own first. */
  anySession() {
    return async (request: FastifyRequest): Promise<void> => {
      request.session = await this.#sessionBehind(request);
    };
  }

  /** The session that a hook let in. */
  sessionOf(request: FastifyRequest): OpenSession {
    if (request.session === null) throw new HttpProblem('NOT_SIGNED_IN');
    return request.session;
  }

  give(reply: FastifyReply, session: OpenSession): void {
    reply.setCookie(cookieName, session.token, { ...this.#attributes, maxAge: sessionMs / 1000 });
  }

  take(reply: FastifyReply): void {
    reply.clearCookie(cookieName, this.#attributes);
  }

  #letIn(unlessForbidden: (session: OpenSession) => void) {
    return async (request: FastifyRequest): Promise<void> => {
      const session = await this.#sessionBehind(request);
      if (session.face.mustChangePassword) throw new HttpProblem('PASSWORD_MUST_CHANGE');
      unlessForbidden(session);
      request.session = session;
    };
  }

  async #sessionBehind(request: FastifyRequest): Promise<OpenSession> {
    const token = request.cookies[cookieName];
    const session = token === undefined ? null : await this.#people.session(token);
    if (session === null) throw new HttpProblem('NOT_SIGNED_IN');
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads && request.headers[csrfHeader] !== session.face.csrf) throw new HttpProblem('CSRF_REFUSED');
    return session;
  }

  get #attributes() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.#secure } as const;
  }
}
