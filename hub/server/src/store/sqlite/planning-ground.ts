// What planning asks of SQLite, inside a plan's transaction and outside it alike.
import type { RunOfOrder } from '@lineside/core/domain/order/decide';
import type { NumberedRun } from '@lineside/core/domain/run/units-of-run';
import type { UnitStatus } from '@lineside/core/domain/unit/state';
import type { RunNo } from '@lineside/core/kernel/ids';
import type { Database } from 'better-sqlite3';
import type { ContactRow } from '../devices.ts';
import type { OpenException, PlanningGround } from '../planning.ts';
import type { Tally } from '../views.ts';

interface UnitRecord {
  sn: string;
  status: UnitStatus;
  panel: string | null;
  visits: number;
}

export function sqlitePlanningGround(db: Database): PlanningGround {
  const tallies = db.prepare<[string], Tally>(
    'SELECT run, standing, step, count FROM tally WHERE run = ? AND count > 0',
  );
  const runsOfOrder = db.prepare<[string], RunOfOrder>(
    `SELECT run, status, (
       SELECT coalesce(sum(count), 0) FROM tally WHERE tally.run = run.run AND standing = 'DONE') AS done
     FROM run WHERE order_no = ? ORDER BY run`,
  );
  const runsOnScan = db.prepare<[], { run: RunNo; qty: number; labels: string }>(
    `SELECT run, qty, labels FROM run
     WHERE labels IS NOT NULL AND status NOT IN ('COMPLETED', 'CANCELLED') ORDER BY run`,
  );
  const unitsOfRun = db.prepare<[string], UnitRecord>(
    `SELECT u.sn, u.status, json_extract(s.state, '$.panel') AS panel, json_array_length(s.state, '$.visits') AS visits
     FROM unit u CROSS JOIN snapshot s ON s.stream = 'unit:' || u.sn WHERE u.run = ? ORDER BY u.sn`,
  );
  const openExceptions = db.prepare<[{ run: string }], OpenException>(
    `SELECT id, unit FROM exception INDEXED BY exception_open WHERE state = 'OPEN' AND (
       run = @run OR EXISTS (SELECT 1 FROM json_each(runs) WHERE value = @run)
       OR EXISTS (SELECT 1 FROM unit WHERE unit.sn = exception.unit AND unit.run = @run))`,
  );
  const contacts = db.prepare<[], ContactRow>(
    `SELECT station, device, last_contact_at AS lastContactAt, owed, clock_offset_ms AS clockOffsetMs,
       software, last_fact_at AS lastFactAt, clock_leads AS clockLeads FROM contact ORDER BY station`,
  );
  return {
    tallies: (run) => tallies.all(run),
    runsOfOrder: (order) => runsOfOrder.all(order),
    runsOnScan: () =>
      runsOnScan.all().map(({ run, qty, labels }): NumberedRun => ({ run, qty, ...JSON.parse(labels) })),
    unitsOfRun: (run) =>
      unitsOfRun.all(run).map(({ sn, status, panel, visits }) => ({
        sn,
        status,
        panel: panel === null ? null : JSON.parse(panel),
        begun: visits > 0,
      })),
    openExceptionsOf: (run) => openExceptions.all({ run }),
    contacts: () => contacts.all(),
  };
}
