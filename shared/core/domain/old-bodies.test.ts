// [F4] What was written before routes had drafts reads as it always did: nothing of an old log becomes unreadable.
import { describe, expect, test } from 'vitest';
import { readEnvelope } from '../kernel/fact.ts';
import { catalogue } from './facts.ts';
import { evolveRoute, initialRoute } from './route/state.ts';

/** Bodies as an earlier release wrote them, but for origin and hashes. */
function oldBody(stream: string, type: string, data: string): string {
  const zeros = '0'.repeat(64);
  return `{"origin":"${'a'.repeat(32)}","seq":7,"hlc":"0198f3a1b2c-00000","seen":{"feed":null,"position":0},"stream":"${stream}","type":"${type}","v":1,"actor":"hub","station":"HUB","at":1748246400000,"command":"command-0001","data":${data},"prev":"${zeros}"}`;
}

const snapshot =
  '{"route":"SMT-BOT-STD","version":1,"name":{"en":"Standard","zh":"标准"},"product":"5223029018","steps":[{"stepNo":40,"operation":"REFLOW","name":{"en":"Reflow","zh":"回流焊"},"stationType":"AUTO","group":null,"stations":[],"requiresFAI":false,"specs":[{"code":"REFLOW_PEAK","name":{"en":"Peak","zh":"峰值"},"kind":"KEY","type":"NUMBER","unit":"C","target":245,"lsl":240,"usl":250,"warnLow":null,"warnHigh":null,"limitExclusive":false,"options":[],"required":true,"alarm":"ALARM_ONLY","trigger":"EVENT","method":"MANUAL"}],"defects":[{"code":"SOLDER_BRIDGE","name":{"en":"Bridge","zh":"桥连"},"severity":"MAJOR"}]}]}';

const unitCreated = '{"sn":"SN-1","run":"RUN-0412","product":"P","line":"SMT-A","steps":[10,20]}';

function read(body: string) {
  const envelope = readEnvelope(body);
  if (envelope === null) throw new Error('this is no envelope');
  const fact = catalogue.read(envelope);
  if (fact.kind !== 'known') throw new Error(JSON.stringify(fact));
  return fact.fact;
}

const compiled = (status: string, problems: string) =>
  oldBody(
    'route:SMT-BOT-STD',
    'route.versionCompiled',
    `{"snapshot":${snapshot},"status":"${status}","problems":${problems}}`,
  );

describe('facts of before', () => {
  test('given an old version, then it reads whole, what it could not say left open, and is usable', () => {
    const fact = read(compiled('READY', '[]'));
    expect(fact.data).toMatchObject({
      snapshot: {
        ...{ source: 'MES', effectiveFrom: null, effectiveTo: null, faiTemplate: null, hash: null },
        steps: [{ key: '', ingest: null, windows: [], specs: [{ usl: 250 }] }],
      },
    });
    const state = evolveRoute(initialRoute, fact as unknown as Parameters<typeof evolveRoute>[1]);
    expect(state).toMatchObject({ latest: 1, ready: { version: 1 }, last: { status: 'READY', hash: null } });
  });

  test('given an old INVALID version, then its sentences become located codes', () => {
    const sentences = [
      '{"stepNo":40,"field":"stepNo","problem":"40 is given twice"}',
      '{"stepNo":40,"field":"group","problem":"names neither a station group nor stations"}',
      '{"stepNo":40,"field":"specs","problem":"REFLOW_PEAK is bound twice"}',
      '{"stepNo":40,"field":"specs.REFLOW_PEAK","problem":"LSL is above USL"}',
      '{"stepNo":40,"field":"specs.AOI_RESULT","problem":"an ENUM without options"}',
    ];
    const fact = read(compiled('INVALID', `[${sentences.join(',')}]`));
    expect(fact.data).toMatchObject({
      problems: [
        { stepNo: 40, field: 'stepNo', code: 'STEP_NO_TWICE', details: { step: 40 } },
        { field: 'place', code: 'STEP_STATION_UNRESOLVED', details: { stationType: 'AUTO', place: [] } },
        { field: 'specs', code: 'DATA_SPEC_TWICE', details: { spec: 'REFLOW_PEAK' } },
        { field: 'specs', code: 'DATA_SPEC_INVALID', details: { spec: 'REFLOW_PEAK', of: 'usl' } },
        { field: 'specs', code: 'DATA_SPEC_INVALID', details: { spec: 'AOI_RESULT', of: 'options' } },
      ],
    });
  });

  test('given an old run, then its frozen version reads with its limits', () => {
    const data = `{"run":"RUN-0412","order":"WO-1","line":"SMT-A","product":"5223029018","productName":"Control board","qty":400,"frozen":${snapshot},"units":"ON_SCAN"}`;
    expect(read(oldBody('run:RUN-0412', 'run.created', data)).data).toMatchObject({
      frozen: { version: 1, hash: null, steps: [{ stepNo: 40, operationName: { en: '', zh: '' } }] },
      ...{ serials: null, boards: 1, priority: 5, due: null, shift: null, parent: null },
    });
  });

  test.each([
    ['unit:SN-1', 'unit.created', unitCreated, { panel: null }],
    ['unit:SN-1', 'unit.disposed', '{"action":"SCRAP","reason":"burnt"}', { requestedBy: null }],
    [
      'unit:SN-1',
      'unit.disposed',
      '{"action":"REWORK","toStep":10,"reason":"bridge"}',
      { toStep: 10, requestedBy: null },
    ],
    [
      'unit:SN-1',
      'unit.trackedIn',
      '{"run":"RUN-0412","step":40,"source":"MANUAL","provisional":{"reason":"seen","missing":[30]}}',
      { provisional: { reason: 'seen', missing: [30], approvedBy: null } },
    ],
    [
      'unit:SN-1',
      'unit.corrected',
      `{"correction":"VOID_VISIT","visit":"${'a'.repeat(32)}:7","exception":"${'b'.repeat(32)}","reason":"wrong board"}`,
      { exception: 'b'.repeat(32), requestedBy: null },
    ],
    [
      'site:SITE',
      'site.configured',
      '{"name":{"en":"Plant","zh":"工厂"},"provisionalWork":true}',
      { provisionalWork: true, provisionalApproval: false, lockAfterMinutes: 10, timeZone: 'UTC' },
    ],
    [
      'line:SMT-A',
      'line.configured',
      '{"code":"SMT-A","name":{"en":"A","zh":"A"},"process":"SMT"}',
      { targetPerHour: null },
    ],
  ])(
    'given an old fact of %s, %s, then what nobody said then reads as it was meant',
    (stream, type, data, said) => {
      expect(read(oldBody(stream, type, data)).data).toEqual({ ...JSON.parse(data), ...said });
    },
  );

  test('given an old order and its release, then they read, and the release names no route of its own', () => {
    const received =
      '{"order":"WO-1","product":"5223029018","productName":"Control board","qty":400,"route":"SMT-BOT-STD","source":"ERP"}';
    expect(read(oldBody('order:WO-1', 'order.received', received)).data).toEqual({
      ...JSON.parse(received),
      ...{ due: null, priority: 5 },
    });
    const released = '{"order":"WO-1","line":"SMT-A"}';
    expect(read(oldBody('order:WO-1', 'order.released', released)).data).toEqual({
      ...JSON.parse(released),
      route: null,
    });
  });
});
