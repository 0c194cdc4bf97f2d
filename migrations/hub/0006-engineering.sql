-- What engineers edit, as lists and route resolution need it: derived from drafts, versions and specs, so that no
-- list reads whole ones. `words` is what is searched; (hlc, origin, seq) is the last fact folded.

CREATE TABLE route_draft (
  route TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  product TEXT,
  source TEXT NOT NULL CHECK (source IN ('ERP', 'MES')),
  active INTEGER NOT NULL,
  effective_from TEXT,
  effective_to TEXT,
  steps INTEGER NOT NULL,
  hlc TEXT NOT NULL,
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX route_draft_by_product ON route_draft (product);

CREATE TABLE route_version (
  route TEXT PRIMARY KEY,
  latest INTEGER NOT NULL,
  last_status TEXT NOT NULL CHECK (last_status IN ('READY', 'INVALID')),
  ready_version INTEGER,
  ready_at INTEGER,
  hlc TEXT NOT NULL,
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A draft beside its versions. INVALID: its last compile was; DRAFT: changed since, or nothing is READY yet.
CREATE VIEW listed_route AS
SELECT
  route, name, words, product, source, active, effective_from, effective_to, steps,
  d.hlc AS draft_hlc, coalesce(latest, 0) AS latest, ready_version, ready_at,
  CASE
    WHEN last_status = 'INVALID' THEN 'INVALID'
    WHEN ready_version IS NULL OR (d.hlc, d.origin, d.seq) > (v.hlc, v.origin, v.seq) THEN 'DRAFT'
    ELSE 'READY'
  END AS status
FROM route_draft d LEFT JOIN route_version v USING (route);

CREATE TABLE data_spec (
  code TEXT PRIMARY KEY,
  operation TEXT NOT NULL,
  kind TEXT NOT NULL,
  type TEXT NOT NULL,
  active INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX data_spec_listed ON data_spec (operation, code);

CREATE INDEX run_by_route ON run (route);
