-- Devices follow from facts: each is asked for, then approved or rejected, then closed. And the quarantine of what
-- was salvaged from closed ones. Keys and codes of before have no facts: their stations enrol again.

DROP TABLE device;
CREATE TABLE device (
  device TEXT PRIMARY KEY,
  station TEXT NOT NULL,
  public_key TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('WAITING', 'ACTIVE', 'REJECTED', 'CLOSED')),
  software TEXT NOT NULL,
  scope_line TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX device_active ON device (station) WHERE status = 'ACTIVE';

DELETE FROM enrolment_code;

CREATE INDEX origin_by_device ON origin (device);

-- Bodies of a device's log beyond what the feed has of it; `seal` where a sealed run ended.
CREATE TABLE quarantine (
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  type TEXT NOT NULL,
  at INTEGER NOT NULL,
  seal TEXT,
  device TEXT NOT NULL,
  station TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  received_from TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('HELD', 'ACCEPTED', 'DISCARDED')),
  PRIMARY KEY (origin, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX quarantine_held ON quarantine (device, origin) WHERE state = 'HELD';
