-- Orders, what lists ask of runs, and the figures of lines. All of it is derived, so everything is folded anew at the
-- next start. `words` is what is searched.

CREATE TABLE work_order (
  order_no TEXT PRIMARY KEY,
  product TEXT NOT NULL,
  product_name TEXT NOT NULL,
  qty INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('RECEIVED', 'RELEASED', 'COMPLETED')),
  held INTEGER NOT NULL,
  line TEXT,
  route TEXT,
  due TEXT,
  priority INTEGER NOT NULL,
  source TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

DROP TABLE run;
CREATE TABLE run (
  run TEXT PRIMARY KEY,
  order_no TEXT NOT NULL,
  line TEXT NOT NULL,
  product TEXT NOT NULL,
  product_name TEXT NOT NULL,
  status TEXT NOT NULL,
  qty INTEGER NOT NULL,
  route TEXT NOT NULL,
  route_version INTEGER NOT NULL,
  priority INTEGER NOT NULL,
  due TEXT,
  shift TEXT,
  started_at INTEGER,
  updated_at INTEGER NOT NULL,
  words TEXT NOT NULL,
  -- where each of its steps is done: enough to count by station without reading what it froze
  places TEXT NOT NULL
) STRICT;
CREATE INDEX run_by_route ON run (route);
CREATE INDEX run_by_order ON run (order_no);
CREATE INDEX run_open ON run (line) WHERE status NOT IN ('COMPLETED', 'CANCELLED');

-- WAITING: somebody must decide about one of its units.
CREATE VIEW listed_run AS
SELECT
  run.*,
  CASE WHEN status IN ('COMPLETED', 'CANCELLED') THEN 'ENDED' ELSE 'OPEN' END AS state,
  CASE WHEN EXISTS (
    SELECT 1 FROM tally t WHERE t.run = run.run AND t.standing IN ('OUT_FAILED', 'ON_HOLD') AND t.count > 0
  ) THEN 'true' ELSE 'false' END AS waiting
FROM run;

-- How an order stands for people, as `orderStatus` of the domain says.
CREATE VIEW listed_order AS
SELECT
  work_order.*,
  CASE
    WHEN stage = 'COMPLETED' THEN 'COMPLETED'
    WHEN held = 1 THEN 'ON_HOLD'
    WHEN stage = 'RELEASED' AND EXISTS (
      SELECT 1 FROM run WHERE run.order_no = work_order.order_no AND run.started_at IS NOT NULL
    ) THEN 'IN_PROGRESS'
    ELSE stage
  END AS status
FROM work_order;

-- Units of a run are listed by number, units inside a station by how long they have been there.
DROP INDEX unit_by_run;
CREATE INDEX unit_by_run ON unit (run, sn);
DROP INDEX unit_inside;
CREATE INDEX unit_inside ON unit (station, updated_at) WHERE status = 'IN_STATION';

-- What a station did in one minute of its own clock: results, and how long units were inside that came out.
DROP TABLE minute_results;
CREATE TABLE minute_results (
  station TEXT NOT NULL,
  minute INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  cycles INTEGER NOT NULL,
  cycle_ms INTEGER NOT NULL,
  PRIMARY KEY (station, minute)
) STRICT, WITHOUT ROWID;

-- Units that left their last step in one minute.
CREATE TABLE minute_output (
  line TEXT NOT NULL,
  minute INTEGER NOT NULL,
  units INTEGER NOT NULL,
  PRIMARY KEY (line, minute)
) STRICT, WITHOUT ROWID;

UPDATE hub SET fold_version = 0;
