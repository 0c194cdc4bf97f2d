// Reads of who may do what, of who did what, and of what holds for the whole site.
import type {
  AuditDetail,
  AuditPage,
  AuditQuery,
  AuditRow,
  RoleList,
  SessionList,
  UserList,
} from '@lineside/core/contracts/people';
import type { SiteState } from '@lineside/core/domain/site/state';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { HubStore } from '../store/hub-store.ts';
import { auditDetail, auditPage, auditRowsAll } from './audit.ts';
import { roleList } from './roles.ts';
import { sessionList } from './session-list.ts';
import { siteSettings } from './site.ts';
import { userList } from './users.ts';

export interface PeopleReads {
  users(): Promise<UserList>;
  roles(): Promise<RoleList>;
  site(): Promise<SiteState>;
  /** @param own id of the reader's session */
  userSessions(own: string): Promise<SessionList>;
  audit(query: z.output<typeof AuditQuery>): Promise<AuditPage>;
  /** newest arrival first, at most 50,000 */
  auditRows(query: Omit<z.output<typeof AuditQuery>, 'before' | 'limit'>): Promise<readonly AuditRow[]>;
  /** @returns null when no fact is called so */
  auditDetail(fact: string): Promise<AuditDetail | null>;
}

export function peopleReads(tools: {
  store: HubStore;
  clock: Clock;
  catalogue: Catalogue;
  serveOthers?: () => Promise<void>;
}): PeopleReads {
  const { store, clock, catalogue, serveOthers = async () => {} } = tools;
  return {
    users: () => userList(store, clock.now()),
    roles: () => roleList(store),
    site: () => siteSettings(store),
    userSessions: (own) => sessionList(store, clock.now(), own),
    audit: (query) => auditPage(store, query, serveOthers),
    auditRows: (query) => auditRowsAll(store, query, serveOthers),
    auditDetail: (fact) => auditDetail(store, catalogue, fact),
  };
}
