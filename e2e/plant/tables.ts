// The seed's source tables as they lie in `data/`: read whole, checked, and only as wide as the seed needs them.
import { readFileSync } from 'node:fs';
import { ErpRoutes } from '@lineside/core/domain/route/erp-route';
import Papa from 'papaparse';
import { z } from 'zod';

const Name = z.object({ en: z.string(), zh: z.string() });
const OnOff = z.enum(['AUTO', 'MANUAL', 'BATCH', 'TEST']);

const LinesStations = z.object({
  operations: z.array(
    z.object({
      code: z.string(),
      name: Name,
      processType: z.enum(['SMT', 'DIP']),
      defaultStationType: OnOff,
      isKeyQuality: z.boolean(),
    }),
  ),
  stationGroups: z.array(z.object({ code: z.string(), line: z.string(), name: Name })),
  lines: z.array(z.object({ code: z.string(), name: Name, processType: z.enum(['SMT', 'DIP']) })),
  stations: z.array(
    z.object({
      code: z.string(),
      name: Name,
      line: z.string(),
      stationGroup: z.string(),
      operation: z.string(),
      stationType: OnOff,
      sequence: z.int(),
    }),
  ),
});

const Routes = z.object({
  routes: z.array(
    z.object({
      code: z.string(),
      name: Name,
      productCode: z.string().nullable(),
      faiTemplate: z.string().nullable(),
      steps: z.array(
        z.object({
          stepNo: z.int(),
          operation: z.string(),
          name: Name,
          stationGroup: z.string(),
          stationType: OnOff,
          requiresFAI: z.boolean(),
          dataSpecs: z.array(z.string()),
        }),
      ),
    }),
  ),
});

const SpecRow = z.object({
  code: z.string(),
  operation: z.string(),
  name: Name,
  itemType: z.enum(['KEY', 'OBSERVATION']),
  dataType: z.enum(['NUMBER', 'TEXT', 'BOOLEAN', 'ENUM']),
  method: z.enum(['MANUAL', 'AUTO']),
  triggerType: z.enum(['EACH_UNIT', 'EACH_CARRIER', 'EVENT', 'TIME']),
  unit: z.string().nullable(),
  target: z.number().nullable(),
  lsl: z.number().nullable(),
  usl: z.number().nullable(),
  warnLow: z.number().nullable(),
  warnHigh: z.number().nullable(),
  limitExclusive: z.boolean(),
  isRequired: z.boolean(),
  alarm: z.object({ action: z.enum(['NONE', 'ALARM_ONLY', 'HOLD']) }),
  values: z.array(z.object({ code: z.string(), en: z.string(), zh: z.string() })).optional(),
});
export type SpecRow = z.infer<typeof SpecRow>;

const DefectRow = z.object({
  code: z.string(),
  name: Name,
  operations: z.array(z.string()),
  severity: z.enum(['CRITICAL', 'MAJOR', 'MINOR']),
});
export type DefectRow = z.infer<typeof DefectRow>;

const RoleRow = z.object({
  code: z.string(),
  name: Name,
  dataScope: z.enum(['ALL', 'ASSIGNED_LINES', 'ASSIGNED_STATIONS']),
  permissions: z.array(z.string()),
});
export type RoleRow = z.infer<typeof RoleRow>;

const Products = z.object({
  materials: z.array(z.object({ materialCode: z.string(), name: Name })),
  bomItems: z.array(
    z.object({
      parentCode: z.string(),
      childCode: z.string(),
      /** null where the source form does not say */
      qty: z.number().nullable(),
      alternates: z.array(z.object({ childCode: z.string() })).optional(),
    }),
  ),
  products: z.array(
    z.object({
      productCode: z.string(),
      name: Name,
      orderQty: z.int(),
      /** hours for which opened paste may be used on this product, where stricter than the general limit */
      pasteExposureMaxH: z.number().optional(),
    }),
  ),
});

const WorkOrders = z.object({
  data: z.object({
    items: z.array(
      z.object({
        woNo: z.string(),
        productCode: z.string(),
        productName: z.string(),
        plannedQty: z.number(),
      }),
    ),
  }),
});

const Bilingual = z.object({ en: z.string(), zh: z.string() });
const FaiRow = z.object({
  code: z.string(),
  section: z.string().optional(),
  item: Bilingual,
  method: Bilingual.optional(),
  criteria: z.array(Bilingual),
  required: z.boolean(),
  dataSpecs: z.array(z.string()).default([]),
});
const FaiForm = z.object({
  title: Bilingual,
  sections: z.array(Bilingual.extend({ code: z.string() })).default([]),
  items: z.array(FaiRow),
});
export type FaiForm = z.infer<typeof FaiForm>;

/** A lot size of the AQL table, and what ISO 2859-1 says to draw from it. */
const SamplingRow = z.object({
  lot_min: z.coerce.number().int(),
  lot_max: z.coerce.number().int(),
  iso2859_sample: z.coerce.number().int(),
  iso2859_ac: z.coerce.number().int(),
});

export interface Tables {
  operations: z.infer<typeof LinesStations>['operations'];
  stationGroups: z.infer<typeof LinesStations>['stationGroups'];
  lines: z.infer<typeof LinesStations>['lines'];
  stations: z.infer<typeof LinesStations>['stations'];
  routes: z.infer<typeof Routes>['routes'];
  specs: SpecRow[];
  defects: DefectRow[];
  roles: RoleRow[];
  products: z.infer<typeof Products>['products'];
  materials: z.infer<typeof Products>['materials'];
  bomItems: z.infer<typeof Products>['bomItems'];
  /** first-article forms by code */
  faiForms: Readonly<Record<string, FaiForm>>;
  sampling: z.infer<typeof SamplingRow>[];
  /** the setup sheet of 5223029018 BOT on SMT-A, row by row as it stands */
  setupSheet: Record<string, string>[];
  erpRoutes: z.infer<typeof ErpRoutes>;
  orders: z.infer<typeof WorkOrders>['data']['items'];
}

/** Reads every table; throws when one is missing or not of its shape. */
export function readTables(): Tables {
  return {
    ...read('lines-stations', LinesStations),
    ...read('routes', Routes),
    specs: read('data-specs', z.object({ specs: z.array(SpecRow) })).specs,
    defects: read('defect-codes', z.object({ defects: z.array(DefectRow) })).defects,
    roles: read('roles-permissions', z.object({ roles: z.array(RoleRow) })).roles,
    ...read('products-boms', Products),
    orders: read('work-orders', WorkOrders).data.items,
    faiForms: {
      'QR-Pro-05': read('fai-template-smt', FaiForm),
      'FAI-DIP': read('fai-template-dip', FaiForm),
    },
    sampling: z.array(SamplingRow).parse(rowsOf('oqc-sampling-aql25')),
    setupSheet: rowsOf('feeder-setup-5223029018-bot'),
    erpRoutes: read('erp-routes', ErpRoutes),
  };
}

function rowsOf(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`./data/${name}.csv`, import.meta.url), 'utf8');
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}.csv: ${JSON.stringify(errors[0])}`);
  return data;
}

function read<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  const path = new URL(`./data/${name}.json`, import.meta.url);
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
