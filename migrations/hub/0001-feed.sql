-- The feed: every log the hub gathers, in order of arrival, and what is folded from it.

CREATE TABLE hub (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  feed TEXT NOT NULL,
  position INTEGER NOT NULL,
  hash TEXT NOT NULL,
  hlc TEXT NOT NULL,
  fold_version INTEGER NOT NULL
) STRICT;

CREATE TABLE fact (
  position INTEGER PRIMARY KEY,
  feed_hash TEXT NOT NULL,
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  stream TEXT NOT NULL,
  type TEXT NOT NULL,
  v INTEGER NOT NULL,
  station TEXT NOT NULL,
  hlc TEXT NOT NULL,
  arrived_at INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('OK', 'UNKNOWN', 'POISON')),
  issue TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX fact_by_identity ON fact (origin, seq);
CREATE INDEX fact_by_stream ON fact (stream, hlc);
CREATE INDEX fact_marked ON fact (status, type, v) WHERE status <> 'OK';

CREATE TABLE origin (
  origin TEXT PRIMARY KEY,
  station TEXT NOT NULL,
  device TEXT,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  last_at INTEGER NOT NULL,
  frozen_seq INTEGER,
  frozen_hash TEXT
) STRICT;
CREATE INDEX origin_by_station ON origin (station);

CREATE TABLE seal (
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (origin, seq)
) STRICT, WITHOUT ROWID;

-- The other side of a fork, whole. Never fed.
CREATE TABLE fork (
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  device TEXT NOT NULL,
  arrived_at INTEGER NOT NULL,
  PRIMARY KEY (origin, seq, hash)
) STRICT;

CREATE TABLE snapshot (
  stream TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  hlc TEXT NOT NULL,
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- Which lines hold a stream ('*': all), and the position at which it reached them.
CREATE TABLE stream_scope (
  stream TEXT NOT NULL,
  line TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (stream, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX stream_scope_entered ON stream_scope (line, since);

CREATE TABLE command (
  command TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  user TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
