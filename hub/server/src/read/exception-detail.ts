// One exception with both sides: who did what when, what each had seen, and what may be answered now.
import type { EvidenceSide, ExceptionDetail } from '@lineside/core/contracts/review';
import { possibleAnswers, reworkSteps, voidableVisits } from '@lineside/core/domain/review/answer';
import { clockError } from '@lineside/core/domain/review/clock';
import type { KeptException } from '@lineside/core/domain/review/exception';
import { answersTo } from '@lineside/core/domain/review/kinds';
import { stepByNo } from '@lineside/core/domain/route/state';
import type { RunState } from '@lineside/core/domain/run/state';
import type { UnitState } from '@lineside/core/domain/unit/state';
import { hubStation } from '@lineside/core/kernel/catalogue';
import type { Envelope } from '@lineside/core/kernel/fact';
import { streamId } from '@lineside/core/kernel/ids';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import { completeness } from './completeness.ts';
import { type Exhibit, evidenceFact } from './evidence.ts';
import { exceptionSides } from './exception-sides.ts';
import { exceptionRow, incompleteLines } from './exceptions.ts';
import { stationNameThen } from './names-then.ts';

/** @returns null when there is no such exception, no more, or on none of the lines seen */
export async function exceptionDetail(
  store: HubStore,
  id: string,
  now: number,
  seen: SeenLines,
): Promise<ExceptionDetail | null> {
  const exception = await store.exception(id);
  if (exception === null || !sees(seen, exception.line)) return null;
  const { sides, context } = await exceptionSides(store, exception);
  const { feed } = await store.head();
  const { unit: sn } = exception.subject;
  const unit = sn === null ? null : await stateOf<UnitState>(store, 'unit', sn);
  const open = exception.state === 'OPEN';
  const possible = open ? possibleAnswers(exception, unit) : [];
  const all = [...sides.flat(), ...context].map(({ fact }) => fact.at);
  return {
    row: await exceptionRow(store, exception, await incompleteLines(store, now)),
    now,
    axis: { from: Math.min(...all, exception.at), to: Math.max(...all, exception.at) },
    sides: await Promise.all(
      sides.map((side, i) => evidenceSide({ store, feed }, side, sides.toSpliced(i, 1).flat(), i)),
    ),
    context: await Promise.all(context.map((item) => evidenceFact({ store, feed }, item, sides.flat()))),
    clearedBy: [...exception.clearedBy],
    raisedAs: [...exception.raisedAs],
    possible: [...possible],
    correction: answersTo[exception.kind].correction,
    steps: possible.includes('REWORK') && unit !== null ? await stepsOf(store, unit) : [],
    visits: possible.includes('CORRECT') && unit !== null ? visitsOf(exception, unit) : [],
    runs: possible.includes('CORRECT') ? [...exception.runs] : [],
    ...(await whatIsWrong(store, exception, sides[0]?.[0])),
    completeness: await completeness(store, await stationsOf(store, exception), now),
  };
}

async function evidenceSide(
  at: Parameters<typeof evidenceFact>[0],
  side: readonly Exhibit[],
  others: readonly Exhibit[],
  index: number,
): Promise<EvidenceSide> {
  const facts = await Promise.all(side.map((item) => evidenceFact(at, item, others)));
  const first = side[0]?.fact;
  if (first === undefined) throw new Error('a side has a fact');
  return {
    side: String.fromCharCode('A'.charCodeAt(0) + index),
    station: first.station,
    stationName: await stationNameThen(at.store, first.station, first),
    operator: first.actor,
    operatorName: facts[0]?.actorName ?? null,
    origin: first.origin,
    facts,
  };
}

async function stateOf<State>(store: HubStore, kind: 'unit' | 'run', key: string): Promise<State | null> {
  return ((await store.snapshot(streamId(kind, key)))?.state ?? null) as State | null;
}

async function stepsOf(store: HubStore, unit: UnitState): Promise<ExceptionDetail['steps']> {
  const run = unit.run === null ? null : await stateOf<RunState>(store, 'run', unit.run);
  return reworkSteps(unit).map((stepNo) => {
    const step = run?.created == null ? undefined : stepByNo(run.created.frozen, stepNo);
    return { stepNo, name: step?.name ?? { en: `Step ${stepNo}`, zh: `工序 ${stepNo}` } };
  });
}

function visitsOf(exception: KeptException, unit: UnitState): ExceptionDetail['visits'] {
  if (answersTo[exception.kind].correction !== 'VOID_VISIT') return [];
  const voidable = voidableVisits(exception, unit);
  return unit.visits
    .filter(({ id }) => voidable.includes(id))
    .map(({ id, step, station, operator, result, inAt, outAt }) => ({
      visit: id,
      step,
      station,
      operator,
      result,
      at: inAt ?? outAt ?? 0,
    }));
}

/** The clock's error, or why a fact is poison: told by the fact itself as the store sifts it. */
async function whatIsWrong(
  store: HubStore,
  { kind }: KeptException,
  first: Exhibit | undefined,
): Promise<Pick<ExceptionDetail, 'clockOffsetMs' | 'issue'>> {
  const unsaid = { clockOffsetMs: null, issue: null };
  if (first?.position == null || (kind !== 'CLOCK_WRONG' && kind !== 'FACT_POISON')) return unsaid;
  const types = [first.fact.type];
  const { facts } = await store.reviewSlice(first.position - 1, 1, { users: [], runs: [], types });
  const [sifted] = facts;
  if (sifted === undefined) return unsaid;
  if (kind === 'FACT_POISON') return { ...unsaid, issue: sifted.issue };
  const fact = JSON.parse(sifted.body) as Envelope;
  return { ...unsaid, clockOffsetMs: clockError({ ...sifted, fact }, sifted.seen) };
}

/** The stations whose silence may hide something: its line's, and those it names. */
async function stationsOf(store: HubStore, { line, stations }: KeptException): Promise<string[]> {
  const onLine = (await store.all('station'))
    .filter((station) => station.line === line)
    .sort((a, b) => a.sequence - b.sequence)
    .map((station) => station.code as string);
  return [...new Set([...onLine, ...stations.filter((station) => station !== hubStation)])];
}
