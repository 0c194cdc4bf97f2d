-- What the whole way from an order to a closed run shows: panels, rework, units that stand still, results by time, and
-- the open runs of a line without the closed ones. Truth is untouched; everything else is made again at the next start.
ALTER TABLE units ADD COLUMN panel TEXT;
ALTER TABLE units ADD COLUMN rework INTEGER;
ALTER TABLE units ADD COLUMN rework_at INTEGER;
ALTER TABLE units ADD COLUMN stopped INTEGER;
ALTER TABLE results ADD COLUMN at INTEGER NOT NULL DEFAULT 0;

CREATE INDEX units_on_panel ON units (panel) WHERE panel IS NOT NULL;
CREATE INDEX units_in_rework ON units (run, rework, rework_at, sn) WHERE rework IS NOT NULL;
CREATE INDEX units_stopped ON units (run, stopped, sn) WHERE stopped IS NOT NULL;
CREATE INDEX results_by_time ON results (at, result);
CREATE INDEX runs_open ON runs (line, opened) WHERE status NOT IN ('COMPLETED', 'CANCELLED');

DELETE FROM meta WHERE key = 'foldVersion';
