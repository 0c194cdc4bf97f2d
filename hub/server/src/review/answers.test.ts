// Answers end to end: given over HTTP, written with what they do to the unit in one transaction, shown in the trace,
// refused with a reason, and never lost.
import { ExceptionDetail, ExceptionList } from '@lineside/core/contracts/review';
import { Trace } from '@lineside/core/contracts/trace';
import { stations } from '@lineside/core/testing/smt-line';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, serial, TestHub } from '../../testing/test-hub.ts';
import type { TestStation } from '../../testing/test-station.ts';
import { Browser, codeOf, webOf } from '../../testing/test-web.ts';
import { silenceLimitMs } from '../sync/contact.ts';

const sn = serial(1);
const reason = 'looked at the board';
const password = 'a long password';

let plant: TestHub;
let app: FastifyInstance;
let admin: Browser;
let print: TestStation;
let twin: TestStation;

beforeEach(async () => {
  plant = await TestHub.withPlant();
  ({ app, admin } = await webOf(plant));
  print = await plant.station(stations.print.code);
  twin = await plant.station(stations.mount.code);
  for (const station of [print, twin]) {
    plant.clock.advance(60_000);
    station.trackOut(sn, run, 10, station.trackIn(sn, run, 10));
  }
  await print.push();
  await twin.push();
});
afterEach(() => plant.close());

async function desk(query = ''): Promise<ExceptionList> {
  await plant.hub.review.caughtUp();
  return ExceptionList.parse((await admin.get(`/api/exceptions${query}`)).json());
}

async function raised(): Promise<ExceptionDetail> {
  const { exceptions } = await desk('?kind=STEP_DONE_TWICE');
  return ExceptionDetail.parse((await admin.get(`/api/exceptions/${exceptions[0]?.id}`)).json());
}

const trace = async () => Trace.parse((await admin.get(`/api/trace/${sn}`)).json());

/** Somebody of the plant with this permission, reaching this far, signed in. */
async function somebody(
  scope: 'ALL' | 'ASSIGNED_LINES',
  permission: string,
  lines: string[],
): Promise<Browser> {
  const name = { en: 'Quality', zh: '品质' };
  await plant.command('configureRole', { code: 'Q', name, permissions: [permission as never], scope });
  const profile = { user: 'Q1', name: 'Quinn', roles: ['Q'], lines, stations: [], language: 'en' as const };
  await plant.command('configureUser', {
    ...profile,
    badge: null,
    pin: null,
    password,
    mustChangePassword: false,
  });
  return Browser.signedIn(app, 'Q1', password);
}

test('an answer closes the exception at once, for the list, the overview and the trace', async () => {
  const { row } = await raised();
  const quality = await somebody('ASSIGNED_LINES', 'quality:disposition', ['SMT-A']);
  expect((await (await admin.get('/api/overview')).json()).exceptions).toEqual({ open: 1, oldestAt: row.at });
  const response = await quality.command('answerException', { exception: row.id, answer: 'HOLD', reason });
  expect(response.json()).toEqual({ ok: true, repeated: false, facts: 2 });
  const answer = { answer: 'HOLD', reason, by: 'Q1', byName: 'Quinn', at: plant.clock.now() };
  const told = (await admin.get(`/api/exceptions?state=ANSWERED`)).json();
  expect(told).toMatchObject({ open: 0, exceptions: [{ id: row.id, answer: { ...answer, toStep: null } }] });
  expect((await (await admin.get('/api/overview')).json()).exceptions).toEqual({ open: 0, oldestAt: null });
  expect(await trace()).toMatchObject({
    status: 'ON_HOLD',
    exceptions: [{ id: row.id, kind: 'STEP_DONE_TWICE', state: 'ANSWERED', at: row.at, answer }],
  });
});

test('a voided visit stays in the trace with who said so, and the unit goes on as if it had not been', async () => {
  const { row, visits } = await raised();
  const visit = visits.find(({ station }) => station === stations.mount.code)?.visit;
  const correction = { correction: 'VOID_VISIT', visit };
  const input = { exception: row.id, answer: 'CORRECT', reason, correction };
  expect((await admin.command('answerException', input)).json()).toMatchObject({ ok: true, facts: 2 });
  const { visits: told, status, steps } = await trace();
  expect(told.map((visit) => visit.voided)).toEqual([
    null,
    { reason, by: expect.any(String), at: plant.clock.now() },
  ]);
  expect([status, steps[0]?.state]).toEqual(['QUEUED', 'PASSED']);
  // and it reaches the line: the station holds both the answer and the correction
  const held = (await print.catchUp()).map(({ body }) => JSON.parse(body).type);
  expect(held).toEqual(expect.arrayContaining(['exception.answered', 'unit.corrected']));
});

test('a unit is given to one of the runs in question, and to none that is not known', async () => {
  twin.log.write({
    stream: `unit:${sn}`,
    type: 'unit.trackedIn',
    data: { run: 'RUN-LOST', step: 20, source: 'MANUAL', provisional: null },
  });
  await twin.push();
  const [known] = (await desk('?kind=SERIAL_IN_TWO_RUNS')).exceptions;
  const giveTo = (run: string) =>
    admin.command('answerException', {
      exception: known?.id,
      answer: 'CORRECT',
      reason,
      correction: { correction: 'RUN', run },
    });
  const refused = await giveTo('RUN-LOST');
  expect([refused.statusCode, codeOf(refused)]).toEqual([409, 'ANSWER_NOT_POSSIBLE']);
  expect((await giveTo(run)).json()).toMatchObject({ ok: true, facts: 2 });
  expect(await trace()).toMatchObject({ run, line: 'SMT-A', product: '5223029018' });
});

test('an answer is given once: the same command is answered again, another is refused and says by whom', async () => {
  const { row } = await raised();
  const accept = { exception: row.id, answer: 'ACCEPT', reason };
  const command = crypto.randomUUID();
  await admin.command('answerException', accept, command);
  const { position } = await plant.hub.head();
  expect((await admin.command('answerException', accept, command)).json()).toMatchObject({ repeated: true });
  const other = await admin.command('answerException', { ...accept, answer: 'SCRAP' });
  expect([other.statusCode, other.json().error]).toEqual([
    409,
    expect.objectContaining({
      code: 'EXCEPTION_CLOSED',
      details: { state: 'ANSWERED', by: 'admin', answer: 'ACCEPT' },
    }),
  ]);
  expect((await plant.hub.head()).position).toBe(position);
});

test.each<[string, number, string, object]>([
  ['about no exception', 404, 'EXCEPTION_NOT_FOUND', { exception: 'f'.repeat(32), answer: 'ACCEPT', reason }],
  ['without a reason', 400, 'VALIDATION_ERROR', { answer: 'ACCEPT', reason: ' ' }],
  ['of no kind', 400, 'VALIDATION_ERROR', { answer: 'FORGET', reason }],
  ['that lacks a step', 400, 'VALIDATION_ERROR', { answer: 'REWORK', reason }],
  ['with a step not reached', 409, 'ANSWER_NOT_POSSIBLE', { answer: 'REWORK', toStep: 50, reason }],
])('an answer %s is refused with %d and leaves nothing behind', async (_what, status, code, given) => {
  const { row } = await raised();
  const before = await plant.digest();
  const response = await admin.command('answerException', { exception: row.id, ...given });
  expect([response.statusCode, codeOf(response)]).toEqual([status, code]);
  expect(await plant.digest()).toBe(before);
});

test('who may not, or not there, is refused; who may trace may look', async () => {
  const { row } = await raised();
  const accept = { exception: row.id, answer: 'ACCEPT', reason };
  const elsewhere = await somebody('ASSIGNED_LINES', 'quality:disposition', ['DIP-A']);
  expect(codeOf(await elsewhere.command('answerException', accept))).toBe('FORBIDDEN');
  expect((await elsewhere.get('/api/exceptions')).statusCode).toBe(200);
  const reader = await somebody('ALL', 'trace:read', []);
  expect(codeOf(await reader.command('answerException', accept))).toBe('FORBIDDEN');
  expect((await reader.get(`/api/exceptions/${row.id}`)).statusCode).toBe(200);
  const planner = await somebody('ALL', 'run:read', []);
  expect(codeOf(await planner.get('/api/exceptions'))).toBe('FORBIDDEN');
  expect(codeOf(await admin.get(`/api/exceptions/${'f'.repeat(32)}`))).toBe('EXCEPTION_NOT_FOUND');
  expect((await app.inject('/api/exceptions')).statusCode).toBe(401);
});

test('an answer outlives a new version of review and the process', async () => {
  const { row } = await raised();
  await admin.command('answerException', { exception: row.id, answer: 'ACCEPT', reason });
  await plant.hub.review.close();
  await plant.hub.store.beginReview(999);
  await plant.reopen();
  await plant.hub.review.caughtUp();
  const { exceptions } = await plant.hub.reads.exceptions({ limit: 50 }, 'ALL');
  expect(exceptions).toMatchObject([
    { id: row.id, state: 'ANSWERED', answer: { answer: 'ACCEPT', by: 'admin' } },
  ]);
});

test('a silent station may still clear what wants a PASS, and the desk says so until it is heard again', async () => {
  const spi = await plant.station(stations.spi.code);
  spi.log.write({
    stream: `unit:${serial(2)}`,
    type: 'unit.trackedIn',
    data: { run, step: 20, source: 'MANUAL', provisional: { reason: 'checked', missing: [10] } },
  });
  await spi.push();
  plant.clock.advance(silenceLimitMs + 1);
  const [provisional] = (await desk('?kind=WORK_PROVISIONAL')).exceptions;
  expect(provisional).toMatchObject({ state: 'OPEN', mayClear: true });
  const detail = await plant.hub.reads.exception(provisional?.id ?? '', 'ALL');
  expect(detail?.completeness.stations.map(({ station, contact }) => [station, contact])).toContainEqual([
    stations.print.code,
    'SILENT',
  ]);
  const [twice] = (await desk('?kind=STEP_DONE_TWICE')).exceptions;
  expect(twice?.mayClear).toBe(false);
});
