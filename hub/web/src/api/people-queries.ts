// What administrators read: users, roles, sessions, the audit and the site; and the few writes that are no commands.

import type { HubSession } from '@lineside/core/contracts/hub-api';
import {
  AuditDetail,
  AuditPage,
  type ChangePassword,
  RoleList,
  SessionList,
  UserList,
} from '@lineside/core/contracts/people';
import { SiteConfigured } from '@lineside/core/domain/site/facts';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/solid-query';
import { callHub, tellHub } from './call-hub.ts';
import { plantKey } from './queries.ts';
import { sessionKey, useCsrf } from './session.ts';

/** Sessions come and go without the feed growing, ms. */
const sessionsMs = 15_000;

/** Everybody as they are now. */
export function readUsers(signal?: AbortSignal): Promise<UserList> {
  return callHub('/api/users', { answer: UserList, ...(signal === undefined ? {} : { signal }) });
}

export function usersQuery(allowed = true) {
  return queryOptions({
    queryKey: [plantKey, 'users'],
    queryFn: ({ signal }) => readUsers(signal),
    reconcile: 'user',
    refetchInterval: sessionsMs,
    enabled: allowed,
  });
}

export function readRoles(signal?: AbortSignal): Promise<RoleList> {
  return callHub('/api/roles', { answer: RoleList, ...(signal === undefined ? {} : { signal }) });
}

export function rolesQuery() {
  return queryOptions({
    queryKey: [plantKey, 'roles'],
    queryFn: ({ signal }) => readRoles(signal),
    reconcile: 'code',
  });
}

/** OWN: those of whoever asks; ALL asks for `system:user_manage`. */
export function sessionsQuery(whose: 'ALL' | 'OWN') {
  return queryOptions({
    queryKey: [plantKey, 'sessions', whose],
    queryFn: ({ signal }) =>
      callHub(whose === 'ALL' ? '/api/user-sessions' : '/api/user-sessions/own', {
        answer: SessionList,
        signal,
      }),
    reconcile: 'id',
    refetchInterval: sessionsMs,
  });
}

/** The site's settings as they stand; asks for `system:config`. */
export function siteQuery() {
  return queryOptions({
    queryKey: [plantKey, 'site'],
    queryFn: ({ signal }) => callHub('/api/site', { answer: SiteConfigured, signal }),
  });
}

/** Newest first, further back with each page; `query` as `auditQueryText` writes it. */
export function auditQuery(query: string) {
  return infiniteQueryOptions({
    queryKey: ['audit', query],
    queryFn: ({ signal, pageParam }) => {
      const before = pageParam === null ? '' : `&before=${pageParam}`;
      return callHub(`/api/audit?${query}${before}`, { answer: AuditPage, signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    // looking far back is dear: it is not read again with all news, but when somebody asks for it or comes back
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

export function auditDetailQuery(fact: string) {
  return queryOptions({
    queryKey: ['audit-detail', fact],
    queryFn: ({ signal }) =>
      callHub(`/api/audit/${encodeURIComponent(fact)}`, { answer: AuditDetail, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useEndSession() {
  const client = useQueryClient();
  const csrf = useCsrf();
  return useMutation(() => ({
    mutationFn: (id: string) =>
      tellHub(`/api/user-sessions/${encodeURIComponent(id)}`, { method: 'DELETE', csrf: csrf() }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [plantKey, 'sessions'] }),
        client.invalidateQueries({ queryKey: [plantKey, 'users'] }),
        // it may have been this one
        client.invalidateQueries({ queryKey: sessionKey }),
      ]),
  }));
}

/** Throws HubFailure (PASSWORD_WRONG, PASSWORD_WEAK, SIGN_IN_LOCKED); this session goes on. */
export function useChangePassword() {
  const client = useQueryClient();
  const csrf = useCsrf();
  return useMutation(() => ({
    mutationFn: (body: ReturnType<typeof ChangePassword.parse>) =>
      tellHub('/api/session/password', { method: 'PUT', body, csrf: csrf() }),
    onSuccess: () =>
      client.setQueryData<HubSession | null>(sessionKey, (session) =>
        session ? { ...session, mustChangePassword: false } : session,
      ),
  }));
}
