-- What is derived from folded streams for the hub's reads. Rebuilt whenever the fold changes.

CREATE TABLE unit (
  sn TEXT PRIMARY KEY,
  -- the serial number backwards: people type its last digits
  tail TEXT NOT NULL,
  run TEXT,
  line TEXT,
  status TEXT NOT NULL,
  step INTEGER,
  station TEXT,
  note TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_by_tail ON unit (tail);
CREATE INDEX unit_by_run ON unit (run);
CREATE INDEX unit_waiting ON unit (updated_at, sn) WHERE status IN ('OUT_FAILED', 'ON_HOLD');
CREATE INDEX unit_inside ON unit (station) WHERE status = 'IN_STATION';

CREATE TABLE run (
  run TEXT PRIMARY KEY,
  "order" TEXT NOT NULL,
  line TEXT NOT NULL,
  product TEXT NOT NULL,
  product_name TEXT NOT NULL,
  status TEXT NOT NULL,
  qty INTEGER NOT NULL,
  route TEXT NOT NULL,
  route_version INTEGER NOT NULL,
  started_at INTEGER,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tally (
  run TEXT NOT NULL,
  standing TEXT NOT NULL,
  step INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (run, standing, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE minute_results (
  station TEXT NOT NULL,
  minute INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  PRIMARY KEY (minute, station)
) STRICT, WITHOUT ROWID;
