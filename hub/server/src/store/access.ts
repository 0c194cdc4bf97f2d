// The hub's private side of people: password hashes and sessions. None of it is ever a fact.

export interface SessionRow {
  /** sha-256 of the cookie's token */
  tokenHash: string;
  /** names it in lists; says nothing of the token */
  id: string;
  user: string;
  openedAt: number;
  /** when it last asked for something; exact to a minute */
  lastSeenAt: number;
  expiresAt: number;
  /** of whoever signed in */
  address: string;
  agent: string;
}

export interface Credential {
  /** argon2id */
  hash: string;
  /** somebody else set it: the user must choose an own one */
  mustChange: boolean;
}

/** A hub password set, or (null) taken away. */
export interface CredentialChange {
  user: string;
  credential: Credential | null;
  /** token hash of the session that goes on: that of who chose an own password */
  keeps?: string;
}

export interface AccessStore {
  hasCredentials(): Promise<boolean>;
  /** null when the user has no hub password */
  credential(user: string): Promise<Credential | null>;
  /** every user with a hub password, and when they last signed in */
  signIns(): Promise<ReadonlyMap<string, { lastSignInAt: number | null }>>;
  /**
   * Opens one for whoever proved this password hash, and ends what has expired by then and the oldest of the user's
   * beyond `most`. @returns false when the password is another by now
   */
  openSession(session: SessionRow, provenBy: string, most: number): Promise<boolean>;
  session(tokenHash: string): Promise<SessionRow | null>;
  /** those that have not expired, last seen first */
  sessions(now: number): Promise<readonly SessionRow[]>;
  sessionSeen(tokenHash: string, at: number): Promise<void>;
  closeSession(tokenHash: string): Promise<void>;
}
