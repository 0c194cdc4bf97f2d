// What an engineer sets up for a product of two steps: one sound input of each command, for tests to send and vary.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import { noSettings } from '@lineside/core/domain/route/settings';
import { dataSpec } from '@lineside/core/testing/smt-line';
import type { TestHub } from './test-hub.ts';

const text = (name: string) => ({ en: name, zh: name });

type Input<Name extends Parameters<TestHub['command']>[0]> = HubCommandInput<Name>;

export const line: Input<'configureLine'> = { code: 'SMT-A', name: text('SMT line A'), process: 'SMT' };

export const group: Input<'configureStationGroup'> = {
  code: 'SMT-A-PRINT',
  name: text('Printers of line A'),
  line: 'SMT-A',
};

export const operation: Input<'configureOperation'> = {
  code: 'PRINTING',
  name: text('Solder paste printing'),
  process: 'SMT',
  stationType: 'MANUAL',
  keyQuality: true,
  processCodes: ['P2D'],
  settings: noSettings,
};

export const station: Input<'configureStation'> = {
  code: 'SMT-A-PRINT-01',
  name: text('Printer 1'),
  line: 'SMT-A',
  group: 'SMT-A-PRINT',
  operation: 'PRINTING',
  type: 'MANUAL',
  sequence: 10,
};

export const spec: Input<'configureDataSpec'> = {
  ...dataSpec('STENCIL_TENSION', { unit: 'N/cm', lsl: 30, warnLow: 35 }),
  operation: 'PRINTING',
  active: true,
};

export const defect: Input<'configureDefectCode'> = {
  code: 'SOLDER_BRIDGE',
  name: text('Solder bridge'),
  severity: 'MAJOR',
  operations: ['PRINTING'],
};

export const product: Input<'configureProduct'> = { code: 'BOARD', name: text('Control board'), bom: [] };

export const template: Input<'configureFaiTemplate'> = {
  code: 'FAI-SMT',
  name: text('SMT first article'),
  sampleQty: 1,
  items: [
    {
      code: 'TENSION',
      section: text('Printing'),
      name: text('Stencil tension'),
      method: text('Meter'),
      criteria: [],
      result: 'VALUE',
      required: true,
      specs: ['STENCIL_TENSION'],
      by: 'PRODUCTION',
    },
  ],
};

export const rule: Input<'configureSamplingRule'> = {
  code: 'OQC-BOARD',
  name: text('Control board'),
  priority: 10,
  product: 'BOARD',
  line: 'SMT-A',
  route: 'BOARD-STD',
  lotFrom: null,
  lotTo: null,
  sample: { by: 'FIXED', units: 5 },
  accept: 0,
  active: true,
};

export const table: Input<'configureFeederTable'> = {
  code: 'BOARD BOT SMT-A',
  product: 'BOARD',
  boardSide: 'BOT',
  line: 'SMT-A',
  program: 'board-bot',
  slots: [],
};

/** Printed twice, so that there is an earlier and a later step. */
export const draft: Input<'saveRoute'>['draft'] = {
  route: 'BOARD-STD',
  name: text('Control board, standard'),
  product: 'BOARD',
  source: 'MES',
  active: true,
  effectiveFrom: null,
  effectiveTo: null,
  faiTemplate: 'FAI-SMT',
  steps: [
    { key: 'print', stepNo: 10, operation: 'PRINTING', processCode: null, name: text('Print') },
    { key: 'again', stepNo: 20, operation: 'PRINTING', processCode: null, name: text('Print again') },
  ],
  settings: { ...noSettings, place: { by: 'GROUP', group: 'SMT-A-PRINT' } },
  operationSettings: {},
  stepSettings: { print: { ...noSettings, specs: ['STENCIL_TENSION'] } },
};

/** The smallest plant in which the route compiles, and everything else there is to configure. */
export async function setUpProduct(plant: TestHub): Promise<void> {
  await plant.command('configureLine', line);
  await plant.command('configureStationGroup', group);
  await plant.command('configureOperation', operation);
  await plant.command('configureStation', station);
  await plant.command('configureDataSpec', spec);
  await plant.command('configureDefectCode', defect);
  await plant.command('configureProduct', product);
  await plant.command('configureFaiTemplate', template);
  await plant.command('configureFeederTable', table);
  await plant.command('saveRoute', { draft });
  await plant.command('configureSamplingRule', rule);
}
