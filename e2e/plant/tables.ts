// The seed's source tables as they lie in `data/`: read whole, checked, and only as wide as the seed needs them.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Name = z.object({ en: z.string(), zh: z.string() });
const OnOff = z.enum(['AUTO', 'MANUAL', 'BATCH', 'TEST']);

const LinesStations = z.object({
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

export interface Tables {
  lines: z.infer<typeof LinesStations>['lines'];
  stations: z.infer<typeof LinesStations>['stations'];
  routes: z.infer<typeof Routes>['routes'];
  specs: SpecRow[];
  defects: DefectRow[];
  roles: RoleRow[];
  products: z.infer<typeof Products>['products'];
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
  };
}

function read<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  const path = new URL(`./data/${name}.json`, import.meta.url);
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
