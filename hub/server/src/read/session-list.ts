// Who is signed in at the hub now, from where; never the token.
import type { SessionList } from '@lineside/core/contracts/people';
import type { HubStore } from '../store/hub-store.ts';

/** Last seen first. @param own id of the reader's session */
export async function sessionList(store: HubStore, now: number, own: string): Promise<SessionList> {
  const users = await store.all('user');
  const names = new Map<string, string>(
    users.flatMap(({ profile }) => (profile === null ? [] : [[profile.user, profile.name] as const])),
  );
  const rows = (await store.sessions(now)).map(({ tokenHash: _secret, ...session }) => ({
    ...session,
    name: names.get(session.user) ?? session.user,
    own: session.id === own,
  }));
  return { rows };
}
