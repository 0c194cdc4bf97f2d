// Who is signed in. Signing out or an ended session empties everything that was read for that person.
import { HubSession, type SignIn } from '@lineside/core/contracts/hub-api';
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/solid-query';
import { callHub, tellHub } from './call-hub.ts';
import { HubFailure } from './hub-failure.ts';

export const sessionKey = ['session'] as const;

/** null: nobody is signed in. */
const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal }): Promise<HubSession | null> => {
    try {
      return await callHub('/api/session', { answer: HubSession, signal });
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSession() {
  return useQuery(() => sessionQuery);
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof HubFailure && error.code === 'NOT_SIGNED_IN';
}

export function mustChangePassword(error: unknown): boolean {
  return error instanceof HubFailure && error.code === 'PASSWORD_MUST_CHANGE';
}

/** Throws HubFailure (PASSWORD_WRONG, SIGN_IN_LOCKED, USER_DISABLED …). */
export async function signIn(
  client: QueryClient,
  input: ReturnType<typeof SignIn.parse>,
): Promise<HubSession> {
  const session = await callHub('/api/session', { method: 'POST', body: input, answer: HubSession });
  client.setQueryData(sessionKey, session);
  return session;
}

export async function signOut(client: QueryClient): Promise<void> {
  const session = client.getQueryData<HubSession | null>(sessionKey);
  await tellHub('/api/session', { method: 'DELETE', ...(session ? { csrf: session.csrf } : {}) });
  forgetSession(client);
}

/** The session has ended, here or at the hub. */
export function forgetSession(client: QueryClient): void {
  client.setQueryData(sessionKey, null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
}

/** The CSRF proof for a write. */
export function useCsrf(): () => string {
  const client = useQueryClient();
  return () => client.getQueryData<HubSession | null>(sessionKey)?.csrf ?? '';
}
