// The hub's private side of people: password hashes and sessions. None of it is ever a fact.

export interface SessionRow {
  /** sha-256 of the cookie's token */
  tokenHash: string;
  user: string;
  expiresAt: number;
}

export interface AccessStore {
  hasCredentials(): Promise<boolean>;
  /** argon2id hash of the user's hub password; null when there is none */
  credential(user: string): Promise<string | null>;
  openSession(session: SessionRow): Promise<void>;
  session(tokenHash: string): Promise<SessionRow | null>;
  closeSession(tokenHash: string): Promise<void>;
  closeSessionsOf(user: string): Promise<void>;
}
