-- The log, what is folded from it, and what a screen reads. Only `facts`, `origins` and `forked_facts` are truth:
-- every other table but sign_in_attempts can be made again from them.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE origins (
  no INTEGER PRIMARY KEY,
  origin TEXT NOT NULL UNIQUE,
  own INTEGER NOT NULL,
  acknowledged_seq INTEGER NOT NULL,
  acknowledged_hash TEXT NOT NULL,
  forked INTEGER NOT NULL
);

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  origin INTEGER NOT NULL REFERENCES origins (no),
  seq INTEGER NOT NULL,
  own INTEGER NOT NULL,
  stream TEXT NOT NULL,
  type TEXT NOT NULL,
  command TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('FOLDED', 'UNKNOWN', 'POISON')),
  issue TEXT,
  position INTEGER,
  arrived_at INTEGER,
  hash TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE UNIQUE INDEX facts_identity ON facts (origin, seq);
CREATE INDEX facts_stream ON facts (stream);
CREATE INDEX facts_command ON facts (command) WHERE own = 1;
CREATE INDEX facts_unfolded ON facts (status) WHERE status <> 'FOLDED';

-- The losing side of a fork: kept for whoever wants to look, folded nowhere.
CREATE TABLE forked_facts (
  id INTEGER PRIMARY KEY,
  origin INTEGER NOT NULL REFERENCES origins (no),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  reappended_as TEXT
);

CREATE TABLE streams (
  stream TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  last_hlc TEXT NOT NULL,
  last_origin TEXT NOT NULL,
  last_seq INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX streams_by_kind ON streams (kind, stream) WHERE kind <> 'unit';

CREATE TABLE checkpoints (
  id INTEGER PRIMARY KEY,
  feed TEXT NOT NULL,
  position INTEGER NOT NULL,
  hash TEXT NOT NULL
);

CREATE TABLE units (
  sn TEXT PRIMARY KEY,
  run TEXT,
  status TEXT NOT NULL,
  step INTEGER,
  station TEXT,
  ready_at INTEGER,
  gap INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX units_queued ON units (run, step, ready_at, sn) WHERE status = 'QUEUED';
CREATE INDEX units_inside ON units (station) WHERE station IS NOT NULL;

CREATE TABLE tallies (
  run TEXT NOT NULL,
  what TEXT NOT NULL,
  step INTEGER NOT NULL,
  units INTEGER NOT NULL,
  PRIMARY KEY (run, what, step)
) WITHOUT ROWID;

CREATE TABLE runs (
  run TEXT PRIMARY KEY,
  line TEXT NOT NULL,
  status TEXT NOT NULL,
  opened TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE results (
  fact INTEGER PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  run TEXT NOT NULL,
  step INTEGER NOT NULL,
  result TEXT NOT NULL
);
CREATE INDEX results_failed ON results (fact) WHERE result = 'FAIL';

CREATE TABLE sign_in_attempts (
  user TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  locked_until INTEGER
) WITHOUT ROWID;
