// What engineers ask and command at the hub, each with an input that can be carried out.
import { masterKinds } from '@lineside/core/contracts/master-data';
import { noSettings } from '@lineside/core/domain/route/settings';
import { smtRoute, stations } from '@lineside/core/testing/smt-line';
import type { FuzzedHub } from './fuzzed-hub.ts';
import { command, type HubEndpoints, read } from './hub-endpoint.ts';

const name = { en: 'Fuzz', zh: '模糊' };
const { route } = smtRoute;

const spec = (code: string) => ({
  code,
  name,
  operation: 'PRINTING',
  active: true,
  kind: 'KEY' as const,
  type: 'NUMBER' as const,
  unit: 'mm',
  ...{ target: 1, lsl: 0, usl: 2, warnLow: null, warnHigh: null },
  limitExclusive: false,
  options: [],
  required: true,
  alarm: 'HOLD' as const,
  trigger: 'EACH_UNIT' as const,
  method: 'MANUAL' as const,
});

const step = { key: 'S10', stepNo: 10, operation: 'PRINTING', processCode: null, name };
const definition = (code: string) => ({
  route: code,
  name,
  product: '5223029018',
  effectiveFrom: null,
  effectiveTo: null,
  steps: [step],
});
const draft = (code: string) => ({
  ...definition(code),
  source: 'MES' as const,
  active: true,
  faiTemplate: null,
  settings: noSettings,
  operationSettings: {},
  stepSettings: { S10: { ...noSettings, place: { by: 'GROUP' as const, group: stations.print.group } } },
});

const template = (code: string) => ({
  code,
  name,
  sampleQty: 1,
  items: [
    {
      code: 'LOOK',
      section: name,
      name,
      method: name,
      criteria: [name],
      result: 'OK_NG' as const,
      required: true,
      specs: [],
      by: 'QUALITY' as const,
    },
  ],
});

const rule = (code: string) => ({
  code,
  name,
  priority: 1,
  ...{ product: null, line: null, route: null, lotFrom: 1, lotTo: null },
  sample: { by: 'PERCENTAGE' as const, percent: 5 },
  accept: 0,
  active: true,
});

const slot = {
  slot: '2F-46',
  machine: '2',
  side: 'F' as const,
  position: 46,
  part: 'R1',
  qty: 4,
  substitutes: [],
};
const feederTable = (product: string) => ({
  code: `${product} BOT SMT-A`,
  product,
  boardSide: 'BOT' as const,
  line: 'SMT-A',
  program: product,
  slots: [slot],
});

async function savedRoute(hub: FuzzedHub): Promise<string> {
  const code = hub.fresh('ROUTE');
  await hub.plant.command('saveRoute', { draft: draft(code) } as never);
  return code;
}

export const hubMasterReads: HubEndpoints = {
  ...Object.fromEntries(Object.keys(masterKinds).map((kind) => [`GET /api/master-data/${kind}`, read()])),
  'GET /api/data-specs': read({ query: { q: 'SPI', active: 'true', limit: '50' } }),
  'GET /api/data-specs/:code': read({ params: { code: 'SPI_HEIGHT' } }),
  'POST /api/data-specs/check': read({ body: { rows: [spec('FUZZED'), { code: 1 }] } }),
  'GET /api/uses/:kind/:key': read({ params: { kind: 'dataSpec', key: 'SPI_HEIGHT' } }),
  'GET /api/history/:kind/:key': read({ params: { kind: 'routeDraft', key: route } }),
  'GET /api/routes': read({ query: { q: 'SMT', source: 'MES', limit: '10' } }),
  'GET /api/routes/:route': read({ params: { route } }),
  'POST /api/routes/preview': read({ body: { draft: draft('ROUTE-SEEN') } }),
  'GET /api/routes/:route/versions/:version': read({ params: { route, version: '1' } }),
  'GET /api/routes/:route/compare': read({ params: { route }, query: { from: '1', to: '1' } }),
  'GET /api/routes/resolve': read({ query: { product: '5223029018', route } }),
};

export const hubMasterCommands: HubEndpoints = {
  'POST /api/commands/configureOperation': command((hub) => ({
    code: hub.fresh('OP'),
    name,
    process: null,
    stationType: 'MANUAL',
    keyQuality: false,
    processCodes: [],
    settings: noSettings,
  })),
  'POST /api/commands/configureExecutionDefaults': command((hub) => ({
    settings: {
      ...noSettings,
      windows: [{ code: hub.fresh('W'), name, after: ['SPI'], limitMinutes: 9, warnMinutes: 1 }],
    },
  })),
  'POST /api/commands/configureDefectCode': command((hub) => ({
    code: hub.fresh('DEFECT'),
    name,
    severity: 'MINOR',
    operations: ['PRINTING'],
  })),
  'POST /api/commands/configureProduct': command((hub) => ({
    code: hub.fresh('P'),
    name,
    bom: [{ part: 'R1', name: 'R', qty: 4 }],
  })),
  'POST /api/commands/configureFaiTemplate': command((hub) => template(hub.fresh('FAI'))),
  'POST /api/commands/configureSamplingRule': command((hub) => rule(hub.fresh('OQC'))),
  'POST /api/commands/configureFeederTable': command((hub) => feederTable(hub.fresh('P'))),
  'POST /api/commands/configureDataSpec': command((hub) => ({ ...spec(hub.fresh('SPEC')), basedOn: null })),
  'POST /api/commands/configureDataSpecs': command((hub) => ({
    specs: [spec(hub.fresh('SPEC')), spec(hub.fresh('SPEC'))],
  })),
  'POST /api/commands/removeMasterData': command(async (hub) => {
    const code = hub.fresh('SPEC');
    await hub.plant.command('configureDataSpec', spec(code) as never);
    return { kind: 'dataSpec', key: code };
  }),
  'POST /api/commands/saveRoute': command((hub) => ({ draft: draft(hub.fresh('ROUTE')), basedOn: null })),
  'POST /api/commands/receiveRoute': command((hub) => definition(hub.fresh('ROUTE'))),
  'POST /api/commands/publishRoute': command(async (hub) => ({ route: await savedRoute(hub), hash: null })),

  // last, as a plant of a thousand lines, groups and stations is slower in all else
  'POST /api/commands/configureLine': command((hub) => ({ code: hub.fresh('LINE'), name, process: 'SMT' })),
  'POST /api/commands/configureStationGroup': command((hub) => ({
    code: hub.fresh('G'),
    name,
    line: 'SMT-A',
  })),
  'POST /api/commands/configureStation': command((hub) => ({ ...stations.spi, code: hub.fresh('ST') })),
};
