// Password hashes and sessions in SQLite.
import type { Database } from 'better-sqlite3';
import { and, asc, count, desc, eq, gt, lte, notInArray } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { AccessStore } from '../access.ts';
import { credential, session } from './schema.ts';

export function sqliteAccess(db: Database): AccessStore {
  const orm = drizzle(db);
  return {
    hasCredentials: async () => (orm.select({ n: count() }).from(credential).get()?.n ?? 0) > 0,
    credential: async (user) => {
      const { hash, mustChange } = credential;
      return orm.select({ hash, mustChange }).from(credential).where(eq(credential.user, user)).get() ?? null;
    },
    signIns: async () => {
      const rows = orm.select().from(credential).all();
      return new Map(rows.map(({ user, lastSignInAt }) => [user, { lastSignInAt }]));
    },
    openSession: async (opened, provenBy, most) => {
      const { user, openedAt } = opened;
      return orm.transaction(
        (tx) => {
          const own = eq(credential.user, user);
          if (tx.select().from(credential).where(own).get()?.hash !== provenBy) return false;
          tx.delete(session).where(lte(session.expiresAt, openedAt)).run();
          const newest = tx
            .select({ tokenHash: session.tokenHash })
            .from(session)
            .where(eq(session.user, user))
            .orderBy(desc(session.openedAt), desc(session.id))
            .limit(most - 1);
          tx.delete(session)
            .where(and(eq(session.user, user), notInArray(session.tokenHash, newest)))
            .run();
          tx.insert(session).values(opened).run();
          tx.update(credential).set({ lastSignInAt: openedAt }).where(own).run();
          return true;
        },
        { behavior: 'immediate' },
      );
    },
    session: async (tokenHash) =>
      orm.select().from(session).where(eq(session.tokenHash, tokenHash)).get() ?? null,
    sessions: async (now) =>
      orm
        .select()
        .from(session)
        .where(gt(session.expiresAt, now))
        .orderBy(desc(session.lastSeenAt), asc(session.id))
        .all(),
    sessionSeen: async (tokenHash, at) => {
      orm.update(session).set({ lastSeenAt: at }).where(eq(session.tokenHash, tokenHash)).run();
    },
    closeSession: async (tokenHash) => {
      orm.delete(session).where(eq(session.tokenHash, tokenHash)).run();
    },
  };
}
