-- What review raised, and how far it has come. Made again from the facts whenever review or the fold changes;
-- answers are facts, and are laid over it.

CREATE TABLE review (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE exception (
  id TEXT PRIMARY KEY,
  -- what was reviewed when it was raised: everything raised about it is written at once
  about TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'CLEARED', 'ANSWERED')),
  -- where it stands in the list: open ones by age, then closed ones, newest first
  place INTEGER NOT NULL,
  at INTEGER NOT NULL,
  arrived_at INTEGER NOT NULL,
  line TEXT,
  unit TEXT,
  run TEXT,
  user TEXT,
  origin TEXT,
  station TEXT,
  stations TEXT NOT NULL,
  facts TEXT NOT NULL,
  visits TEXT NOT NULL,
  runs TEXT NOT NULL,
  cleared_by TEXT NOT NULL,
  raised_as TEXT NOT NULL
) STRICT;
CREATE INDEX exception_listed ON exception (place, id);
CREATE INDEX exception_open ON exception (kind) WHERE state = 'OPEN';
CREATE INDEX exception_by_about ON exception (about);
CREATE INDEX exception_by_unit ON exception (unit);
CREATE INDEX exception_by_run ON exception (run);
CREATE INDEX exception_by_user ON exception (user);

CREATE INDEX origin_frozen ON origin (origin) WHERE frozen_seq IS NOT NULL;
