-- How scans number the units of a run, so that no other run is given its labels before they are scanned; null where scans
-- make none. Derived like the rest: everything is folded anew at the next start.

ALTER TABLE run ADD COLUMN labels TEXT;
CREATE INDEX run_on_scan ON run (run, qty, labels)
  WHERE labels IS NOT NULL AND status NOT IN ('COMPLETED', 'CANCELLED');
