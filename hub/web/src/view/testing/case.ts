// Cases for tests of the review desk: a board that two stations tracked through the same step during an outage.
import type {
  EvidenceFact,
  EvidenceSide,
  ExceptionDetail,
  ExceptionRow,
} from '@lineside/core/contracts/review';

export function exceptionRow(change: Partial<ExceptionRow> = {}): ExceptionRow {
  return {
    id: 'e'.repeat(32),
    kind: 'STEP_DONE_TWICE',
    state: 'OPEN',
    at: 1000,
    arrivedAt: 2000,
    line: 'SMT-A',
    stations: ['AOI-01', 'AOI-02'],
    unit: 'SN-1',
    run: 'RUN-1',
    user: null,
    origin: null,
    mayClear: false,
    answer: null,
    ...change,
  };
}

export function evidence(fact: string, change: Partial<EvidenceFact> = {}): EvidenceFact {
  return {
    fact,
    type: 'unit.trackedIn',
    at: 0,
    arrivedAt: 0,
    position: 1,
    hlc: fact,
    actor: 'P01',
    actorName: 'Li Wei',
    station: 'AOI-01',
    step: 50,
    result: null,
    summary: [],
    seenPosition: 0,
    knew: [],
    didNotKnow: [],
    ...change,
  };
}

export function evidenceSide(
  side: string,
  facts: EvidenceFact[],
  change: Partial<EvidenceSide> = {},
): EvidenceSide {
  const station = facts[0]?.station ?? '';
  return {
    side,
    station,
    stationName: { en: `${station} inspection`, zh: `${station} 检测` },
    operator: facts[0]?.actor ?? '',
    operatorName: facts[0]?.actorName ?? null,
    origin: side.repeat(32),
    facts,
    ...change,
  };
}

export function caseDetail(change: Partial<ExceptionDetail> = {}): ExceptionDetail {
  return {
    row: exceptionRow(),
    now: 10_000_000,
    axis: { from: 0, to: 0 },
    sides: [],
    context: [],
    clearedBy: [],
    raisedAs: [],
    possible: ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'],
    correction: 'VOID_VISIT',
    steps: [{ stepNo: 50, name: { en: 'AOI', zh: '自动光学检测' } }],
    visits: [],
    runs: [],
    clockOffsetMs: null,
    issue: null,
    completeness: { complete: true, through: 0, stations: [] },
    ...change,
  };
}
