// A run for tests of its page: a hundred boards in progress, some of which wait for somebody.
import type { RunDetail } from '@lineside/core/contracts/planning';
import type { CloseoutItem, CloseoutVerdict } from '@lineside/core/domain/run/closeout';

export function runDetail(change: Partial<RunDetail> = {}): RunDetail {
  return {
    run: 'RUN-1',
    order: 'WO-1',
    line: 'SMT-A',
    product: '5223029018-BOT',
    productName: 'Main board',
    status: 'IN_PROGRESS',
    qty: 100,
    done: 90,
    scrapped: 0,
    failed: 0,
    onHold: 0,
    inStation: 2,
    route: 'SMT-STD',
    routeVersion: 3,
    priority: 5,
    due: null,
    shift: null,
    startedAt: 1000,
    updatedAt: 2000,
    routeHash: null,
    routeName: { en: 'Standard', zh: '标准' },
    units: 'BULK',
    boards: 1,
    parent: null,
    splits: [],
    createdAt: 500,
    createdBy: 'planner',
    authorizedAt: 800,
    revoked: null,
    ended: null,
    stages: [],
    actions: ['REVOKE', 'SPLIT'],
    steps: [],
    closeout: [],
    rework: 0,
    now: 3000,
    ...change,
  };
}

export function closeoutRow(
  item: CloseoutItem,
  verdict: CloseoutVerdict,
  count = 0,
): RunDetail['closeout'][number] {
  return { item, verdict, count, names: [] };
}
