-- Keys of stations, the codes that enrol them, when each was heard; passwords and sessions of people.

CREATE TABLE device (
  device TEXT PRIMARY KEY,
  station TEXT NOT NULL,
  public_key TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'CLOSED')),
  software TEXT NOT NULL,
  enrolled_at INTEGER NOT NULL,
  closed_at INTEGER,
  scope_line TEXT
) STRICT;
CREATE UNIQUE INDEX device_active ON device (station) WHERE status = 'ACTIVE';

CREATE TABLE enrolment_code (
  code_hash TEXT PRIMARY KEY,
  station TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  device TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  station TEXT PRIMARY KEY,
  device TEXT NOT NULL,
  last_contact_at INTEGER,
  owed INTEGER NOT NULL,
  clock_offset_ms INTEGER,
  software TEXT NOT NULL,
  last_fact_at INTEGER,
  clock_leads INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
  user TEXT PRIMARY KEY,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  user TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_user ON session (user);
