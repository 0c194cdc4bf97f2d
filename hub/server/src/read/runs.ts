// Runs as a list, and one with its flow: frozen steps, how many units stand where, and what closing it waits for.
import type { RunDetail, RunList, RunQuery } from '@lineside/core/contracts/planning';
import { type CloseoutRow, closeoutOf, type RunStanding } from '@lineside/core/domain/run/closeout';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import type { RunState } from '@lineside/core/domain/run/state';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { type SeenLines, sees } from '../access/lines-seen.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { OpenException } from '../store/planning.ts';
import type { Tally } from '../store/views.ts';
import { actionsOf, stagesOf } from '../view/run-stages.ts';
import { runStanding, sumOf } from '../view/run-standing.ts';
import { placeText, readPlace } from './list-place.ts';
import { byRun, countedRun } from './run-counts.ts';
import { runMoments } from './run-moments.ts';

/** What is in the way of a condition is named up to here. */
const namesShown = 20;

export async function runList(
  store: HubStore,
  query: z.output<typeof RunQuery>,
  seen: SeenLines,
): Promise<RunList> {
  const { q, status = null, state = null, line, order, waiting, sort, after, limit } = query;
  const page = await store.runs({
    ...{ status, state, sort, limit, seen },
    q: q?.trim() || null,
    line: line || null,
    order: order || null,
    waiting: waiting === 'true',
    after: readPlace(after),
  });
  const tallies = byRun(await store.tallies(page.rows.map(({ run }) => run)));
  return {
    rows: page.rows.map((row) => countedRun(row, tallies.get(row.run) ?? [])),
    total: page.total,
    next: placeText(page.next),
    facets: page.facets,
  };
}

/** @returns null when there is no such run on the lines seen */
export async function runDetail(
  store: HubStore,
  no: string,
  seen: SeenLines,
  { now, catalogue }: { now: number; catalogue: Catalogue },
): Promise<RunDetail | null> {
  const row = await store.run(no);
  if (row === null || !sees(seen, row.line)) return null;
  const stream = streamId('run', no);
  const state = (await store.snapshot(stream))?.state as RunState;
  const { created } = state;
  if (created === null) return null;
  const tallies = await store.tallies([no]);
  const exceptions = await store.openExceptionsOf(no);
  const stations = (await store.all('station')).filter(({ line }) => line === row.line);
  const standing = runStanding(
    {
      tallies,
      stations: stations.map(({ code }) => code),
      contacts: await store.contacts(),
      exceptions: exceptions.length,
    },
    now,
  );
  const closeout = closeoutOf(state, standing);
  const inTheWay = { no, tallies, exceptions, unheard: standing.unheard };
  const moments = await runMoments(store, stream, catalogue);
  return {
    ...countedRun(row, tallies),
    routeHash: created.frozen.hash,
    routeName: created.frozen.name,
    units: created.units,
    boards: created.boards,
    parent: created.parent,
    splits: [...state.splits],
    createdAt: moments.created?.at ?? null,
    createdBy: moments.created?.by ?? null,
    authorizedAt: state.authorizedAt,
    revoked: state.revoked,
    ended: state.ended,
    stages: [...stagesOf(state, moments, closeout)],
    actions: [...actionsOf(state, closeout, splittable(created, standing))],
    steps: stepsOf(created, tallies),
    closeout: await Promise.all(
      closeout.map(async (item) => ({ ...item, names: await namesFor(store, item, inTheWay) })),
    ),
    rework: sumOf(tallies, 'REWORK'),
    now,
  };
}

function stepsOf({ frozen }: RunCreated, tallies: readonly Tally[]): RunDetail['steps'] {
  const at = (standing: string, step: number) => sumOf(tallies, standing, step);
  return frozen.steps.map(({ stepNo, name, operation, requiresFAI, specs }) => ({
    stepNo,
    name,
    operation,
    requiresFAI,
    specs: specs.length,
    queued: at('QUEUED', stepNo),
    inside: at('IN_STATION', stepNo),
    passed: at('PASSED', stepNo),
    failed: at('FAILED', stepNo),
    firstPassed: at('FIRST_PASS', stepNo),
    firstResults: at('FIRST_RESULT', stepNo),
  }));
}

/** Units that may still go to another run, at most: those that wait, or those that no scan has made yet. */
function splittable({ units, qty }: RunCreated, { done, scrapped, open }: RunStanding): number {
  if (units === 'BULK') return open.QUEUED;
  return qty - done - scrapped - Object.values(open).reduce((sum, count) => sum + count, 0);
}

interface InTheWay {
  no: string;
  tallies: readonly Tally[];
  exceptions: readonly OpenException[];
  unheard: readonly { station: string }[];
}

async function namesFor(store: HubStore, { item }: CloseoutRow, known: InTheWay): Promise<string[]> {
  switch (item) {
    case 'UNITS_ENDED':
      return await openUnits(store, known);
    case 'STATIONS_HEARD':
      return known.unheard.slice(0, namesShown).map(({ station }) => station);
    case 'EXCEPTIONS':
      return [...new Set(known.exceptions.map(({ unit }) => unit ?? known.no))].slice(0, namesShown);
    case 'STARTED':
    case 'UNITS_MADE':
    case 'OQC':
      return [];
  }
}

/** Those that somebody must decide about before those that only have to go on. */
async function openUnits(store: HubStore, { no, tallies }: InTheWay): Promise<string[]> {
  const names: string[] = [];
  for (const status of ['OUT_FAILED', 'ON_HOLD', 'IN_STATION', 'QUEUED'] as const)
    if (names.length < namesShown && sumOf(tallies, status) > 0)
      names.push(...(await store.unitsStanding(no, status, namesShown - names.length)));
  return names;
}
