// Password hashes and sessions in SQLite.
import type { Database } from 'better-sqlite3';
import { count, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { AccessStore } from '../access.ts';
import { credential, session } from './schema.ts';

export function sqliteAccess(db: Database): AccessStore {
  const orm = drizzle(db);
  return {
    hasCredentials: async () => (orm.select({ n: count() }).from(credential).get()?.n ?? 0) > 0,
    credential: async (user) =>
      orm.select().from(credential).where(eq(credential.user, user)).get()?.hash ?? null,
    openSession: async (opened) => {
      orm.insert(session).values(opened).run();
    },
    session: async (tokenHash) =>
      orm.select().from(session).where(eq(session.tokenHash, tokenHash)).get() ?? null,
    closeSession: async (tokenHash) => {
      orm.delete(session).where(eq(session.tokenHash, tokenHash)).run();
    },
    closeSessionsOf: async (user) => {
      orm.delete(session).where(eq(session.user, user)).run();
    },
  };
}
