-- Passwords that somebody else set, when a person last signed in, and sessions that can be listed and ended one by
-- one. Sessions of before say too little of themselves: their people sign in again.

ALTER TABLE credential ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE credential ADD COLUMN last_sign_in_at INTEGER;

DROP TABLE session;
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  -- names it in lists; says nothing of the token
  id TEXT NOT NULL UNIQUE,
  user TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  address TEXT NOT NULL,
  agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_user ON session (user);
CREATE INDEX session_by_end ON session (expires_at);
