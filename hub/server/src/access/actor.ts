// Who acts: a user as now folded, with the roles as now folded. A change of either counts at the next request.

import type { RoleConfigured } from '@lineside/core/domain/access/facts';
import { permissions } from '@lineside/core/domain/access/permission';
import type { Actor, RoleState, UserState } from '@lineside/core/domain/access/state';
import { RoleCode, streamId, UserId } from '@lineside/core/kernel/ids';
import type { HubStore } from '../store/hub-store.ts';

/** The role that the first administrator gets; kept apart from the plant's own roles, so none of them replaces it. */
export const adminRole: RoleConfigured = {
  code: RoleCode.parse('hub-admin'),
  name: { en: 'Hub administrator', zh: '中心管理员' },
  permissions: [...permissions],
  scope: 'ALL',
};

/** The hub acting by itself. */
export const hubItself: Actor = {
  user: UserId.parse('hub'),
  name: 'hub',
  roles: [adminRole],
  lines: [],
  stations: [],
};

export interface Person {
  actor: Actor;
  language: 'en' | 'zh';
}

/** The user as they may act now; a string says why they may not. */
export async function personOf(
  store: HubStore,
  user: string,
): Promise<Person | 'USER_NOT_FOUND' | 'USER_DISABLED'> {
  const folded = (await store.snapshot(streamId('user', user)))?.state as UserState | undefined;
  const profile = folded?.profile ?? null;
  if (profile === null) return 'USER_NOT_FOUND';
  if (folded?.disabled != null) return 'USER_DISABLED';
  const folds = await Promise.all(profile.roles.map((code) => store.snapshot(streamId('role', code))));
  const roles = folds.flatMap((fold) => (fold?.state as RoleState | undefined) ?? []);
  const { name, lines, stations, language } = profile;
  return { actor: { user: profile.user, name, roles, lines, stations }, language };
}
