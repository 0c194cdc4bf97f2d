// Everything known of one serial number, as frozen and as recorded, with a verdict on how complete that is.
import type { Trace } from '@lineside/core/contracts/trace';
import { stepByNo } from '@lineside/core/domain/route/state';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import type { RunState } from '@lineside/core/domain/run/state';
import {
  currentStep,
  initialUnit,
  openVisits,
  type UnitState,
  unitStatus,
} from '@lineside/core/domain/unit/state';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import { factId, StreamId } from '@lineside/core/kernel/ids';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import { completeness } from './completeness.ts';
import { givenAnswer } from './exceptions.ts';
import { userNameThen } from './names-then.ts';
import { traceVisits } from './trace-visits.ts';
import { type Arrived, unitHistory } from './unit-history.ts';

/** @returns null when no fact of such a unit is known, or it is on none of the lines seen */
export async function trace(
  store: HubStore,
  sn: string,
  catalogue: Catalogue,
  now: number,
  seen: SeenLines,
): Promise<Trace | null> {
  const stream = StreamId.safeParse(`unit:${sn}`);
  if (!stream.success) return null;
  const history = await unitHistory(store, stream.data, catalogue);
  if (history.total === 0) return null;
  const unit = ((await store.snapshot(stream.data))?.state ?? initialUnit) as UnitState;
  const runOf = runReader(store);
  const run = unit.run === null ? null : await runOf(unit.run);
  const line = unit.line ?? run?.line ?? null;
  if (!sees(seen, line)) return null;
  const { feed } = await store.head();
  const visits = await traceVisits(store, history.arrived, feed, async (no, stepNo) => {
    const frozen = (await runOf(no))?.frozen;
    return frozen === undefined ? null : (stepByNo(frozen, stepNo) ?? null);
  });
  return {
    sn,
    status: unitStatus(unit),
    currentStep: currentStep(unit),
    order: run?.order ?? null,
    run: unit.run,
    line,
    product: unit.product ?? run?.product ?? null,
    productName: run?.productName ?? null,
    route:
      run === null ? null : { code: run.frozen.route, version: run.frozen.version, name: run.frozen.name },
    routeHash: run?.frozen.hash ?? null,
    steps: stepsOf(unit, run),
    visits,
    dispositions: await dispositions(store, history.arrived),
    exceptions: await exceptionsOf(store, sn),
    hold: unit.hold,
    facts: history.total,
    notFolded: [...history.notFolded],
    completeness: await completeness(store, await stationsOf(store, unit, run), now),
    now,
  };
}

async function exceptionsOf(store: HubStore, sn: string): Promise<Trace['exceptions']> {
  const raised = await store.exceptionsOfUnit(sn);
  return Promise.all(
    raised.map(async ({ id, kind, state, at }) => ({
      id,
      kind,
      state,
      at,
      answer: await givenAnswer(store, id),
    })),
  );
}

function runReader(store: HubStore): (run: string) => Promise<RunCreated | null> {
  const read = new Map<string, RunCreated | null>();
  return async (run) => {
    const known = read.get(run);
    if (known !== undefined) return known;
    const stream = StreamId.safeParse(`run:${run}`);
    const snapshot = stream.success ? await store.snapshot(stream.data) : null;
    const created = (snapshot?.state as RunState | undefined)?.created ?? null;
    read.set(run, created);
    return created;
  };
}

function stepsOf(unit: UnitState, run: RunCreated | null): Trace['steps'] {
  const frozen = run?.frozen.steps ?? unit.steps.map((stepNo) => unnamedStep(stepNo));
  return frozen.map(({ stepNo, name, operation }) => ({
    stepNo,
    name,
    operation,
    state: stateOf(unit, stepNo),
  }));
}

function unnamedStep(stepNo: number) {
  return { stepNo, name: { en: `Step ${stepNo}`, zh: `工序 ${stepNo}` }, operation: '' };
}

function stateOf(unit: UnitState, stepNo: number): Trace['steps'][number]['state'] {
  if (openVisits(unit).some((visit) => visit.step === stepNo)) return 'INSIDE';
  if (unit.failedStep === stepNo) return 'FAILED';
  if (unit.passed.includes(stepNo)) return 'PASSED';
  return stepNo < (unit.passed.at(-1) ?? 0) ? 'GAP' : 'OPEN';
}

async function dispositions(store: HubStore, arrived: readonly Arrived[]): Promise<Trace['dispositions']> {
  const told = arrived.map(async ({ fact }) => {
    if (fact.type !== 'unit.disposed') return [];
    const { action, reason } = fact.data;
    const toStep = fact.data.action === 'REWORK' ? fact.data.toStep : null;
    const by = (await userNameThen(store, fact.actor, fact)) ?? fact.actor;
    return [{ fact: factId(fact.origin, fact.seq), action, toStep, reason, by, at: fact.at }];
  });
  return (await Promise.all(told)).flat();
}

/** The stations whose silence may hide something of this unit: its line's, and those it was at. */
async function stationsOf(store: HubStore, unit: UnitState, run: RunCreated | null): Promise<string[]> {
  const line = unit.line ?? run?.line ?? null;
  const onLine = (await store.all('station'))
    .filter((station) => station.line === line)
    .sort((a, b) => a.sequence - b.sequence)
    .map((station) => station.code as string);
  return [...new Set([...onLine, ...unit.visits.map((visit) => visit.station)])];
}
