// The plant's people as administrators see them: who they are, which secrets they have, and whether they are signed in.
import type { UserList, UserRow } from '@lineside/core/contracts/people';
import { factId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';
import { foundEdit } from './found-edit.ts';

/** By user id. */
export async function userList(store: HubStore, now: number): Promise<UserList> {
  const sessions = Map.groupBy(await store.sessions(now), ({ user }) => user);
  const signIns = await store.signIns();
  const rows = (await store.all('user')).map(async ({ profile, disabled }): Promise<UserRow[]> => {
    const found = profile === null ? null : await foundEdit(store, 'user', profile.user);
    if (profile === null || found === null) return [];
    const { badge, pin, ...face } = profile;
    const signedIn = signIns.get(profile.user);
    return [
      {
        ...face,
        badge: badge !== null,
        pin: pin !== null,
        password: signedIn !== undefined,
        disabled,
        sessions: sessions.get(profile.user)?.length ?? 0,
        lastSignInAt: signedIn?.lastSignInAt ?? null,
        edition: factId(found.edit.last.origin, found.edit.last.seq),
        changedAt: found.edit.at,
      },
    ];
  });
  return { rows: (await Promise.all(rows)).flat() };
}
