// Writes what a plan decided about hub passwords and sessions. Prepared once; called only inside the ingest transaction.
import type { Database, Statement } from 'better-sqlite3';
import type { CredentialChange } from '../access.ts';
import type { Effects } from '../ground.ts';
import { insertInto } from './insert-into.ts';

export class CredentialWriter {
  readonly #set: Statement;
  readonly #clear: Statement<[string]>;
  readonly #endSessions: Statement<[string, string]>;
  readonly #endSession: Statement<[string]>;

  constructor(db: Database) {
    this.#set = insertInto(
      db,
      'credential',
      'user, hash, must_change',
      'ON CONFLICT (user) DO UPDATE SET hash = excluded.hash, must_change = excluded.must_change',
    );
    this.#clear = db.prepare('DELETE FROM credential WHERE user = ?');
    this.#endSessions = db.prepare('DELETE FROM session WHERE user = ? AND token_hash <> ?');
    this.#endSession = db.prepare('DELETE FROM session WHERE token_hash = ?');
  }

  write({ credential, signedOut, endedSession }: Effects): void {
    if (credential !== undefined) this.#change(credential);
    if (signedOut !== undefined) this.#endSessions.run(signedOut, '');
    if (endedSession !== undefined) this.#endSession.run(endedSession);
  }

  #change({ user, credential, keeps = '' }: CredentialChange): void {
    if (credential === null) this.#clear.run(user);
    else this.#set.run(user, credential.hash, Number(credential.mustChange));
    this.#endSessions.run(user, keeps);
  }
}
