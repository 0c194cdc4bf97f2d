// What the plant's engineer keeps: operations, products, defect codes, data-collection specs, first-article templates,
// sampling rules and the feeder table, from the factory's tables.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { feederTableCode } from '@lineside/core/domain/loading/facts';
import { readSetupSheet } from '@lineside/core/domain/loading/setup-sheet';
import type { OperationConfigured } from '@lineside/core/domain/operation/facts';
import { noSettings } from '@lineside/core/domain/route/settings';
import { inspectionMachine, plainMachine } from './seed-ingest.ts';
import type { SeedStep } from './seed-step.ts';
import type { FaiForm, SpecRow, Tables } from './tables.ts';

/** A product's stricter limit for opened paste, as a spec of its own beside the general one. */
export const strictPaste = {
  code: 'PASTE_EXPOSURE_16H',
  of: 'PASTE_EXPOSURE_H',
  product: '5223029018',
} as const;

export function masterPlan(tables: Tables): SeedStep[] {
  return [
    {
      name: 'configureExecutionDefaults',
      by: 'engineer',
      subject: 'plant',
      input: { settings: { ...noSettings, ingest: plainMachine } },
    },
    ...tables.products.map((row) => productStep(tables, row)),
    ...tables.defects.map(
      ({ code, name, severity, operations }): SeedStep => ({
        name: 'configureDefectCode',
        by: 'engineer',
        subject: code,
        input: { code, name, severity, operations },
      }),
    ),
    { name: 'configureDataSpecs', by: 'engineer', subject: 'all', input: { specs: dataSpecs(tables) } },
    ...Object.entries(tables.faiForms).map(([code, form]) => templateStep(code, form)),
    ...tables.sampling.map(samplingStep),
    feederStep(tables),
  ];
}

/** Before the stations, each of which does one of them. */
export function operationSteps(tables: Tables): SeedStep[] {
  return operationsOf(tables).map((input) => ({
    name: 'configureOperation',
    by: 'engineer',
    subject: input.code,
    input,
  }));
}

export function operationsOf(tables: Tables): OperationConfigured[] {
  return tables.operations.map((row) => ({
    code: row.code,
    name: row.name,
    process: row.processType,
    stationType: row.defaultStationType,
    keyQuality: row.isKeyQuality,
    processCodes: processCodesOf(tables, row.code),
    settings: { ...noSettings, ingest: inspects(row.code) ? inspectionMachine : null },
  }));
}

function inspects(operation: string): boolean {
  return operation === 'SPI' || operation.startsWith('AOI');
}

/** How the ERP of this factory calls our operations; the rest an engineer assigns when such a route comes. */
const erpProcesses: Readonly<Record<string, readonly string[]>> = {
  BAKE: ['P1G'],
  PRINTING: ['P2D'],
  MOUNTING: ['P3K'],
  REFLOW: ['P2E'],
  AOI: ['Q1A'],
  MI_INSERT: ['P3E'],
  AOI_PRE_WAVE: ['Q1B'],
  WAVE_SOLDER: ['P2B'],
  AOI_POST_WAVE: ['Q1C'],
  DEPANEL: ['P8G'],
  TOUCH_UP: ['P3F1'],
  LEAD_TRIM: ['P3G'],
  ICT: ['T1A'],
  FUNC_TEST: ['T2X'],
  LABEL: ['P5A2'],
  PACK: ['P9G1'],
};

function processCodesOf(tables: Tables, operation: string): string[] {
  const spoken = tables.erpRoutes.data.items.flatMap(({ steps }) => steps.map((step) => step.processCode));
  return (erpProcesses[operation] ?? []).filter((code) => spoken.includes(code));
}

function productStep(tables: Tables, row: Tables['products'][number]): SeedStep {
  const bom = tables.bomItems
    .filter(({ parentCode }) => parentCode === row.productCode)
    .flatMap(({ childCode: part, qty }) => {
      const name = tables.materials.find(({ materialCode }) => materialCode === part)?.name.en ?? '';
      return qty === null ? [] : [{ part, name, qty }];
    });
  return {
    name: 'configureProduct',
    by: 'planner',
    subject: row.productCode,
    input: { code: row.productCode, name: row.name, bom },
  };
}

/** Every spec of the table, and the stricter paste limit beside the general one. */
export function dataSpecs(tables: Tables): DataSpecConfigured[] {
  const product = tables.products.find(({ productCode }) => productCode === strictPaste.product);
  const hours = product?.pasteExposureMaxH ?? null;
  return tables.specs.flatMap((row) => {
    const spec = dataSpec(row);
    if (row.code !== strictPaste.of || hours === null) return [spec];
    const name = { en: `${row.name.en}, ${hours} h`, zh: `${row.name.zh}（${hours} 小时）` };
    // warned two hours before, as the general limit does
    return [spec, { ...spec, code: strictPaste.code, name, usl: hours, warnHigh: hours - 2 }];
  });
}

const printedUnits: Readonly<Record<string, string>> = {
  C: '°C',
  'C/s': '°C/s',
  'C/min': '°C/min',
  um: 'µm',
  'g/cm3': 'g/cm³',
};

export function dataSpec(row: SpecRow): DataSpecConfigured {
  return {
    code: row.code,
    operation: row.operation,
    active: true,
    name: row.name,
    kind: row.itemType,
    type: row.dataType,
    unit: row.unit === null || row.unit === '' ? null : (printedUnits[row.unit] ?? row.unit),
    target: row.target,
    lsl: row.lsl,
    usl: row.usl,
    warnLow: row.warnLow,
    warnHigh: row.warnHigh,
    limitExclusive: row.limitExclusive,
    options: (row.values ?? []).map(({ code, en, zh }) => ({ code, name: { en, zh } })),
    required: row.isRequired,
    alarm: row.alarm.action,
    trigger: row.triggerType,
    method: row.method,
  };
}

function templateStep(code: string, form: FaiForm): SeedStep {
  const nothing = { en: '', zh: '' };
  return {
    name: 'configureFaiTemplate',
    by: 'engineer',
    subject: code,
    input: {
      code,
      name: form.title,
      sampleQty: 1,
      items: form.items.map((row) => {
        const section = form.sections.find((candidate) => candidate.code === row.section);
        return {
          code: row.code,
          section: section === undefined ? nothing : { en: section.en, zh: section.zh },
          name: row.item,
          method: row.method ?? nothing,
          criteria: row.criteria,
          result: row.dataSpecs.length > 0 ? 'VALUE' : 'OK_NG',
          required: row.required,
          specs: row.dataSpecs,
          by: row.section === 'PROC' ? 'PRODUCTION' : 'QUALITY',
        };
      }),
    },
  };
}

function samplingStep(row: Tables['sampling'][number]): SeedStep {
  const code = `AQL25-${String(row.lot_min).padStart(4, '0')}`;
  const lots = `${row.lot_min}–${row.lot_max}`;
  return {
    name: 'configureSamplingRule',
    by: 'engineer',
    subject: code,
    input: {
      code,
      name: { en: `AQL 2.5, level II, lots of ${lots}`, zh: `AQL 2.5，II 级，批量 ${lots}` },
      priority: 10,
      ...{ product: null, line: null, route: null },
      lotFrom: row.lot_min,
      lotTo: row.lot_max,
      sample: { by: 'FIXED', units: row.iso2859_sample },
      accept: row.iso2859_ac,
      active: true,
    },
  };
}

function feederStep(tables: Tables): SeedStep {
  const table = { product: '5223029018', boardSide: 'BOT', line: 'SMT-A' } as const;
  const { slots, faults } = readSetupSheet(tables.setupSheet);
  if (faults.length > 0) throw new Error(`the setup sheet cannot be read: ${JSON.stringify(faults[0])}`);
  const alternates = (part: string) =>
    tables.bomItems
      .filter(({ parentCode, childCode }) => parentCode === table.product && childCode === part)
      .flatMap((line) => (line.alternates ?? []).map(({ childCode }) => childCode));
  return {
    name: 'configureFeederTable',
    by: 'engineer',
    subject: feederTableCode(table),
    input: {
      ...table,
      code: feederTableCode(table),
      program: '5223029018 BOT',
      slots: slots.map((slot) => ({ ...slot, substitutes: alternates(slot.part) })),
    },
  };
}
